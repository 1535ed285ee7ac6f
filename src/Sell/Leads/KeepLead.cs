using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Leads;

/// <summary>What staff do with a lead beside routing it.</summary>
public static class KeepLead
{
    public sealed record Because([property: Given] Id<Lead> Id, [property: StringLength(LeadLimits.Text)] string? Reason = null);

    public sealed record Merging([property: Given] Id<Lead> Id, [property: Given] Id<Lead> Into);

    internal static readonly Act<One<Lead>, LeadView> Score = new("sell.score-lead", Can.RouteLeads, RunScore);
    internal static readonly Act<One<Lead>, LeadView> Clear = new("sell.clear-lead", Can.RouteLeads, RunClear);
    internal static readonly Act<Merging, LeadView> Merge = new("sell.merge-lead", Can.RouteLeads, RunMerge);
    internal static readonly Act<One<Lead>, LeadView> Pool = new("sell.pool-lead", Can.RouteLeads, RunPool);
    internal static readonly Act<Because, LeadView> PullBack = new("sell.pull-back-lead", Can.RouteLeads, RunPullBack);
    internal static readonly Act<Because, LeadView> Withdraw = new("sell.withdraw-lead", Can.RouteLeads, RunWithdraw);
    internal static readonly Act<One<Lead>, LeadView> Archive = new("sell.archive-lead", Can.RouteLeads, RunArchive);
    internal static readonly Act<One<Lead>, LeadView> Restore = new("sell.restore-lead", Can.RouteLeads, RunRestore);

    public static void Map(Doors doors)
    {
        doors.OpenVerb(Score, "score", (id, _) => new(id), "The lead is scored again.");
        doors.OpenVerb(Clear, "clear", (id, _) => new(id), "The lead counts as a new one.");
        doors.OpenVerb(Merge, "merge", (id, form) => new(id, Id<Lead>.TryParse(form.Text("Into"), null, out var into) ? into : default), "The lead is merged into the other.");
        doors.OpenVerb(Pool, "pool", (id, _) => new(id), "The lead is in the pool.");
        doors.OpenVerb(PullBack, "pull-back", (id, form) => new(id, form.Optional("Reason")), "The lead is taken back.");
        doors.OpenVerb(Withdraw, "withdraw", (id, form) => new(id, form.Optional("Reason")), "The lead is withdrawn.");
        doors.OpenVerb(Archive, "archive", (id, _) => new(id), "The lead is archived.");
        doors.OpenVerb(Restore, "restore", (id, _) => new(id), "The lead is restored.");
    }

    static async Task<LeadView?> RunScore(One<Lead> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindLead(input.Id, who, stop) is not { } lead)
            return null;
        var before = lead.Score;
        await db.Score(lead, await db.LeadRulesNow(now, stop), stop);
        db.Record(new LeadScored(before, lead.Score), lead);
        return await LeadView.Of(lead, db, who, now, stop);
    }

    static async Task<LeadView?> RunClear(One<Lead> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindLead(input.Id, who, stop) is not { } lead)
            return null;
        lead.Clear();
        db.Record(new LeadCleared(), lead);
        return await LeadView.Of(lead, db, who, now, stop);
    }

    static async Task<LeadView?> RunMerge(Merging input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindLead(input.Id, who, stop) is not { } lead)
            return null;
        if (await db.Leads.VisibleTo(who, db).SingleOrDefaultAsync(one => one.Id == input.Into, stop) is not { } other)
            throw InvalidInputException.In("into", Say($"There is no lead {input.Into}."));
        lead.MergeInto(other, now);
        await db.Recognition.Keep(db, LeadKind.Company, [lead], stop);
        db.Record(new LeadMerged(other.Id), lead);
        return await LeadView.Of(lead, db, who, now, stop);
    }

    static async Task<LeadView?> RunPool(One<Lead> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindLead(input.Id, who, stop) is not { } lead)
            return null;
        lead.Pool(now);
        db.Record(new LeadPooled(), lead);
        return await LeadView.Of(lead, db, who, now, stop);
    }

    static async Task<LeadView?> RunPullBack(Because input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindLead(input.Id, who, stop) is not { } lead)
            return null;
        var partner = lead.Partner;
        lead.PullBack(await db.OfferOf(lead, stop), now);
        db.Record(new LeadPulledBack(input.Reason.OrNull(), Stale: false), lead, partner);
        return await LeadView.Of(lead, db, who, now, stop);
    }

    static async Task<LeadView?> RunWithdraw(Because input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindLead(input.Id, who, stop) is not { } lead)
            return null;
        lead.Withdraw(now);
        db.Record(new LeadWithdrawn(input.Reason.OrNull()), lead);
        return await LeadView.Of(lead, db, who, now, stop);
    }

    static async Task<LeadView?> RunArchive(One<Lead> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindLead(input.Id, who, stop) is not { } lead)
            return null;
        lead.Archive(now);
        await db.Recognition.Keep(db, LeadKind.Company, [lead], stop);
        db.Record(new LeadArchived(), lead);
        return await LeadView.Of(lead, db, who, now, stop);
    }

    static async Task<LeadView?> RunRestore(One<Lead> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindLead(input.Id, who, stop) is not { } lead)
            return null;
        lead.Restore();
        await db.Recognition.Keep(db, LeadKind.Company, [lead], stop);
        db.Record(new LeadRestored(), lead);
        return await LeadView.Of(lead, db, who, now, stop);
    }
}
