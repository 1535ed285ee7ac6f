using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>What each person should know. Acts and readers add rows; pages of notices and digests read those of who is signed in.</summary>
sealed class NoticeTable : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("notices").HasWall(Wall.ForPerson("person"));
        notice.Property(n => n.Kind).HasMaxLength(40);
        notice.Property(n => n.What).HasMaxLength(1000);
        notice.HasOne<Person>().WithMany().HasForeignKey(n => n.Person).OnDelete(DeleteBehavior.Restrict);
        notice.HasIndex(n => new { n.Person, n.Id });
        notice.HasIndex(n => new { n.Person, n.Subject });
    }
}
