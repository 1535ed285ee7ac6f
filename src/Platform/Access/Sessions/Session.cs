using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>One sign-in of a person in one browser. It lives until somebody ends it, until all of the person's end (<see cref="Person.EndSessions"/>), or until it was idle for <see cref="Lives"/>.</summary>
public sealed class Session
{
    /// <summary>How long a browser that nobody uses stays signed in.</summary>
    public static readonly TimeSpan Lives = TimeSpan.FromDays(14);

    /// <summary>How long a proof of who one is counts for what must not be done at an open browser that somebody left: see <see cref="ProvedAt"/>.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(10);

    public Guid Id { get; init; }
    public Id<Person> Person { get; init; }

    /// <summary>The round of the person in which it began; it ends with that round.</summary>
    public int Round { get; init; }

    /// <summary>What they signed in by: <c>password</c>, <c>link</c>, <c>passkey</c>.</summary>
    public string By { get; init; } = "";

    /// <summary>In words: "Chrome on Windows".</summary>
    public string Device { get; init; } = "";

    /// <summary>The network that it came from, shortened, so that it tells a place and no household: see <see cref="Devices.Short"/>.</summary>
    public string Address { get; init; } = "";

    /// <summary>SHA-256 of the mark that the browser carries, in hexadecimal: by it a device is known again.</summary>
    public string Browser { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was used last, some minutes late.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>When they last proved in it who they are.</summary>
    public DateTimeOffset ProvedAt { get; set; }

    /// <summary>When somebody ended this one.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public const int LongestDevice = 80;

    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("sessions").HasWall(Wall.OfPerson("person"));
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.By).HasMaxLength(20);
        session.Property(s => s.Device).HasMaxLength(LongestDevice);
        session.Property(s => s.Address).HasMaxLength(60);
        session.Property(s => s.Browser).HasMaxLength(64);
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.Person).OnDelete(DeleteBehavior.Cascade);
        session.HasIndex(s => s.Person);
        session.HasIndex(s => s.SeenAt);
    }
}

static class SessionRows
{
    /// <summary>Those that still open the portal.</summary>
    public static IQueryable<Session> Open(this IQueryable<Session> sessions, Person person, DateTimeOffset now)
    {
        var (idle, round, id) = (now - Session.Lives, person.Session, person.Id);
        return sessions.Where(session => session.Person == id && session.Round == round && session.EndedAt == null && session.SeenAt > idle);
    }
}

/// <summary>Sessions are kept for a while after their last use, so that a device is known again; then nobody needs them.</summary>
sealed class OldSessions : IKeptForATime
{
    public TimeSpan Kept => TimeSpan.FromDays(90);

    public Task<bool> HasOld(Db db, DateTimeOffset before, CancellationToken stop) => Old(db, before).AnyAsync(stop);

    public Task Forget(Db db, DateTimeOffset before, CancellationToken stop) => Old(db, before).ExecuteDeleteAsync(stop);

    static IQueryable<Session> Old(Db db, DateTimeOffset before) => db.Set<Session>().Where(session => session.SeenAt < before);
}
