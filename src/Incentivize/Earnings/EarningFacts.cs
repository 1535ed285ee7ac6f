using Entente.Platform;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Earnings;

/// <summary>Everything that a calculation for some partners looks at, read in a few queries whatever their number.</summary>
sealed record EarningFacts(
    IReadOnlyList<PublishedPlan> Plans, ILookup<Id<Partner>, Transaction> Transactions, IReadOnlyDictionary<string, Id<RecordedTransaction>> Ids,
    ILookup<Id<Partner>, PartnerSpell> Spells, IReadOnlyList<ExchangeRate> Rates, ILookup<Id<Partner>, Statement> Statements)
{
    /// <param name="db">Of who sees all.</param>
    /// <param name="partners">Those to be calculated.</param>
    /// <param name="until">The last day that counts.</param>
    /// <param name="known">What was known by this moment counts.</param>
    /// <param name="now">The moment of the calculation.</param>
    /// <param name="stop">When the caller gives up.</param>
    public static async Task<EarningFacts> Of(Db db, IReadOnlyCollection<Partner> partners, DateOnly until, DateTimeOffset known, DateTimeOffset now, CancellationToken stop)
    {
        var ids = partners.Select(partner => partner.Id).ToList();
        var plans = await PublishedPlan.All(db, known, stop);
        var rows = await Rows(db, ids, until, known, stop);
        var first = await FirstKnown(db, rows, stop);
        var spells = await PartnerSpells.Keep(db, partners, now, stop);
        return new(
            plans,
            rows.ToLookup(row => row.Partner, row => row.Fact(first.GetValueOrDefault(row.ExternalId, row.KnownAt))),
            rows.ToDictionary(row => row.ExternalId, row => row.Id, StringComparer.Ordinal),
            spells,
            await RatesBetween([.. rows.Select(row => row.Net.Currency)], [.. plans.Select(plan => plan.Versions.Currency)], [.. spells.SelectMany(one => one).Select(spell => spell.Currency).OfType<string>()], db, known, stop),
            (await db.Statements.AsTracking().Where(statement => ids.Contains(statement.Partner)).ToListAsync(stop)).ToLookup(statement => statement.Partner));
    }

    /// <summary>What the engine looks at for one partner.</summary>
    /// <param name="partner">One of those that were asked for.</param>
    /// <param name="closedBy">Months that were closed by this moment are closed.</param>
    public Facts For(Id<Partner> partner, DateTimeOffset closedBy) => new([.. Transactions[partner]])
    {
        Partners = [.. PartnerSpell.Facts($"{partner}", [.. Spells[partner]])],
        Rates = Rates,
        Closed = [.. Statements[partner].Where(statement => statement.ReviewedAt <= closedBy).Select(statement => new ClosedPeriod(statement.Period, statement.ReviewedAt!.Value))],
    };

    static async Task<List<Row>> Rows(Db db, List<Id<Partner>> partners, DateOnly until, DateTimeOffset known, CancellationToken stop) => await (
        from transaction in db.Transactions.AsNoTracking()
        where partners.Contains(transaction.Partner) && transaction.OccurredOn <= until
            && transaction.KnownAt <= known && (transaction.ReplacedAt == null || transaction.ReplacedAt > known)
        join product in db.Products on transaction.Product equals product.Id into products
        from product in products.DefaultIfEmpty()
        select new Row
        {
            Id = transaction.Id,
            ExternalId = transaction.ExternalId,
            Revision = transaction.Revision,
            Kind = transaction.Kind,
            OccurredOn = transaction.OccurredOn,
            KnownAt = transaction.KnownAt,
            Partner = transaction.Partner,
            Deal = transaction.Deal,
            Sku = product.Sku,
            Family = transaction.Family,
            Quantity = transaction.Quantity,
            Net = transaction.Net,
            RefersTo = transaction.RefersTo,
            WrittenByWinning = transaction.WrittenByWinning,
        }).ToListAsync(stop);

    /// <summary>A corrected transaction keeps its place: that of the moment when it was first known. What differs becomes a correction of its line.</summary>
    static async Task<Dictionary<string, DateTimeOffset>> FirstKnown(Db db, List<Row> rows, CancellationToken stop)
    {
        var corrected = rows.Where(row => row.Revision > 1).Select(row => row.ExternalId).ToList();
        return corrected.Count == 0 ? [] : await db.Transactions.AsNoTracking().Where(row => corrected.Contains(row.ExternalId))
            .GroupBy(row => row.ExternalId).Select(row => new { row.Key, At = row.Min(revision => revision.KnownAt) })
            .ToDictionaryAsync(row => row.Key, row => row.At, stop);
    }

    /// <summary>From the currencies of the sales to those of the plans, and from there to those of the statements.</summary>
    static async Task<IReadOnlyList<ExchangeRate>> RatesBetween(HashSet<string> sold, HashSet<string> counted, HashSet<string> paid, Db db, DateTimeOffset known, CancellationToken stop)
    {
        string[] from = [.. sold.Union(counted)], to = [.. counted.Union(paid)];
        return from.Union(to).Count() < 2 ? []
            : [.. (await db.ExchangeRates.AsNoTracking().Where(rate => to.Contains(rate.To) && from.Contains(rate.From) && rate.KnownAt <= known).ToListAsync(stop)).Select(rate => rate.Rate)];
    }

    sealed class Row
    {
        public Id<RecordedTransaction> Id { get; init; }
        public string ExternalId { get; init; } = "";
        public int Revision { get; init; }
        public TransactionKind Kind { get; init; }
        public DateOnly OccurredOn { get; init; }
        public DateTimeOffset KnownAt { get; init; }
        public Id<Partner> Partner { get; init; }
        public Id<Sell.Deal>? Deal { get; init; }
        public string? Sku { get; init; }
        public string? Family { get; init; }
        public decimal? Quantity { get; init; }
        public Money Net { get; init; }
        public string? RefersTo { get; init; }
        public bool WrittenByWinning { get; init; }

        public Transaction Fact(DateTimeOffset firstKnown) => new()
        {
            ExternalId = ExternalId,
            Kind = Kind,
            OccurredOn = OccurredOn,
            Partner = $"{Partner}",
            Product = Sku,
            Family = Family,
            Quantity = Quantity,
            Net = Net,
            Deal = Deal is { } deal ? $"{deal}" : null,
            RefersTo = RefersTo,
            KnownAt = firstKnown,
            WrittenByWinning = WrittenByWinning,
        };
    }
}

/// <summary>A plan with those of its versions that were published by a moment.</summary>
sealed record PublishedPlan(Id<CompensationPlan> Id, string Name, PlanVersions Versions, IReadOnlyDictionary<int, Plan> ByNumber)
{
    /// <summary>In the order of their ids.</summary>
    public static async Task<IReadOnlyList<PublishedPlan>> All(Db db, DateTimeOffset known, CancellationToken stop)
    {
        var holding = db.Plans.Where(plan => plan.ArchivedAt == null || plan.ArchivedAt > known).Select(plan => plan.Id);
        var versions = await db.PlanVersions.AsNoTracking().Where(version => version.PublishedAt <= known && holding.Contains(version.Plan)).OrderBy(version => version.Plan).ThenBy(version => version.Number).ToListAsync(stop);
        return [.. versions.GroupBy(version => version.Plan).Select(plan => Of(plan.Key, [.. plan.Select(version => version.Says())]))];
    }

    public static PublishedPlan Of(Id<CompensationPlan> id, IReadOnlyList<Plan> versions) =>
        new(id, versions[^1].Name, new(versions), versions.ToDictionary(version => version.Version));
}
