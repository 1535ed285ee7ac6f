using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

sealed class FollowerTable : IEntityTypeConfiguration<Follower>
{
    public static readonly Constraint Once = new("one_follower_per_record", new("follows-already", "You follow this record already."));

    public void Configure(EntityTypeBuilder<Follower> follower)
    {
        follower.ToTable("followers").HasWall(Wall.OfPerson("person"));
        follower.Property(f => f.Kind).HasMaxLength(40);
        follower.HasOne<Person>().WithMany().HasForeignKey(f => f.Person).OnDelete(DeleteBehavior.Restrict);
        follower.HasIndex(f => new { f.Subject, f.Person }).IsUnique().HasDatabaseName(Once.Name);
        follower.HasIndex(f => f.Person);
    }
}
