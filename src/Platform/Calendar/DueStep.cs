using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>Something that is to happen at an instant: a reminder, an expiry, an escalation. Every clock of the product is a row here.</summary>
public sealed class DueStep
{
    public Guid Id { get; init; }
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Which <see cref="IDueStep"/> takes it.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The record that it is about.</summary>
    public Guid Subject { get; init; }

    /// <summary>What the step needs to know beside its record, as its kind reads it.</summary>
    public string? Detail { get; init; }
    public int Attempts { get; set; }

    /// <summary>Set when it failed for good; a person sees it then, and it waits.</summary>
    public string? Parked { get; set; }
}

/// <summary>
/// Takes steps of one kind. A step is at least once and may be late or out of date: it looks at its record and does nothing when that has moved on.
/// So nobody needs to cancel a step.
/// </summary>
public interface IDueStep
{
    string Kind { get; }

    /// <summary>Does the step in a transaction that also removes it.</summary>
    Task Take(DueStep step, Db db, DateTimeOffset now, CancellationToken stop);
}

sealed class DueStepTable : IEntityTypeConfiguration<DueStep>
{
    public void Configure(EntityTypeBuilder<DueStep> step)
    {
        step.ToTable("due_steps").HasWall(Wall.AddOnly);
        step.Property(s => s.Id).ValueGeneratedNever();
        step.Property(s => s.Parked).HasMaxLength(2000);
        step.HasIndex(s => new { s.Parked, s.DueAt });
        step.HasIndex(s => s.Subject);
    }
}

public static class DueStepRows
{
    /// <summary>Plans a step in the transaction of the act.</summary>
    public static void Plan(this Db db, string kind, Guid subject, DateTimeOffset dueAt, DateTimeOffset now, string? detail = null) =>
        db.Add(new DueStep { Id = Guid.CreateVersion7(now), Kind = kind, Subject = subject, DueAt = dueAt, Detail = detail });
}
