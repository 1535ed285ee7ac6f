using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>A list as somebody wants to see it again: its filters, its order, its columns, under a name.</summary>
public sealed class SavedView
{
    public Guid Id { get; init; }

    /// <summary>The name of the list.</summary>
    public string List { get; init; } = "";

    /// <summary>The <see cref="Actor.Key"/> of who saved it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The partner whose people may share it; null: the vendor's. Nobody else ever sees it.</summary>
    public Id<Partner>? Partner { get; init; }
    public string Name { get; set; } = "";

    /// <summary>What the list is asked for: <c>state=submitted&amp;sort=due</c>, without a question mark.</summary>
    public string Query { get; set; } = "";

    /// <summary>All colleagues see it too.</summary>
    public bool IsShared { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ArchivedAt { get; set; }
}

/// <summary>The view with which a list opens for somebody.</summary>
public sealed class FirstView
{
    /// <summary>An <see cref="Actor.Key"/>.</summary>
    public string Actor { get; init; } = "";
    public string List { get; init; } = "";
    public Guid View { get; set; }
}

sealed class SavedViewTable : IEntityTypeConfiguration<SavedView>
{
    public const int LongestName = 60, LongestQuery = 2000, LongestList = 40;

    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.ToTable("saved_views").HasWall(Wall.OfOrganization("partner"));
        view.Property(v => v.Id).ValueGeneratedNever();
        view.Property(v => v.List).HasMaxLength(LongestList);
        view.Property(v => v.Owner).HasMaxLength(60);
        view.Property(v => v.Name).HasMaxLength(LongestName);
        view.Property(v => v.Query).HasMaxLength(LongestQuery);
        view.HasOne<Partner>().WithMany().HasForeignKey(v => v.Partner).OnDelete(DeleteBehavior.Restrict);
        view.HasIndex(v => new { v.List, v.Owner });
        view.HasIndex(v => new { v.List, v.Partner, v.IsShared });
    }
}

sealed class FirstViewTable : IEntityTypeConfiguration<FirstView>
{
    public void Configure(EntityTypeBuilder<FirstView> first)
    {
        first.ToTable("first_views").HasWall(Wall.OfActor("actor"));
        first.HasKey(f => new { f.Actor, f.List });
        first.Property(f => f.Actor).HasMaxLength(60);
        first.Property(f => f.List).HasMaxLength(SavedViewTable.LongestList);
        first.HasOne<SavedView>().WithMany().HasForeignKey(f => f.View).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>A saved view as its reader sees it.</summary>
/// <param name="Mine">The reader saved it, and may change it.</param>
/// <param name="IsFirst">The list opens with it for the reader.</param>
public sealed record ShownView(Guid Id, string List, string Name, string Query, bool IsShared, bool Mine, bool IsFirst);

static class SavedViews
{
    /// <summary>More views than anybody tells apart; the first by name are shown.</summary>
    public const int Most = 50;

    /// <summary>One's own and those that colleagues share: of the vendor, or of the one partner. Every query on views starts here.</summary>
    public static IQueryable<SavedView> VisibleTo(this IQueryable<SavedView> views, Actor who) =>
        views.Where(view => view.Partner == who.Partner && (view.Owner == who.Key || view.IsShared));

    /// <summary>The views of a list that somebody sees, by name.</summary>
    public static async Task<IReadOnlyList<ShownView>> Of(string list, Actor who, Db db, CancellationToken stop) =>
        await OfList(db, list, who.Key, who.Partner, stop);

    /// <summary>As <see cref="VisibleTo"/> and <see cref="Shown"/> have it: every list asks.</summary>
    static readonly Func<Db, string, string, Id<Partner>?, CancellationToken, Task<List<ShownView>>> OfList = Prepared.List((Db db, string list, string me, Id<Partner>? partner) =>
        db.Set<SavedView>().Where(view => view.Partner == partner && (view.Owner == me || view.IsShared) && view.List == list && view.ArchivedAt == null)
            .OrderBy(view => view.Name).ThenBy(view => view.Id).Take(Most)
            .Select(view => new ShownView(view.Id, view.List, view.Name, view.Query, view.IsShared, view.Owner == me,
                db.Set<FirstView>().Any(first => first.Actor == me && first.List == view.List && first.View == view.Id))));

    /// <summary>As their reader sees them.</summary>
    public static IQueryable<ShownView> Shown(this IQueryable<SavedView> views, Actor who, Db db) => views.Select(view => new ShownView(
        view.Id, view.List, view.Name, view.Query, view.IsShared, view.Owner == who.Key,
        db.Set<FirstView>().Any(first => first.Actor == who.Key && first.List == view.List && first.View == view.Id)));
}
