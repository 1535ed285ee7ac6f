namespace Entente.Sell.Deals;

/// <summary>The rules of a program that has set none: the shipped numbers, Monday to Friday, universal time.</summary>
static class ProgramRules
{
    public static readonly DealPolicy Policy = new(1, new(2026, 1, 1));
    public static readonly WorkingCalendar Calendar = new(TimeZoneInfo.Utc, WorkingCalendar.MondayToFriday, []);
}
