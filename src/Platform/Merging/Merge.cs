using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>Two records that were made one, and what it takes to make them two again.</summary>
public sealed class Merge
{
    Merge() { }

    public Guid Id { get; private init; }

    /// <summary>What they are: <c>account</c>, as in the registry of kinds.</summary>
    public string Kind { get; private init; } = "";
    public Guid Kept { get; private init; }

    /// <summary>The one that leads to the kept one from then on.</summary>
    public Guid Merged { get; private init; }

    /// <summary>What the merged one was called.</summary>
    public string Name { get; private init; } = "";

    /// <summary>What both said before and what the kept one said after it, in JSON that their slice knows.</summary>
    public string Said { get; private set; } = "";
    public DateTimeOffset At { get; private init; }

    /// <summary>The <see cref="Actor.Key"/> of who did it.</summary>
    public string By { get; private init; } = "";
    public DateTimeOffset? UndoneAt { get; private set; }

    public static Merge Of<T>(Id<T> kept, Id<T> merged, string name, Actor who, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Kind = KindOf(typeof(T)),
        Kept = kept.Value,
        Merged = merged.Value,
        Name = name,
        At = now,
        By = who.Key,
    };

    public void Say(string said) => Said = said;

    internal static string KindOf(Type record) => record.Name.ToLowerInvariant();

    /// <summary>The reason why it cannot be undone, or null.</summary>
    public Refusal? WhyNotUndo() => UndoneAt is null ? null : new("merge-undone", "This merge was undone before.");

    /// <exception cref="RefusedException">See <see cref="WhyNotUndo"/>.</exception>
    public void Undo(DateTimeOffset now)
    {
        Refuse.If(WhyNotUndo());
        UndoneAt = now;
    }
}

/// <summary>A row that a merge moved to the kept record: exactly these go back.</summary>
public sealed class MergedRow
{
    public Guid Merge { get; init; }

    /// <summary>Table and column: <c>deals.account</c>.</summary>
    public string Place { get; init; } = "";
    public Guid Moved { get; init; }

    /// <summary>What the row gave up because the kept record has such a one: an external id.</summary>
    public string? GaveUp { get; init; }
}

sealed class MergeTable : IEntityTypeConfiguration<Merge>
{
    public void Configure(EntityTypeBuilder<Merge> merge)
    {
        merge.ToTable("merges").HasWall(Wall.StaffAndPartnerWhere("kind = 'partner' and kept in (select id from partners)")); // of the own company
        merge.Property(m => m.Id).ValueGeneratedNever();
        merge.Property(m => m.Kind).HasMaxLength(20);
        merge.Property(m => m.By).HasMaxLength(60);
        merge.Property(m => m.Said).HasMaxLength(-1);
        merge.HasIndex(m => new { m.Kept, m.At });
        merge.HasIndex(m => m.Merged);
    }
}

sealed class MergedRowTable : IEntityTypeConfiguration<MergedRow>
{
    public void Configure(EntityTypeBuilder<MergedRow> row)
    {
        row.ToTable("merged_rows").HasWall(Wall.StaffAndPartnerWhere("false"));
        row.HasKey(r => new { r.Merge, r.Place, r.Moved });
        row.Property(r => r.Place).HasMaxLength(80);
        row.HasOne<Merge>().WithMany().HasForeignKey(r => r.Merge).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>A merge that holds.</summary>
/// <param name="Name">What the merged one was called.</param>
/// <param name="Rows">How many rows it brought.</param>
public sealed record MergeToUndo(Guid Id, string Name, DateTimeOffset At, int Rows);

/// <summary>Which merges hold.</summary>
public static class Merges
{
    const int Most = 200;

    static readonly Func<Db, IReadOnlyList<Guid>, CancellationToken, Task<List<Guid>>> Into = Prepared.List((Db db, IReadOnlyList<Guid> kept) =>
        db.Set<Merge>().Where(merge => kept.Contains(merge.Kept) && merge.UndoneAt == null).Select(merge => merge.Merged));

    /// <summary>What was merged into a record and is part of it still, the last first: in this order they are undone.</summary>
    public static IQueryable<Merge> MergesInto(this Db db, Guid record) => db.Set<Merge>().Where(merge => merge.Kept == record && merge.UndoneAt == null).OrderByDescending(merge => merge.At).ThenByDescending(merge => merge.Id);

    /// <summary>The same as a page shows it.</summary>
    public static Task<List<MergeToUndo>> MergesToUndo(this Db db, Guid record, CancellationToken stop) =>
        db.MergesInto(record).Take(Most).Select(merge => new MergeToUndo(merge.Id, merge.Name, merge.At, db.Set<MergedRow>().Count(row => row.Merge == merge.Id))).ToListAsync(stop);

    /// <summary>The reason why a merge cannot be undone yet, or null: a later one into the same record says to be before what this one made of it.</summary>
    public static async Task<Refusal?> WhyNotUndoYet(this Db db, Merge merge, CancellationToken stop) => await db.MergesInto(merge.Kept).FirstOrDefaultAsync(later => later.At > merge.At, stop) is { } last
        ? new("merged-since", $"{last.Name} was merged into the same record later. Undo that merge first.") : null;

    /// <summary>The record, and those that were merged into it or into one of these: records whose story is told with its own. So many queries as there are merges in a row.</summary>
    internal static async Task<IReadOnlyList<Guid>> WithMerged(this Db db, Guid record, CancellationToken stop)
    {
        List<Guid> all = [record], level = all;
        while (level.Count > 0)
            all.AddRange(level = [.. (await Into(db, level, stop)).Except(all)]);
        return all;
    }
}
