namespace Entente.Platform;

/// <summary>Whom an occasion can concern.</summary>
public enum Concerns { Everybody, Staff, Partners }

/// <summary>A kind of occasion of which people are told, and for which they choose how.</summary>
/// <param name="Name">Stable; choices and notices are kept under it: <c>mention</c>.</param>
/// <param name="Says">"Somebody names me in a comment".</param>
/// <param name="Usually">How people hear of it who chose nothing.</param>
public sealed record Occasion(string Name, Phrase Says, Delivery Usually, Concerns Concerns = Concerns.Everybody);

/// <summary>The occasions of the platform itself.</summary>
static class OwnOccasions
{
    public static readonly Occasion Mention = new("mention", "Somebody names me in a comment", Delivery.AtOnce);
    public static readonly Occasion Following = new("following", "Something happens to a record that I follow", Delivery.AtOnce);
}

/// <summary>All occasions, in the order in which they are chosen.</summary>
public sealed class Occasions(IEnumerable<Occasion> all)
{
    public IReadOnlyList<Occasion> All { get; } = [.. all];

    /// <summary>Those that can concern <paramref name="who"/>.</summary>
    public IEnumerable<Occasion> For(Actor who) => All.Where(occasion => occasion.Concerns == Concerns.Everybody || who.IsStaff == (occasion.Concerns == Concerns.Staff));
}
