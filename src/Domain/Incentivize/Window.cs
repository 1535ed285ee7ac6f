using System.Globalization;

namespace Entente.Incentivize;

/// <summary>The stretch of the calendar over which a measure or a cap counts, each beginning at zero.</summary>
public enum Window { Month, Quarter, Year, Ever }

public static class Windows
{
    /// <summary>2019-06, 2019-Q2, 2019, or empty for all time: equal for days of the same stretch.</summary>
    public static string Key(this Window window, DateOnly day) => window switch
    {
        Window.Month => Period.Of(day).ToString(),
        Window.Quarter => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{Period.Of(day).Quarter}"),
        Window.Year => day.Year.ToString("0000", CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary>The name under which plans ask for the net amount of this stretch.</summary>
    public static string Measure(this Window window) => window switch
    {
        Window.Month => "netThisMonth",
        Window.Quarter => "netThisQuarter",
        Window.Year => "netThisYear",
        _ => "netSoFar",
    };
}
