using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

sealed class FileTable : IEntityTypeConfiguration<AttachedFile>
{
    public void Configure(EntityTypeBuilder<AttachedFile> file)
    {
        file.ToTable("files").HasWall(Wall.OnRecord);
        file.Property(f => f.Kind).HasMaxLength(40);
        file.Property(f => f.Name).HasMaxLength(FileTypes.LongestName);
        file.Property(f => f.Type).HasMaxLength(100);
        file.Property(f => f.Hash).HasMaxLength(64);
        file.Property(f => f.Author).HasMaxLength(60);
        file.Property(f => f.AuthorName).HasMaxLength(200);
        file.HasOne<Partner>().WithMany().HasForeignKey(f => f.Partner).OnDelete(DeleteBehavior.Restrict);
        file.HasIndex(f => new { f.Subject, f.At, f.Id });
        file.HasIndex(f => f.Partner);
        file.HasIndex(f => f.Hash);
        file.HasIndex(f => f.ArchivedAt);
    }
}

static class FileVisibility
{
    /// <summary>Staff see what is meant for the vendor, a partner's people what is meant for them; whether they see the record, the caller looks. Every query on files starts here.</summary>
    public static IQueryable<AttachedFile> VisibleTo(this IQueryable<AttachedFile> files, Actor who) => who.Reach switch
    {
        Reach.All or Reach.Managed => files.Where(file => file.Audience != Audience.Partner),
        Reach.Partner => files.Where(file => file.Partner == who.Partner && file.Audience != Audience.Vendor),
        _ => files.Where(file => false),
    };

    /// <summary>The file with the record on which it hangs; null where one of them does not exist for <paramref name="who"/>.</summary>
    public static async Task<(AttachedFile File, SeenRecord On)?> FindFile(this Db db, Id<AttachedFile> id, Actor who, RecordKinds kinds, CancellationToken stop) =>
        await db.Set<AttachedFile>().VisibleTo(who).AsTracking().SingleOrDefaultAsync(file => file.Id == id, stop) is { } found
        && await kinds.Find(found.Kind, found.Subject, who, db, stop) is { } on ? (found, on) : null;
}

/// <summary>A file as acts and views answer it.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="WhyNotOpen">Why its content can't be had now; null: it can.</param>
public sealed record FileView(
    Id<AttachedFile> Id, string Kind, Guid RecordId, string Name, string Type, long Size, string Hash, string Author, Audience Audience, DateTimeOffset At, DateTimeOffset? ArchivedAt,
    Refusal? WhyNotOpen, bool MayRemove)
{
    internal static FileView Of(AttachedFile file, Actor who) => new(
        file.Id, file.Kind, file.Subject, file.Name, file.Type, file.Size, file.Hash, file.AuthorName, file.Audience, file.At, file.ArchivedAt, file.WhyNotOpen(),
        who.May(PlatformCan.Talk) && file.WhyNotArchive(who.IsStaff) is null);
}

public sealed record FileAttached(Id<AttachedFile> File, Audience Audience) : IEvent, IForAudience
{
    static string IEvent.Name => "file.attached";
    public string Says() => Say("attached a file");
    public string? SaysToPartner() => Audience == Audience.Vendor ? null : Says();
}

public sealed record FileArchived(Id<AttachedFile> File, Audience Audience) : IEvent, IForAudience
{
    static string IEvent.Name => "file.archived";
    public string Says() => Say("removed a file");
    public string? SaysToPartner() => Audience == Audience.Vendor ? null : Says();
}

public sealed record FileRestored(Id<AttachedFile> File, Audience Audience) : IEvent, IForAudience
{
    static string IEvent.Name => "file.restored";
    public string Says() => Say("brought a file back");
    public string? SaysToPartner() => Audience == Audience.Vendor ? null : Says();
}
