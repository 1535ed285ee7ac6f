using System.Text;
using Entente.Platform;
using Entente.Sell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Access;

/// <summary>Imports, drafts and views belong to whoever began them, a person or a key, so everybody gets some of their own; and a partner's mapping is kept.</summary>
static class MatrixImports
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Stages an import of the person and one of the key behind <paramref name="client"/>.</summary>
    public static async Task Make(Portal portal, MatrixRecords side, string role, HttpClient client, string email)
    {
        var key = (string)(await (await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative), Stop)).Json())["id"]!;
        var person = await portal.Read(db => db.People.SingleAsync(one => one.Email == email, Stop), one => $"person:{one.Id}");
        foreach (var (actor, isApi) in new[] { (key, true), (person, false) })
        {
            side[MatrixRecords.Of("import", role, isApi)] = await Stage(portal, actor, null);
            side[MatrixRecords.Of("file", role, isApi)] = await portal.Read(db => db.Set<ImportFile>().Where(file => file.Actor == actor).FirstAsync(Stop), file => file.Id);
            side[MatrixRecords.Of("view", role, isApi)] = await View(portal, actor, Role.OfPartners.Contains(role) ? side["partner"] : null);
            side[MatrixRecords.Of("draft", role, isApi)] = await Draft(portal, side["partner"], Guid.Parse(actor[(actor.IndexOf(':', StringComparison.Ordinal) + 1)..]));
        }
    }

    /// <summary>A view of a list that somebody saved and shares with nobody.</summary>
    public static async Task<Guid> View(Portal portal, string actor, Guid? partner) => (await portal.Given(db => db.Add(new SavedView
    {
        Id = Guid.CreateVersion7(portal.Clock.Now()),
        List = "deals",
        Owner = actor,
        Partner = partner is { } id ? new Id<Partner>(id) : null,
        Name = "Mine",
        CreatedAt = portal.Clock.Now(),
    }).Entity)).Id;

    public static async Task<Guid> Draft(Portal portal, Guid partner, Guid author) =>
        (await portal.Given(db => db.Add(DealDraft.Begin(new(partner), new(author), "{}", portal.Clock.Now())).Entity)).Id.Value;

    /// <param name="partner">For whom the mapping is kept.</param>
    public static async Task<Guid> Stage(Portal portal, string actor, Guid? partner)
    {
        var who = portal.Everybody() with { Key = actor, Partner = partner is { } id ? new Id<Partner>(id) : null };
        var services = portal.Services;
        var kind = ImportKinds.Find("partners");
        var table = TabularFile.Open(Content(), "partners.csv");
        var mapping = (await services.GetRequiredService<GuessMapping>().For(kind, table, who, Stop)).Mapping;
        await services.GetRequiredService<GuessMapping>().Keep(kind, table, mapping, who, Stop);
        return (await services.GetRequiredService<StageImports>().Stage([ImportOrder.Of(table, mapping, Content)], who, Stop))[0];
    }

    static MemoryStream Content() => new(Encoding.UTF8.GetBytes(File));

    public const string People = "partner,email,name,role\nAlder,somebody@alder.example,Somebody,partner-seller\n";
    public const string Accounts = "externalId,name,country\n1,Somebody,DE\n";
    public const string Opportunities = "externalId,stage,value,currency\n1,Engaging,1.00,EUR\n";
    public const string Deals = "externalId,partner,customer name,customer country,family,value,currency,expected close\n1,Alder,Somebody,DE,Storage,1.00,EUR,2030-09-30\n";
    public const string File = "Number;Company;Country;Type\n1;Somebody;Germany;reseller\n";
}
