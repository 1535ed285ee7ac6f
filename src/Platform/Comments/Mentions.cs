using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Somebody who can be named in a comment.</summary>
/// <param name="Email">Null where the writer may not know it.</param>
public sealed record Somebody(Id<Person> Person, string Name, string? Email, string Address, string Role, Id<Partner>? Partner);

/// <summary>Finds who is named in a comment by <c>@</c> and a name or an address: nobody who does not see the record, and nobody whom the writer may not know.</summary>
public sealed class Mentions(Actors actors)
{
    /// <summary>Who is named in the comment and reads it.</summary>
    internal async Task<IReadOnlyList<Somebody>> In(Comment comment, SeenRecord on, Db db, CancellationToken stop)
    {
        if (!comment.Text.Contains('@', StringComparison.Ordinal))
            return [];
        var named = (await Known(on, comment.Audience, db, stop)).Where(one => Names(comment.Text, one) && $"person:{one.Person}" != comment.Author);
        return await WhoSee([.. named.DistinctBy(one => one.Person)], on, db, stop);
    }

    /// <summary>Who can be named, by the beginnings of their names' words.</summary>
    internal async Task<IReadOnlyList<Somebody>> Beginning(string words, int most, Audience audience, SeenRecord on, Db db, CancellationToken stop)
    {
        var asked = Folding.Words(words);
        var found = (await Known(on, audience, db, stop))
            .Where(one => one.Person != on.By.PersonId && asked.All(word => Folding.Words(one.Name).Any(part => part.StartsWith(word, StringComparison.Ordinal))))
            .DistinctBy(one => one.Person).OrderBy(one => one.Name, StringComparer.Ordinal).Take(most * 2);
        return [.. (await WhoSee([.. found], on, db, stop)).Take(most)];
    }

    static bool Names(string text, Somebody one) => NameIn(text, one.Name) || (one.Email is { } email && NameIn(text, email));

    static bool NameIn(string text, string name)
    {
        for (var at = text.IndexOf($"@{name}", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf($"@{name}", at + 1, StringComparison.OrdinalIgnoreCase))
            if (at + 1 + name.Length is var end && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        return false;
    }

    /// <summary>Of the own side everybody; of the other, if it reads along: a partner's people for the vendor, and for a partner who of the vendor manages it or wrote to it there before.</summary>
    static async Task<List<Somebody>> Known(SeenRecord on, Audience audience, Db db, CancellationToken stop)
    {
        var own = on.By.Partner;
        var known = await People(db, place => place.Where(one => one.Partner == own)).ToListAsync(stop);
        if (audience != Audience.Both)
            return known;
        if (on.By.IsStaff)
        {
            var partner = on.Hook.Partner;
            return [.. known, .. await People(db, place => place.Where(one => one.Partner == partner)).ToListAsync(stop)];
        }

        var wrote = (await db.Set<Comment>().VisibleTo(on.By).Where(comment => comment.Subject == on.Id && comment.Audience == Audience.Both).Select(comment => comment.Author).Distinct().ToListAsync(stop))
            .Where(author => author.StartsWith("person:", StringComparison.Ordinal)).Select(author => Id<Person>.Parse(author["person:".Length..], null)).ToList();
        await db.LookBehindTheWall(stop); // of the vendor's people only those are found that the partner has met
        var met = await People(db, place => place.Where(one => one.Partner == null
            && (wrote.Contains(one.Person) || db.Partners.Any(partner => partner.Id == own && db.People.Any(person => person.Id == one.Person && person.Email == partner.ManagerEmail))))).ToListAsync(stop);
        return [.. known, .. met.Select(one => one with { Email = null })];
    }

    static IQueryable<Somebody> People(Db db, Func<IQueryable<Membership>, IQueryable<Membership>> of) =>
        from place in of(db.Set<Membership>().Where(one => one.LeftAt == null))
        join person in db.People on place.Person equals person.Id
        select new Somebody(person.Id, place.CalledAs ?? person.Name, person.Email, person.Email, place.Role, place.Partner);

    /// <summary>Those who see the record themselves; asked once for all whom nothing tells apart.</summary>
    async Task<IReadOnlyList<Somebody>> WhoSee(IReadOnlyList<Somebody> people, SeenRecord on, Db db, CancellationToken stop)
    {
        var see = new List<Somebody>();
        foreach (var alike in people.GroupBy(one => (one.Role, one.Partner, Handle: Role.ReachOf(one.Role) == Reach.Managed ? one.Address : "")))
        {
            var first = alike.First();
            if (await on.Kind.Find(on.Id, actors.Known($"person:{first.Person}", first.Name, first.Address, first.Role, first.Partner, Door.Portal), db, stop) is not null)
                see.AddRange(alike);
        }

        return see;
    }
}
