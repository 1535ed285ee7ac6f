using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

sealed class EventTable : IEntityTypeConfiguration<StoredEvent>
{
    public void Configure(EntityTypeBuilder<StoredEvent> happened)
    {
        happened.ToTable("events").HasWall(Wall.Events);
        happened.HasKey(e => e.Number);
        happened.Property(e => e.Number).ValueGeneratedOnAdd();
        happened.Property(e => e.Data).HasMaxLength(-1);
        happened.HasIndex(e => new { e.Subject, e.Number });
        happened.HasIndex(e => new { e.Partner, e.Number });
        happened.HasIndex(e => new { e.Name, e.Number });
    }
}

sealed class SealTable : IEntityTypeConfiguration<Seal>
{
    public void Configure(EntityTypeBuilder<Seal> seal)
    {
        seal.ToTable("seals").HasWall(Wall.SystemOnly);
        seal.HasKey(s => s.Number);
        seal.Property(s => s.Number).ValueGeneratedNever();
        seal.HasIndex(s => s.Event).IsUnique();
        seal.HasOne<StoredEvent>().WithMany().HasForeignKey(s => s.Event).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class UnsealedEventTable : IEntityTypeConfiguration<UnsealedEvent>
{
    public void Configure(EntityTypeBuilder<UnsealedEvent> waiting)
    {
        waiting.ToTable("unsealed_events").HasWall(Wall.AddOnly);
        waiting.HasKey(w => w.Event);
        waiting.Property(w => w.Event).ValueGeneratedNever();
        waiting.HasOne(w => w.Happened).WithOne().HasForeignKey<UnsealedEvent>(w => w.Event).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class ReaderCursorTable : IEntityTypeConfiguration<ReaderCursor>
{
    public void Configure(EntityTypeBuilder<ReaderCursor> reader)
    {
        reader.ToTable("readers").HasWall(Wall.SystemOnly);
        reader.HasKey(r => r.Name);
    }
}

sealed class ParkedEventTable : IEntityTypeConfiguration<ParkedEvent>
{
    public void Configure(EntityTypeBuilder<ParkedEvent> parked)
    {
        parked.ToTable("parked_events").HasWall(Wall.SystemOnly);
        parked.Property(p => p.Id).ValueGeneratedNever();
        parked.Property(p => p.Error).HasMaxLength(ParkedEvent.LongestError);
        parked.HasIndex(p => new { p.Reader, p.Event }).IsUnique();
    }
}

sealed class PersonKeyTable : IEntityTypeConfiguration<PersonKey>
{
    public void Configure(EntityTypeBuilder<PersonKey> key)
    {
        key.ToTable("person_keys").HasWall(Wall.Open);
        key.HasKey(k => k.Person);
        key.Property(k => k.Person).ValueGeneratedNever();
    }
}
