using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

sealed class CommentTable : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.ToTable("comments").HasWall(Wall.OnRecord);
        comment.Property(c => c.Kind).HasMaxLength(40);
        comment.Property(c => c.Author).HasMaxLength(60);
        comment.Property(c => c.AuthorName).HasMaxLength(200);
        comment.Property(c => c.Text).HasMaxLength(CommentLimits.Text);
        comment.HasOne<Partner>().WithMany().HasForeignKey(c => c.Partner).OnDelete(DeleteBehavior.Restrict);
        comment.HasIndex(c => new { c.Subject, c.At, c.Id });
        comment.HasIndex(c => c.Partner);
    }
}

static class CommentLimits
{
    public const int Text = 4000;
}

static class CommentVisibility
{
    /// <summary>Staff read what is meant for the vendor, a partner's people what is meant for them; whether they see the record, the caller looks. Every query on comments starts here.</summary>
    public static IQueryable<Comment> VisibleTo(this IQueryable<Comment> comments, Actor who) => (who.Reach switch
    {
        Reach.All or Reach.Managed => comments.Where(comment => comment.Audience != Audience.Partner),
        Reach.Partner => comments.Where(comment => comment.Partner == who.Partner && comment.Audience != Audience.Vendor),
        _ => comments.Where(comment => false),
    }).Where(comment => comment.RemovedAt == null || comment.Author == who.Key);

    /// <summary>The comment with the record that it is about; null where one of them does not exist for <paramref name="who"/>.</summary>
    public static async Task<(Comment Comment, SeenRecord On)?> FindComment(this Db db, Id<Comment> id, Actor who, RecordKinds kinds, CancellationToken stop) =>
        await db.Set<Comment>().VisibleTo(who).AsTracking().SingleOrDefaultAsync(comment => comment.Id == id, stop) is { } found
        && await kinds.Find(found.Kind, found.Subject, who, db, stop) is { } on ? (found, on) : null;
}
