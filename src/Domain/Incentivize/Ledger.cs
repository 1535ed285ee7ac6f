namespace Entente.Incentivize;

/// <summary>Enters bookings in their order: makes the lines, and keeps count of what later lines depend on.</summary>
sealed class Ledger
{
    readonly PlanVersions versions;
    readonly PartnerFacts partners;
    readonly Dictionary<(string Partner, string Rule, Counted Of, string Stretch), decimal> counts;
    readonly Dictionary<string, Sale> sales;
    readonly List<EarningLine> lines = [];
    readonly List<SetAside> aside = [];

    public Ledger(PlanVersions versions, PartnerFacts partners, Standing before)
    {
        this.versions = versions;
        this.partners = partners;
        counts = before.Counts.ToDictionary(count => (count.Partner, count.Rule, count.Of, count.Stretch), count => count.Amount);
        sales = before.Sales.ToDictionary(sale => sale.Transaction.ExternalId, StringComparer.Ordinal);
    }

    public IReadOnlyList<EarningLine> Lines => lines;

    public IReadOnlyList<SetAside> Aside => aside;

    public Standing Standing() => new(
        [.. counts.Where(count => count.Value != 0)
            .Select(count => new Count(count.Key.Partner, count.Key.Rule, count.Key.Of, count.Key.Stretch, count.Value))
            .OrderBy(count => count.Partner, StringComparer.Ordinal).ThenBy(count => count.Rule, StringComparer.Ordinal)
            .ThenBy(count => count.Of).ThenBy(count => count.Stretch, StringComparer.Ordinal)],
        [.. sales.Values.OrderBy(sale => sale.Transaction.ExternalId, StringComparer.Ordinal)]);

    public void Enter(Booking booking)
    {
        try
        {
            if (booking.Original is { } original)
                TakeBack(booking, sales[original.ExternalId]);
            else if (versions.On(booking.Transaction.OccurredOn) is { } plan && plan.IsTriggeredBy(booking.Transaction))
                Earn(booking, plan);
            else
                sales[booking.Transaction.ExternalId] = new(booking.Transaction, 1, [], [], 0);
        }
        catch (OverflowException)
        {
            SetAside(booking, "amount-too-large", "What it would earn is larger than any amount that can be counted: mend its net amount.");
        }
    }

    void Earn(Booking booking, Plan plan)
    {
        var (transaction, partner) = (booking.Transaction, booking.Partner);
        var rate = booking.Rate?.Value ?? 1;
        var net = transaction.Net.Amount * rate;
        var fields = new TransactionFields(transaction, net, partners.On(partner, transaction.OccurredOn));
        var rules = net == 0 ? [] : plan.RulesFor(fields).Where(rule => !HadItsAmount(rule, transaction));
        var earned = rules.Select(rule => Earned(plan, rule, booking, fields, net)).ToList();
        foreach (var working in earned)
        {
            if (working.Rule is RateTableRule table)
                Add(partner, table.Name, Counted.Net, table.Window.Key(transaction.OccurredOn), net);
            if (working.Rule.Cap?.Per is { } per)
                Add(partner, working.Rule.Name, Counted.Earned, per.Key(transaction.OccurredOn), working.Counted.Amount);
            if (working.Amount.Minor == 0)
                continue;
            if (working.Rule is FlatRule { PerDeal: true })
                Add(partner, working.Rule.Name, Counted.Deal, transaction.Deal!, 1);
            lines.Add(new(partner, booking.Period, working.Rule.Name, transaction.ExternalId, null, working.Amount, working));
        }
        sales[transaction.ExternalId] = new(transaction, rate,
            [.. earned.Where(working => working.Amount.Minor != 0).Select(working => working.Line())],
            [.. earned.Select(working => working.Rule).OfType<RateTableRule>().Select(rule => new MovedMeasure(rule.Name, rule.Window))], 0);
    }

    EarnedWorking Earned(Plan plan, Rule rule, Booking booking, TransactionFields fields, decimal net)
    {
        var day = booking.Transaction.OccurredOn;
        var before = rule is RateTableRule table ? SoFar(booking.Partner, rule.Name, Counted.Net, table.Window.Key(day)) : 0;
        var given = rule.Cap?.Per is { } per ? SoFar(booking.Partner, rule.Name, Counted.Earned, per.Key(day)) : 0;
        return new(plan, rule, booking, fields, net, before, given);
    }

    /// <summary>A flat amount for deals is given once for each, and not at all without one.</summary>
    bool HadItsAmount(Rule rule, Transaction transaction) => rule is FlatRule { PerDeal: true }
        && (transaction.Deal is not { } deal || SoFar(transaction.Partner, rule.Name, Counted.Deal, deal) > 0);

    void TakeBack(Booking booking, Sale sale)
    {
        var whole = Math.Abs(sale.Transaction.Net.Minor);
        var left = whole - sale.GivenBack;
        var given = Math.Min(left, Given(booking, left));
        if (left == 0)
            SetAside(booking, "nothing-left", $"Nothing is left of transaction {sale.Transaction.ExternalId} that could be taken back.");
        if (given == 0)
            return;
        var taken = sale.Lines.Select(line => new TakenBackWorking(booking, sale, line, given, versions.Currency)).ToList();
        foreach (var working in taken)
            Take(booking, sale.Transaction, working, all: given == left);
        foreach (var moved in sale.Moved)
            Add(booking.Partner, moved.Rule, Counted.Net, moved.Window.Key(booking.Transaction.OccurredOn),
                -Math.Sign(sale.Transaction.Net.Minor) * new Money(given, sale.Transaction.Net.Currency).Amount * sale.Rate);
        sales[sale.Transaction.ExternalId] = sale with { GivenBack = sale.GivenBack + given, Lines = [.. taken.Select(working => working.Line())] };
    }

    void Take(Booking booking, Transaction original, TakenBackWorking working, bool all)
    {
        var (line, partner, rule) = (working.Before, booking.Partner, working.Before.Rule.Name);
        if (line.CappedPer is { } per)
            Add(partner, rule, Counted.Earned, per.Key(original.OccurredOn), working.Counted.Amount);
        if (all && line.ForDeal is { } deal)
            Add(partner, rule, Counted.Deal, deal, -1);
        if (working.Amount.Minor != 0)
            lines.Add(new(partner, booking.Period, rule, booking.Transaction.ExternalId, original.ExternalId, working.Amount, working));
    }

    /// <summary>In minor units. What replaces, or cancels without an amount, takes all that is left.</summary>
    static long Given(Booking booking, long left) =>
        booking.Replaces || booking.Transaction is { Kind: TransactionKind.Cancellation, Net.Minor: 0 } ? left : Math.Abs(booking.Transaction.Net.Minor);

    decimal SoFar(string partner, string rule, Counted of, string stretch) => counts.GetValueOrDefault((partner, rule, of, stretch));

    void Add(string partner, string rule, Counted of, string stretch, decimal amount) =>
        counts[(partner, rule, of, stretch)] = SoFar(partner, rule, of, stretch) + amount;

    void SetAside(Booking booking, string code, Phrase text) =>
        aside.Add(new(booking.Transaction.ExternalId, booking.Partner, AsideState.Rejected, new(code, text)));
}
