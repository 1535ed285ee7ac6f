using Entente.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.SalesPeople;

/// <summary>Whose territory it is first, on its page.</summary>
sealed class SalesPeopleOfTerritory : IPanel<Strategize.Territory>
{
    const int Few = 10;

    public string Title => Say("Sales people");
    public string May => Can.SeeSalesPeople;
    public int Order => 10;

    public async Task<RenderFragment?> Show(Id<Strategize.Territory> subject, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var people = await db.SalesPeople.Where(person => person.Territory == subject && person.ArchivedAt == null).OrderBy(person => person.NameKey).ThenBy(person => person.Id).Take(Few)
            .Select(person => new SalesPeoplePart.Person(person.Id, person.Name, person.Office)).ToListAsync(stop);
        return people.Count > 0 ? SalesPeoplePart.Of(new(subject, people)) : null;
    }
}
