using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Entente.Platform;
using Entente.Sell.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Access;

/// <summary>Two partners with one record of every kind each, and somebody of every role: the partner's roles, and the partner manager, belong to the first.</summary>
public sealed class AuthorizationMatrixWorld
{
    public const string Nobody = "nobody";
    const string Manager = "ours@vendor.example", Month = "2030-05", Elsewhere = "key:00000000-0000-0000-0000-000000000001";

    readonly Portal portal;
    readonly HttpClient owner;
    long parked;

    AuthorizationMatrixWorld(Portal portal, HttpClient owner)
    {
        (this.portal, this.owner) = (portal, owner);
        var now = portal.Clock.Now();
        (Own, Other, Absent) = (new(Side.Own, now), new(Side.Other, now), new(Side.Absent, now));
    }

    public MatrixRecords Own { get; }
    public MatrixRecords Other { get; }
    public MatrixRecords Absent { get; }
    public Dictionary<string, MatrixCaller> Callers { get; } = [];

    public MatrixRecords this[Side side] => side switch { Side.Own => Own, Side.Other => Other, _ => Absent };

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<AuthorizationMatrixWorld> Build(Portal portal)
    {
        var world = new AuthorizationMatrixWorld(portal, await portal.As());
        await world.MakeOffer();
        await world.MakeSide(world.Own, "Alderbrook", "Quillmere", Manager);
        await world.MakeSide(world.Other, "Borrowdale", "Fernhollow", "theirs@vendor.example");
        await world.MakeConflicts();
        await world.MakeStatements();
        foreach (var role in Role.Everybody)
            await world.Meet(role);
        foreach (var side in new[] { world.Own, world.Other })
        {
            var stranger = await portal.Given(db => db.Add(Person.Meet("Stranger", $"{side.Side}@stranger.example", portal.Clock.Now())).Entity);
            await world.MakeSignIns(stranger.Id, (kind, id) => side[kind] = id);
            side["notice"] = await world.TellOf(side, stranger.Id, null);
        }

        world.Own["import"] = await MatrixImports.Stage(portal, "key:00000000-0000-0000-0000-000000000002", null);
        world.Other["import"] = await MatrixImports.Stage(portal, Elsewhere, world.Other["partner"]);
        (world.Own["file"], world.Other["file"]) = (Guid.CreateVersion7(portal.Clock.Now()), await portal.Read(db => db.Set<ImportFile>().Where(file => file.Actor == Elsewhere).FirstAsync(Stop), file => file.Id));
        foreach (var side in new[] { world.Own, world.Other })
            side.Share("parked", await world.Park());
        world.Callers[Nobody] = await MatrixCaller.Of(portal.Anybody(), portal);
        await portal.Work();
        return world;
    }

    /// <summary>Of nobody of the partners, and not yet seen by the background work.</summary>
    async Task<Guid> Park() => (await portal.Given(db => db.Add(ParkedEvent.Of(portal.Services.GetRequiredService<IEnumerable<IReader>>().First(), ++parked, new InvalidOperationException("Mend me."), portal.Clock.Now())).Entity)).Id;

    async Task MakeOffer()
    {
        var product = await Make("products", """{"sku":"A-1","name":"Array","family":"Storage","listPrice":{"amount":"100.00","currency":"EUR"} }""");
        Own.Share("product", product);
        Other.Share("product", product);

        var seller = await Make("sales-people", """{"name":"Somebody","email":"somebody@vendor.example"}""");
        Own.Share("salesPerson", seller);
        Other.Share("salesPerson", seller);
        var (territory, quota) = (await Make("territories", """{"name":"Everywhere"}"""),
            await Make("quotas", $$$"""{"salesPersonId":"{{{seller}}}","startsOn":"2029-01-01","amount":{"amount":"1.00","currency":"EUR"} }"""));
        foreach (var side in new[] { Own, Other })
        {
            side.Share("territory", territory);
            side.Share("quota", quota);
        }

        const string plan = """{"name":"Resellers","currency":"EUR","trigger":"booking","effectiveFrom":"2030-01-01","rules":[{"name":"base","kind":"percent","rate":"0.05"}]}""";
        Own.Share("plan", await Make("plans", plan));
        await Make($"plans/{Own["plan"]}/publish", "{}");
        Other["plan"] = await Make("plans", plan.Replace("Resellers", "Not published yet", StringComparison.Ordinal));
    }

    async Task MakeSide(MatrixRecords side, string name, string customer, string manager)
    {
        side.Call(name, customer);
        side["partner"] = await Make("partners", $$"""{"name":"{{name}} Systems","country":"DE","types":["reseller"],"managerEmail":"{{manager}}"}""");
        side["user"] = await Make($"partners/{side["partner"]}/users", $$"""{"email":"seller@{{name}}.example","name":"{{name}} seller","role":"partner-seller"}""");
        side.Share("colleague", await Make("users", $$"""{"email":"{{name}}@vendor.example","name":"Colleague","role":"support"}"""));
        side.Share("key", await Make("keys", $$"""{"name":"For {{side.Side}}","role":"analyst"}"""));
        side["deal"] = await Make("deals",
            $$$"""{"partnerId":"{{{side["partner"]}}}","customer":{"name":"{{{customer}}} Works","country":"DE"},"family":"Storage","value":{"amount":"10.00","currency":"EUR"},"expectedClose":"2030-09-30"}""");
        await Make($"deals/{side["deal"]}/note", """{"text":"A call"}""");
        side["account"] = (Guid)(await Ask($"deals/{side["deal"]}/approve", "{}"))["accountId"]!;
        side["opportunity"] = await Only($"opportunities?accountId={side["account"]}");
        side["transaction"] = await Make("transactions",
            $$$"""{"externalId":"{{{name}}}-1","kind":"booking","occurredOn":"{{{Month}}}-02","partnerId":"{{{side["partner"]}}}","product":"A-1","quantity":1,"net":{"amount":"200.00","currency":"EUR"} }""");
        side["comment"] = await Make($"records/partner/{side["partner"]}/comments", $$"""{"text":"{{name}} asked for terms","shared":true}""");
        (side["attached"], side["removable"]) = (await Attach(side["partner"], name), await Attach(side["partner"], name));
        await Ask($"records/deal/{side["deal"]}/comments", $$"""{"text":"{{customer}} buys soon","shared":true}""");
        side.Share("pair", await portal.APair($"Twin of {side.Side}"));
        await portal.APair($"Twins of {side.Side}", "partner");
        side["view"] = await MatrixImports.View(portal, Elsewhere, side["partner"]);
        side["partnerMerge"] = (Guid)(await Ask($"partners/{await Make("partners", $$"""{"name":"Twin {{side.Side}}","country":"DE","types":["reseller"]}""")}/merge", $$"""{"into":"{{side["partner"]}}"}"""))["mergeId"]!;
        side["lead"] = await Make("leads", $$"""{"company":{"name":"{{name}} Prospects","country":"DE"},"contact":{"name":"{{name}} Person"} }""");
        await Ask($"leads/{side["lead"]}/assign", $$"""{"partnerId":"{{side["partner"]}}","reason":"They know them"}""");
        await Ask($"leads/{side["lead"]}/accept", "{}");
        side["routed"] = await Make("leads", $$"""{"company":{"name":"{{customer}} Dairies","country":"FR"} }""");
        await Ask("lead-partners", $$"""{"partnerId":"{{side["partner"]}}","takes":false}""");
        await Ask("lead-pins", $$"""{"accountId":"{{side["account"]}}","partnerId":"{{side["partner"]}}"}""");
        var seller = await portal.Read(db => db.People.SingleAsync(person => person.Name == $"{name} seller", Stop), person => person.Id);
        side["referral"] = (await portal.Given(db =>
        {
            db.Add(ReferralCode.Make(new(side["partner"]), seller, $"code{side.Side}", portal.Clock.Now()));
            return db.Add(Referral.Propose(new(side["partner"]), seller, Country.Parse("DE"), null, null, $"For {name}", portal.Clock.Now())).Entity;
        })).Id.Value;
        side["draft"] = await MatrixImports.Draft(portal, side["partner"], side["user"]);
    }

    /// <summary>For each side a case between one of its registrations and one of somebody else, who has nothing further here.</summary>
    async Task MakeConflicts()
    {
        var third = await Make("partners", """{"name":"Thirdparty","country":"DE","types":["reseller"]}""");
        foreach (var side in new[] { Own, Other })
        {
            var (mine, theirs) = (await Registered(side["partner"], $"Merged {side.Side}"), await Registered(third, $"Oakfield {side.Side}"));
            var merged = await Ask($"accounts/{theirs}/merge", $$"""{"into":"{{mine}}"}""");
            (side["conflicted"], side["merge"], side["conflict"]) = (mine, (Guid)merged["mergeId"]!, (Guid)merged["conflicts"]![0]!);
        }

        async Task<Guid> Registered(Guid partner, string customer) => (Guid)(await Ask("deals",
            $$$"""{"partnerId":"{{{partner}}}","customer":{"name":"{{{customer}}}","country":"DE"},"family":"Storage","value":{"amount":"10.00","currency":"EUR"},"expectedClose":"2030-09-30"}"""))["accountId"]!;
    }

    async Task MakeStatements()
    {
        await portal.Work();
        var run = await Make("statements/calculate", $$"""{"period":"{{Month}}"}""");
        foreach (var side in new[] { Own, Other })
        {
            side.Share("run", run);
            side["statement"] = await Only($"statements?partnerId={side["partner"]}");
        }
    }

    /// <summary>Everybody again, after what ended their sign-ins.</summary>
    public async Task SignInAnew()
    {
        foreach (var role in Role.Everybody)
            Callers[role] = await MatrixCaller.Of(await SignIn(role), portal);
    }

    async Task<HttpClient> SignIn(string role)
    {
        var partner = await portal.Read(db => db.Partners.SingleAsync(one => one.Id == new Id<Partner>(Own["partner"]), Stop), found => found);
        return Role.OfPartners.Contains(role) ? await portal.As(partner, role, NameOf(role)) : await portal.As(role, NameOf(role));
    }

    static string NameOf(string role) => role == Role.PartnerManager ? Manager : $"{role}@matrix.example";

    async Task Meet(string role)
    {
        var (client, name) = (await SignIn(role), NameOf(role));
        Callers[role] = await MatrixCaller.Of(client, portal);
        var person = await portal.Read(db => db.People.SingleAsync(one => one.Email == name, Stop), one => one.Id);
        await MakeSignIns(person, (kind, id) => Own[MatrixRecords.Of(kind, role, isApi: false)] = id);
        Own[MatrixRecords.Of("notice", role, isApi: false)] = await TellOf(Own, person, Role.OfPartners.Contains(role) ? new(Own["partner"]) : null);
        await MatrixImports.Make(portal, Own, role, client, name);
    }

    /// <summary>A notice about the partner of a side.</summary>
    async Task<Guid> TellOf(MatrixRecords side, Id<Person> person, Id<Partner>? partner)
    {
        var now = portal.Clock.Now();
        return (await portal.Given(db => db.Add(Notice.To(person, partner, new("following", "partner", side["partner"], "A partner", "Somebody", "changed it"), now, Delivery.Portal, now)).Entity)).Id.Value;
    }

    /// <summary>A passkey to keep, one to remove, and a session in another browser.</summary>
    async Task MakeSignIns(Id<Person> person, Action<string, Guid> keep)
    {
        var now = portal.Clock.Now();
        foreach (var kind in new[] { "passkey", "passkey to remove" })
            keep(kind, (await portal.Given(db => db.Add(new Passkey { Id = Guid.CreateVersion7(now), Person = person, Name = kind, Credential = Guid.CreateVersion7(now).ToByteArray(), CreatedAt = now }).Entity)).Id);
        keep("session", (await portal.Given(db => db.Add(new Session { Id = Guid.CreateVersion7(now), Person = person, By = "link", Device = "Another browser", CreatedAt = now, SeenAt = now, ProvedAt = now }).Entity)).Id);
    }

    /// <summary>Makes a record through the API, as the vendor's own program would, and gives its id.</summary>
    async Task<Guid> Make(string route, string body) => (Guid)(await Ask(route, body))["id"]!;

    async Task<Guid> Attach(Guid partner, string name)
    {
        using var file = new MultipartFormDataContent { { new StringContent($"Terms of {name}"), "file", $"{name}.txt" }, { new StringContent("true"), "shared" } };
        return (Guid)(await (await owner.PostAsync(new Uri($"/api/v1/records/partner/{partner}/files", UriKind.Relative), file, Stop)).EnsureSuccessStatusCode().Json())["id"]!;
    }

    async Task<Guid> Only(string list) => (Guid)Assert.Single((await (await owner.GetAsync($"/api/v1/{list}", Stop)).Json())["items"]!.AsArray())!["id"]!;

    async Task<JsonNode> Ask(string route, string body)
    {
        var answer = await owner.PostAsJsonAsync($"/api/v1/{route}", JsonNode.Parse(body), Stop);
        var made = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.IsSuccessStatusCode, $"The matrix needs {route}: {made}");
        return JsonNode.Parse(made)!;
    }
}
