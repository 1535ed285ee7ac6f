namespace Entente.Incentivize;

/// <summary>A transaction in its place: in which month its lines stand, at which rate it counts, and what it takes back.</summary>
sealed record Booking(Transaction Transaction, Period Period)
{
    /// <summary>By which the net amount is converted; null in the plan's own currency.</summary>
    public ExchangeRate? Rate { get; init; }

    /// <summary>By which what it earns is converted; null when the partner's statements are in the plan's own currency.</summary>
    public ExchangeRate? Paid { get; init; }

    /// <summary>What is taken back, by a refund, a cancellation, or a recorded transaction that replaces what winning had written; null for what earns.</summary>
    public Transaction? Original { get; init; }

    public bool Replaces => Original is not null && !Transaction.TakesBack;

    /// <summary>Whose lines it makes.</summary>
    public string Partner => Original?.Partner ?? Transaction.Partner;
}

/// <summary>
/// The order in which a partner's bookings count: by month of the statement, then by day, then by external id, ordinally.
/// What takes back never comes before what it takes back: on the same day it follows directly after it. What replaces takes back first, then earns.
/// </summary>
static class BookingOrder
{
    public static readonly IComparer<Booking> Total = Comparer<Booking>.Create(Compare);

    static int Compare(Booking a, Booking b)
    {
        var order = a.Period.CompareTo(b.Period);
        if (order == 0)
            order = a.Transaction.OccurredOn.CompareTo(b.Transaction.OccurredOn);
        if (order == 0)
            order = string.CompareOrdinal(Anchor(a), Anchor(b));
        if (order == 0)
            order = Follows(a).CompareTo(Follows(b));
        if (order == 0)
            order = string.CompareOrdinal(a.Transaction.ExternalId, b.Transaction.ExternalId);
        if (order == 0)
            order = b.Replaces.CompareTo(a.Replaces);
        return order != 0 ? order : string.CompareOrdinal(a.Original?.ExternalId, b.Original?.ExternalId);
    }

    static string Anchor(Booking booking) => Follows(booking) ? booking.Original!.ExternalId : booking.Transaction.ExternalId;

    /// <summary>Whether its own id would put it before what it takes back on the same day.</summary>
    static bool Follows(Booking booking) => booking.Transaction.TakesBack && booking.Original is { } original
        && original.OccurredOn == booking.Transaction.OccurredOn && string.CompareOrdinal(booking.Transaction.ExternalId, original.ExternalId) < 0;
}
