using Entente.Platform;
using Entente.Sell;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Transactions;

/// <summary>
/// Records transactions, one or a thousand, with the same few queries. One that is known under its external id is left alone when it says the same,
/// and corrected when it doesn't. A booking that names a deal counts in place of what winning the deal had written: a deal earns once. What winning had
/// written counts again when the booking is corrected to be of something else.
/// </summary>
sealed class RecordTransactions
{
    readonly Db db;
    readonly DateTimeOffset now;

    /// <summary>The partner that stands for each that is named, and for those that were merged into one: the kept one.</summary>
    readonly Dictionary<Id<Partner>, Id<Partner>> partners;
    readonly Dictionary<Id<Deal>, Deal> deals;
    readonly Dictionary<string, Product> products;
    readonly Dictionary<string, RecordedTransaction> counting;
    readonly ILookup<Id<Deal>, RecordedTransaction> writtenByWinning;
    readonly List<RecordedTransaction> made = [];
    readonly HashSet<Id<RecordedTransaction>> replaced = [];

    /// <summary>Deals for which a booking was, before it was corrected.</summary>
    readonly HashSet<Id<Deal>> left = [];

    RecordTransactions(Db db, DateTimeOffset now, Dictionary<Id<Partner>, Id<Partner>> partners, Dictionary<Id<Deal>, Deal> deals, Dictionary<string, Product> products,
        Dictionary<string, RecordedTransaction> counting, ILookup<Id<Deal>, RecordedTransaction> writtenByWinning)
    {
        (this.db, this.now, this.partners, this.deals) = (db, now, partners, deals);
        (this.products, this.counting, this.writtenByWinning) = (products, counting, writtenByWinning);
    }

    /// <summary>What became of each, in the same order.</summary>
    /// <param name="inputs">Valid each by itself, with no external id twice.</param>
    public static async Task<IReadOnlyList<Recorded>> Run(IReadOnlyCollection<TransactionInput> inputs, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var partnerIds = inputs.Select(input => input.PartnerId).OfType<Id<Partner>>().Distinct().ToList();
        var dealIds = inputs.Select(input => input.DealId).OfType<Id<Deal>>().Distinct().ToList();
        var ids = inputs.Select(input => input.ExternalId).Concat(inputs.Select(input => input.RefersTo).OfType<string>()).Distinct().ToList();
        var visible = db.Transactions.VisibleTo(who, db);
        var recording = new RecordTransactions(db, now,
            partnerIds.Count == 0 ? [] : await db.Partners.Where(partner => partnerIds.Contains(partner.Id) || (partner.MergedInto != null && partnerIds.Contains(partner.MergedInto.Value))).ToDictionaryAsync(partner => partner.Id, partner => partner.MergedInto ?? partner.Id, stop),
            dealIds.Count == 0 ? [] : await db.Deals.AsNoTracking().Where(deal => dealIds.Contains(deal.Id)).ToDictionaryAsync(deal => deal.Id, stop),
            await Products(inputs, db, stop),
            await visible.AsNoTracking().Where(row => row.ReplacedAt == null && ids.Contains(row.ExternalId)).ToDictionaryAsync(row => row.ExternalId, stop),
            (dealIds.Count == 0 ? [] : await visible.AsNoTracking().Where(row => row.WrittenByWinning && row.ReplacedAt == null && row.Deal != null && dealIds.Contains(row.Deal.Value)).ToListAsync(stop))
                .ToLookup(row => row.Deal!.Value));
        var recorded = inputs.Select(recording.Record).ToList();
        await recording.Replace(stop);
        await recording.BringBack(visible, stop);
        await db.AddAtOnce(recording.made, stop);
        return recorded;
    }

    /// <summary>Most are known and say the same, so none is tracked: what ceases to count is written by one statement, before what counts in its place.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody replaced one of them meanwhile.</exception>
    async Task Replace(CancellationToken stop)
    {
        if (replaced.Count > 0 && replaced.Count != await db.Transactions.Where(row => replaced.Contains(row.Id) && row.ReplacedAt == null).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.ReplacedAt, now).SetProperty(one => EF.Property<int>(one, "Version"), one => EF.Property<int>(one, "Version") + 1), stop))
            throw new DbUpdateConcurrencyException("Another transaction counts already in place of one of these.");
    }

    /// <summary>What winning a deal had written counts again when no booking is recorded for the deal any more.</summary>
    async Task BringBack(IQueryable<RecordedTransaction> visible, CancellationToken stop)
    {
        left.ExceptWith(made.Where(one => one.Kind == TransactionKind.Booking && one.Deal is not null).Select(one => one.Deal!.Value));
        if (left.Count == 0)
            return;
        var stillBooked = visible.Where(row => row.Kind == TransactionKind.Booking && row.ReplacedAt == null);
        var written = await visible.AsNoTracking().Where(row => row.WrittenByWinning && row.Deal != null && left.Contains(row.Deal.Value)
            && !stillBooked.Any(booking => booking.Deal == row.Deal) && !visible.Any(other => other.ExternalId == row.ExternalId && other.ReplacedAt == null)).ToListAsync(stop);
        foreach (var last in written.GroupBy(row => row.ExternalId).Select(revisions => revisions.MaxBy(row => row.Revision)!).Where(row => !counting.ContainsKey(row.ExternalId)))
        {
            var again = Keep(last.CountAgain(now));
            db.Record(new TransactionRecorded(again.Kind, again.OccurredOn, again.Net), AddTransaction.Kind, again.Id.Value, again.Partner);
        }
    }

    static async Task<Dictionary<string, Product>> Products(IEnumerable<TransactionInput> inputs, Db db, CancellationToken stop)
    {
        var keys = inputs.Select(input => input.Product).OfType<string>().Distinct().ToList();
        return keys.Count == 0 ? [] : await db.ProductsBy(keys, stop);
    }

    Recorded Record(TransactionInput input)
    {
        if (Details(input, out var wrong) is not { } details)
            return new(RowOutcome.Rejected, null, wrong);
        var original = details.RefersTo is { } refersTo ? counting.GetValueOrDefault(refersTo) : null;
        if (details.WhyNotRecord(original) is { } why)
            return new(RowOutcome.Rejected, null, Refused(why));
        counting.TryGetValue(input.ExternalId, out var known);
        if (known?.Details == details)
            return new(RowOutcome.Unchanged, known);
        if (details is { Kind: TransactionKind.Booking, Deal: { } deal })
            replaced.UnionWith(writtenByWinning[deal].Select(written => written.Id));
        if (known is null)
            return new(RowOutcome.Added, Keep(RecordedTransaction.Of(details, original, now)));
        replaced.Add(known.Id);
        if (known is { Kind: TransactionKind.Booking, Deal: { } former })
            left.Add(former);
        return new(RowOutcome.Changed, Keep(known.Correct(details, original, now)));
    }

    RecordedTransaction Keep(RecordedTransaction transaction)
    {
        made.Add(transaction);
        return counting[transaction.ExternalId] = transaction;
    }

    TransactionDetails? Details(TransactionInput input, out Wrong? wrong)
    {
        wrong = null;
        var deal = input.DealId is { } id ? deals.GetValueOrDefault(id) : null;
        var product = input.Product is { } key ? products.GetValueOrDefault(key) : null;
        var original = input.RefersTo is { } refersTo ? counting.GetValueOrDefault(refersTo) : null;
        var named = Named(input, original);
        if (input.PartnerId is not null && named is null)
            wrong = new("partnerId", "is no partner", "correct it, or take that partner in first");
        else if (input.DealId is not null && deal is null)
            wrong = new("dealId", "is no deal", "correct it, or register that deal first");
        else if (deal is { ApprovedThrough: null })
            wrong = new("dealId", $"is registration {deal.Number}, which was never approved", "leave the deal out, or name the partner instead");
        else if (input.Product is not null && product is null)
            wrong = new("product", "is no product", "correct it, or add that product first");
        else if (named is { } partner && deal is not null && deal.Partner != partner)
            wrong = new("dealId", "is a deal of another partner", "correct one of the two");
        else if ((named ?? deal?.Partner ?? original?.Partner) is not { } seller)
            wrong = input.Kind is TransactionKind.Refund or TransactionKind.Cancellation && TransactionDetails.WhyNoOriginal(input.RefersTo) is var why
                ? Refused(why)
                : new("partnerId", "is missing", "name the partner, or a deal");
        else
            return new(input.ExternalId, input.Kind!.Value, input.OccurredOn, seller, input.Net, input.DealId, product?.Id,
                input.Family ?? product?.Family ?? deal?.Family ?? original?.Family, input.Quantity, input.List, input.Cost, input.RefersTo);
        return null;
    }

    /// <summary>The partner that is named. What earned before its partner was merged into another stays with it, and so does what takes it back or says it again.</summary>
    Id<Partner>? Named(TransactionInput input, RecordedTransaction? original)
    {
        if (input.PartnerId is not { } asked || !partners.TryGetValue(asked, out var stands))
            return null;
        var before = counting.GetValueOrDefault(input.ExternalId) ?? original;
        return before is not null && partners.GetValueOrDefault(before.Partner) == stands ? before.Partner : stands;
    }

    static Wrong Refused(Refusal why) => new(null, $"was refused: {why.Text.ToString().TrimEnd('.')}", "correct it", why);
}
