namespace Entente.Incentivize;

/// <summary>
/// Finds for every transaction its place (<see cref="Booking"/>) or the reason why it has none (<see cref="SetAside"/>). The order of the facts doesn't matter.
/// </summary>
sealed class Diary
{
    readonly PlanVersions plan;
    readonly PartnerFacts partners;
    readonly ExchangeRates rates;
    readonly Closings closed;
    readonly Dictionary<string, Sale> before;
    readonly Dictionary<string, Booking> sales = new(StringComparer.Ordinal);
    readonly Dictionary<string, SetAside> aside = new(StringComparer.Ordinal);
    readonly Dictionary<string, SetAside> asideBack = new(StringComparer.Ordinal); // apart, so that no refund depends on the fate of one read before it
    readonly Dictionary<string, SetAside> repeated = new(StringComparer.Ordinal);
    readonly List<Booking> takenBack = [];

    public Diary(PlanVersions plan, PartnerFacts partners, Facts facts, Standing before)
    {
        (this.plan, this.partners) = (plan, partners);
        rates = new(facts.Rates);
        closed = new(facts.Closed);
        this.before = before.Sales.ToDictionary(sale => sale.Transaction.ExternalId, StringComparer.Ordinal);
        var transactions = Distinct(facts.Transactions);
        foreach (var sale in transactions.Where(transaction => !transaction.TakesBack))
            Book(sale);
        Replace();
        foreach (var transaction in transactions.Where(transaction => transaction.TakesBack))
            TakeBack(transaction);
    }

    public IEnumerable<Booking> Bookings => sales.Values.Concat(takenBack);

    public IEnumerable<SetAside> Aside => aside.Values.Concat(asideBack.Values).Concat(repeated.Values.Where(one => !aside.ContainsKey(one.Transaction)));

    /// <summary>A row that comes twice counts once. Of rows that differ under one id the one learnt first counts; if that isn't one, none does.</summary>
    List<Transaction> Distinct(IReadOnlyCollection<Transaction> transactions)
    {
        var first = new Dictionary<string, Transaction>(transactions.Count, StringComparer.Ordinal);
        foreach (var transaction in transactions)
            if (!first.TryGetValue(transaction.ExternalId, out var known) || transaction.KnownAt < known.KnownAt)
                first[transaction.ExternalId] = transaction;
        foreach (var transaction in transactions)
            if (first[transaction.ExternalId] is var known && known != transaction)
                (known.KnownAt == transaction.KnownAt ? aside : repeated)[transaction.ExternalId] = new(transaction.ExternalId, "", AsideState.Rejected,
                    new("id-repeated", "Several transactions with this external id differ: give each an id of its own."));
        return [.. first.Values.Where(transaction => !aside.ContainsKey(transaction.ExternalId) && !before.ContainsKey(transaction.ExternalId))];
    }

    void Book(Transaction sale)
    {
        if (sale.Partner.Length == 0)
            Set(sale, AsideState.Rejected, "partner-missing", "It names no partner: add who sold it.");
        else if (Currency.WhyNot(sale.Net.Currency) is { } why)
            Set(sale, AsideState.Rejected, why.Code, why.Text);
        else if ((Earns(sale) ? Place(sale, plan.Currency, PaidIn(sale)) : Place(sale)) is { } booking)
            sales.Add(sale.ExternalId, booking);
        else
            Set(sale, AsideState.Held, "rate-missing",
                $"There is no exchange rate {Missing(sale)} on or before {new ExactDay(sale.OccurredOn)}: it earns as soon as one is known.");
    }

    string PaidIn(Transaction sale) => partners.CurrencyOn(sale.Partner, sale.OccurredOn) ?? plan.Currency;

    Phrase Missing(Transaction sale)
    {
        var missing = new[] { (From: sale.Net.Currency, To: plan.Currency), (From: plan.Currency, To: PaidIn(sale)) }
            .Where(one => one.From != one.To && rates.Last(one.From, one.To, sale.OccurredOn, DateTimeOffset.MaxValue) is null).ToList();
        return missing is [var one, var other]
            ? (Phrase)$"from {one.From} to {one.To} and from {other.From} to {other.To}"
            : $"from {missing[0].From} to {missing[0].To}";
    }

    Booking? Place(Transaction sale) => Place(sale, sale.Net.Currency, sale.Net.Currency);

    /// <summary>The first month from its own on that is open, or was closed when the transaction and its rates were known; null when a rate is not.</summary>
    /// <param name="counted">The currency in which it is counted.</param>
    /// <param name="paid">The currency of the statement.</param>
    Booking? Place(Transaction sale, string counted, string paid)
    {
        for (var period = Period.Of(sale.OccurredOn); ; period = period.Next)
        {
            var at = closed.Of(period);
            var knownBy = at ?? DateTimeOffset.MaxValue;
            var into = rates.Last(sale.Net.Currency, counted, sale.OccurredOn, knownBy);
            var outOf = rates.Last(counted, paid, sale.OccurredOn, knownBy);
            if (sale.KnownAt <= knownBy && (into is not null || sale.Net.Currency == counted) && (outOf is not null || counted == paid))
                return new(sale, period) { Rate = into, Paid = outOf };
            if (at is null)
                return null;
        }
    }

    /// <summary>
    /// A deal earns once: what winning it wrote gives way to what was recorded for it. What stands on a closed statement is taken back where the other counts.
    /// </summary>
    void Replace()
    {
        var written = sales.Values.Where(booking => booking.Transaction is { WrittenByWinning: true, Deal: not null }).ToList();
        var recorded = sales.Values.Where(booking => Earns(booking.Transaction) && booking.Transaction is { WrittenByWinning: false, Deal: not null })
            .ToLookup(booking => booking.Transaction.Deal!, StringComparer.Ordinal);
        var recordedBefore = before.Values.Where(sale => Earns(sale.Transaction) && sale.Transaction is { WrittenByWinning: false, Deal: not null })
            .ToLookup(sale => sale.Transaction.Deal!, StringComparer.Ordinal);
        foreach (var winning in written)
        {
            var by = recorded[winning.Transaction.Deal!].Order(BookingOrder.Total).ToList();
            if (recordedBefore[winning.Transaction.Deal!].Any() || by.Any(booking => WasKnownIn(winning.Period, booking)))
            {
                sales.Remove(winning.Transaction.ExternalId);
                Set(winning.Transaction, AsideState.Replaced, "replaced-by-record", $"What was recorded for deal {winning.Transaction.Deal} counts in its place.");
            }
            else if (by.Count > 0)
                takenBack.Add(by[0] with { Original = winning.Transaction });
        }
        var standing = before.Values.Where(sale => sale.Transaction is { WrittenByWinning: true, Deal: not null });
        foreach (var sale in standing.Where(sale => sale.GivenBack < Math.Abs(sale.Transaction.Net.Minor)))
            if (recorded[sale.Transaction.Deal!].Order(BookingOrder.Total).FirstOrDefault() is { } by)
                takenBack.Add(by with { Original = sale.Transaction });
    }

    bool Earns(Transaction sale) => plan.On(sale.OccurredOn)?.IsTriggeredBy(sale) == true;

    bool WasKnownIn(Period period, Booking booking) =>
        closed.Of(period) is not { } at || (booking.Transaction.KnownAt <= at && !(booking.Rate?.KnownAt > at) && !(booking.Paid?.KnownAt > at));

    void TakeBack(Transaction transaction)
    {
        if (transaction.RefersTo is not { } id)
            Set(transaction, AsideState.Rejected, "original-missing", "It names no transaction that it takes back: add refersTo.");
        else if (aside.TryGetValue(id, out var original))
            Follow(transaction, original);
        else if (Find(id) is not { } found)
            Set(transaction, AsideState.Rejected, "original-unknown", $"There is no sale {id} that it could take back: mend refersTo, or add the sale.");
        else if (WhyNot(transaction, found.Sale) is { } why)
            Set(transaction, AsideState.Rejected, why.Code, why.Text);
        else if (Place(transaction) is { } own)
            takenBack.Add(own with { Original = found.Sale, Period = own.Period < found.Period ? found.Period : own.Period });
    }

    /// <summary>What takes back something that has no place has none either.</summary>
    void Follow(Transaction transaction, SetAside original)
    {
        var state = original.State.ToString().ToLowerInvariant();
        Set(transaction, original.State == AsideState.Held ? AsideState.Held : AsideState.Rejected,
            $"original-{state}", original.State switch
            {
                AsideState.Held => (Phrase)$"Transaction {original.Transaction}, which it takes back, is held.",
                AsideState.Replaced => $"Transaction {original.Transaction}, which it takes back, is replaced.",
                _ => $"Transaction {original.Transaction}, which it takes back, is rejected.",
            });
    }

    (Transaction Sale, Period Period)? Find(string id) =>
        sales.TryGetValue(id, out var booking) ? (booking.Transaction, booking.Period)
        : before.TryGetValue(id, out var sale) ? (sale.Transaction, Period.Of(sale.Transaction.OccurredOn))
        : null;

    static Refusal? WhyNot(Transaction transaction, Transaction original) =>
        transaction.Partner.Length > 0 && transaction.Partner != original.Partner
            ? new("original-of-another", $"Transaction {original.ExternalId} isn't of partner {transaction.Partner}: mend the partner or refersTo.")
        : transaction.Net.Currency != original.Net.Currency
            ? new("original-in-another-currency", $"Transaction {original.ExternalId} is in {original.Net.Currency}: give the amount taken back in {original.Net.Currency} too.")
        : transaction.OccurredOn < original.OccurredOn
            ? new("original-later", $"Transaction {original.ExternalId} is of {new ExactDay(original.OccurredOn)}, which is later: mend the day or refersTo.")
        : null;

    void Set(Transaction transaction, AsideState state, string code, Phrase text) =>
        (transaction.TakesBack ? asideBack : aside)[transaction.ExternalId] = new(transaction.ExternalId, transaction.Partner, state, new(code, text));
}
