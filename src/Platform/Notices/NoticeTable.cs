using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>What each person should know. The background work adds rows; pages of notices and digests read those of who is signed in.</summary>
sealed class NoticeTable : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("notices").HasWall(Wall.ForPerson("person"));
        notice.Property(n => n.Occasion).HasMaxLength(40);
        notice.Property(n => n.Kind).HasMaxLength(40);
        notice.Property(n => n.Title).HasMaxLength(Notice.LongestTitle);
        notice.Property(n => n.Who).HasMaxLength(Notice.LongestTitle);
        notice.Property(n => n.What).HasMaxLength(Notice.LongestText);
        notice.Ignore(n => n.Sentence);
        notice.HasOne<Person>().WithMany().HasForeignKey(n => n.Person).OnDelete(DeleteBehavior.Restrict);
        notice.HasIndex(n => new { n.Person, n.Happened, n.Id });
        notice.HasIndex(n => new { n.Person, n.Subject });
        notice.HasIndex(n => new { n.Person, n.Partner }).HasFilter("read_at is null"); // the badge of every page
        notice.HasIndex(n => n.ToldAt);
    }
}

/// <summary>How people want to hear of occasions, where not as usual.</summary>
sealed class NoticeChoiceTable : IEntityTypeConfiguration<NoticeChoice>
{
    public static readonly Constraint Once = new("one_choice_per_person_and_occasion", new("chosen-already", "You chose in another window just now. Open the page again."));

    public void Configure(EntityTypeBuilder<NoticeChoice> choice)
    {
        choice.ToTable("notice_choices").HasWall(Wall.OfPerson("person"));
        choice.Property(c => c.Occasion).HasMaxLength(40);
        choice.HasOne<Person>().WithMany().HasForeignKey(c => c.Person).OnDelete(DeleteBehavior.Restrict);
        choice.HasIndex(c => new { c.Person, c.Occasion }).IsUnique().HasDatabaseName(Once.Name);
    }
}

/// <summary>Notices go after a year, read or not: what happened stands in the story of its record.</summary>
sealed class OldNotices : IKeptForATime
{
    public TimeSpan Kept => TimeSpan.FromDays(365);

    public Task<bool> HasOld(Db db, DateTimeOffset before, CancellationToken stop) => Old(db, before).AnyAsync(stop);

    public Task Forget(Db db, DateTimeOffset before, CancellationToken stop) => Old(db, before).ExecuteDeleteAsync(stop);

    static IQueryable<Notice> Old(Db db, DateTimeOffset before) => db.Set<Notice>().Where(notice => notice.ToldAt < before);
}
