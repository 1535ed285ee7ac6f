namespace Entente.Incentivize;

/// <summary>
/// What partners earn by a plan. The same plan and facts give the same lines in the same order with the same seal, in whatever order the facts come,
/// on any machine. Pure, one pass over each partner's transactions.
/// </summary>
public sealed class Calculation
{
    readonly Lazy<Standing> standing;

    Calculation(IReadOnlyList<EarningLine> lines, IReadOnlyList<SetAside> aside, Func<Standing> standing) =>
        (Lines, Aside, this.standing) = (lines, aside, new(standing));

    /// <summary>By month, then by partner (ordinally), then in the order in which the partner's transactions count, then in the order of the rules.</summary>
    public IReadOnlyList<EarningLine> Lines { get; }

    /// <summary>Transactions that earn nothing, by external id. Those that the plan doesn't speak of are not among them.</summary>
    public IReadOnlyList<SetAside> Aside { get; }

    /// <summary>For the next calculation, over what comes after these facts.</summary>
    public Standing Standing => standing.Value;

    /// <param name="facts">Of a calculation that goes on from <paramref name="before"/>: only transactions of later months, and what was learnt since.</param>
    /// <param name="before">How far everything had come; the lines that led there are not made again.</param>
    /// <exception cref="RefusedException">The facts about partners or the exchange rates contradict each other.</exception>
    public static Calculation Of(PlanVersions plan, Facts facts, Standing? before = null)
    {
        before ??= Incentivize.Standing.Nothing;
        var partners = new PartnerFacts(facts.Partners);
        var diary = new Diary(plan, partners, facts, before);
        var ledger = new Ledger(plan, partners, before);
        foreach (var partner in diary.Bookings.GroupBy(booking => booking.Partner, StringComparer.Ordinal))
            foreach (var booking in partner.Order(BookingOrder.Total))
                ledger.Enter(booking);
        return new(
            [.. ledger.Lines.OrderBy(line => line.Period).ThenBy(line => line.Partner, StringComparer.Ordinal)], // a stable sort keeps the partner's order
            [.. diary.Aside.Concat(ledger.Aside)
                .OrderBy(aside => aside.Transaction, StringComparer.Ordinal).ThenBy(aside => aside.State).ThenBy(aside => aside.Why.Text.ToString(), StringComparer.Ordinal)],
            ledger.Standing);
    }

    public static Calculation Of(Plan plan, Facts facts) => Of(new PlanVersions([plan]), facts);

    /// <summary>The sum of all lines, by currency.</summary>
    public IReadOnlyList<Money> Totals() =>
        [.. Lines.GroupBy(line => line.Amount.Currency).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Aggregate(Money.Zero(group.Key), (sum, line) => sum + line.Amount))];

    /// <summary>See <see cref="LineSeal"/>.</summary>
    public string Seal()
    {
        using var seal = new LineSeal();
        foreach (var line in Lines)
            seal.Add(line);
        return seal.Of();
    }
}
