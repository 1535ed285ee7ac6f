using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public static readonly Constraint OneEmail = new("one_person_per_email", new("email-taken", "Somebody with this e-mail is here already."));

    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people").HasWall(Wall.StaffAndPartnerWhere("exists (select 1 from memberships where memberships.person = people.id)") with { Write = "true" });
        person.Property(p => p.Name).HasMaxLength(200);
        person.Property(p => p.Email).HasMaxLength(254);
        person.HasIndex(p => p.Email).IsUnique().HasDatabaseName(OneEmail.Name);
    }
}

sealed class MembershipTable : IEntityTypeConfiguration<Membership>
{
    public static readonly Constraint OnePlace = new("one_place_per_person_and_partner", new("member-already", "This person belongs to this partner already."));

    /// <summary>A missing partner is equal to nothing, so the places of staff need an index of their own.</summary>
    public static readonly Constraint OneStaffPlace = new("one_place_per_person_of_staff", new("member-already", "This person is one of yours already."));

    public void Configure(EntityTypeBuilder<Membership> place)
    {
        place.ToTable("memberships").HasWall(Wall.OfPartnerOrStaff("partner"));
        place.Property(m => m.Role).HasMaxLength(40);
        place.Property(m => m.CalledAs).HasMaxLength(200);
        place.HasOne<Person>().WithMany().HasForeignKey(m => m.Person).OnDelete(DeleteBehavior.Restrict);
        place.HasOne<Partner>().WithMany().HasForeignKey(m => m.Partner).OnDelete(DeleteBehavior.Restrict);
        place.HasIndex(m => new { m.Partner, m.Person }).IsUnique().HasDatabaseName(OnePlace.Name);
        place.Property(m => m.NameKey).HasMaxLength(400);
        place.HasIndex(m => m.Person);
        place.HasIndex(m => new { m.NameKey, m.Id });
        place.HasIndex([nameof(Membership.Person)], OneStaffPlace.Name).IsUnique().HasFilter("partner is null");
    }
}
