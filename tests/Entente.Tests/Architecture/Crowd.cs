using System.Globalization;
using System.Text.Json.Nodes;
using Entente.Access;
using Entente.Platform;
using Entente.Sell.Leads;

namespace Entente.Architecture;

/// <summary>A program of which everything grows evenly: what lists show, and what hangs on the one record of each kind that is opened.</summary>
sealed class Crowd
{
    const string Month = "2030-05";

    readonly Portal portal;
    readonly HttpClient owner;
    readonly Partner partner;
    readonly Dictionary<string, Guid> records = [];
    int grown;

    Crowd(Portal portal, HttpClient owner, HttpClient seller, Partner partner) =>
        (this.portal, this.owner, this.partner, Callers) = (portal, owner, partner, new() { ["owner"] = owner, ["partner"] = seller });

    public Dictionary<string, HttpClient> Callers { get; }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Crowd> Begin(Portal portal)
    {
        var partner = await portal.APartner("Alderbrook", "manager@vendor.example");
        var crowd = new Crowd(portal, await portal.As(), await portal.As(partner), partner);
        await crowd.One();
        return crowd;
    }

    /// <summary>The record that a route opens. A new kind of record needs its line in <see cref="One"/> and its growth in <see cref="More"/>.</summary>
    public Guid Of(string route, string parameter)
    {
        var kind = parameter == "user" ? "user" : route.StartsWith("/statements/runs", StringComparison.Ordinal) || route.Contains("/statements/runs/", StringComparison.Ordinal) ? "runs"
            : route["/".Length..].Replace("api/v1/", "", StringComparison.Ordinal).Replace("settings/", "", StringComparison.Ordinal).Split('/')[0];
        return records.TryGetValue(kind, out var id) ? id : throw new KeyNotFoundException($"Say which record {route} opens, and let what it shows grow.");
    }

    /// <summary>The records that are opened.</summary>
    async Task One()
    {
        records["partners"] = partner.Id.Value;
        records["user"] = await Make($"partners/{partner.Id}/users", """{"email":"first@alderbrook.example","name":"First","role":"partner-seller"}""");
        records["users"] = records["people"] = records["staff"] = await Make("users", """{"email":"first@vendor.example","name":"First","role":"support"}""");
        records["products"] = await Make("products", """{"sku":"A-1","name":"Array","family":"Storage","listPrice":{"amount":"100.00","currency":"EUR"}}""");
        records["deals"] = await Make("deals", Deal(partner.Id, "Quillmere Works"));
        var deal = await Ask($"deals/{records["deals"]}/approve", "{}");
        records["records"] = records["deals"];
        records["recognition"] = await portal.APair("First twin");
        await owner.Submit(await owner.Open($"/deals/{records["deals"]}"), ".comment-form", ("Text", "The first word")); // by a person, who can edit it
        records["comments"] = (Guid)(await Get($"records/deal/{records["deals"]}/comments"))["items"]![0]!["id"]!;
        records["files"] = await Attach("first");
        records["accounts"] = (Guid)deal["accountId"]!;
        records["opportunities"] = (Guid)(await Get($"opportunities?accountId={deal["accountId"]}"))["items"]![0]!["id"]!;
        await MakeConflict();
        records["leads"] = await MakeLead("Underhill", "Prospects");
        await Ask("lead-pins", $$"""{"accountId":"{{records["accounts"]}}","partnerId":"{{partner.Id}}"}""");
        records["territories"] = await Make("territories", """{"name":"Everywhere"}""");
        records["sales-people"] = await Make("sales-people", $$"""{"name":"First","territoryId":"{{records["territories"]}}"}""");
        records["quotas"] = await Make("quotas", Quota(records["sales-people"], new(2029, 1, 1)));
        records["plans"] = await Make("plans", Plan("Resellers"));
        await Ask($"plans/{records["plans"]}/publish", "{}");
        records["transactions"] = await Make("transactions", Sale("first"));
        await Calculate();
        records["statements"] = (Guid)(await Get($"statements?partnerId={partner.Id}"))["items"]![0]!["id"]!;
        records["imports"] = await MatrixImports.Stage(portal, (string)(await Get("me"))["id"]!, null);
    }

    /// <summary>Brings everything to <paramref name="size"/> rows more than the one that is opened.</summary>
    public async Task Grow(int size)
    {
        for (; grown < size; grown++)
            await More(grown);
        await Calculate();
        await portal.Work();
    }

    async Task More(int at)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + at)}{at}");
        var other = await Make("partners", $$"""{"name":"Borrowdale {{name}}","country":"DE","types":["reseller"],"managerEmail":"manager@vendor.example","parentId":"{{partner.Id}}"}""");
        await Make($"partners/{partner.Id}/users", $$"""{"email":"{{name}}@alderbrook.example","name":"{{name}}","role":"partner-seller"}""");
        await Make("users", $$"""{"email":"{{name}}@vendor.example","name":"{{name}}","role":"support"}""");
        await Make("keys", $$"""{"name":"{{name}}","role":"analyst"}""");
        await Make("products", $$"""{"sku":"A-{{name}}","name":"Array {{name}}","family":"Family {{name}}","listPrice":{"amount":"100.00","currency":"EUR"} }""");
        await Make("accounts", $$"""{"name":"Quillmere {{name}} Works","country":"DE"}""");
        await portal.APair($"Twin {name}");
        await MakeLead(name, "Dairies");
        await portal.Given(db => db.Add(Referral.Propose(partner.Id, null, Country.Parse("DE"), null, null, name, portal.Clock.Now())));
        await Make("leads", $$"""{"company":{"name":"Underhill {{name}} Prospects","country":"DE"} }""");
        await Ask($"leads/{await Make("leads", $$"""{"company":{"name":"{{name}} Breweries","country":"AT"} }""")}/pool", "{}");
        await Ask($"leads/{records["leads"]}/progress", $$"""{"text":"Call {{name}}"}""");
        await Ask("lead-partners", $$"""{"partnerId":"{{other}}","capacity":5,"countries":["DE"]}""");
        await Ask("lead-pins", $$"""{"accountId":"{{records["accounts"]}}","partnerId":"{{other}}"}""");
        await Make("opportunities", $$"""{"stage":"Talking","accountId":"{{records["accounts"]}}","family":"Storage","partnerId":"{{partner.Id}}","openedOn":"2030-05-01"}""");
        await Make("deals", Deal(partner.Id, $"Fernhollow {name}"));
        await Make("deals", Deal(new(other), "Quillmere Works")); // stands against the deal that is opened
        await Ask($"deals/{records["deals"]}/note", $$"""{"text":"Call {{name}}"}""");
        await Make($"records/deal/{records["deals"]}/comments", $$"""{"text":"Word {{name}} to @everybody","shared":true}""");
        await Attach(name);
        await Join(await Registered(new(other), $"Mossgate {name} Mills"));
        await Make("territories", $$"""{"name":"North {{name}}","country":"DE"}""");
        await Make("quotas", Quota(await Make("sales-people", $$"""{"name":"Seller {{name}}","territoryId":"{{records["territories"]}}"}"""), new(2030, 5, 1)));
        await Make("quotas", Quota(records["sales-people"], new DateOnly(2030, 5, 1).AddDays(at)));
        await Make("exchange-rates", $$"""{"from":"USD","to":"EUR","day":"{{new DateOnly(2030, 1, 1).AddDays(at):O}}","rate":"0.9","source":"Central bank"}""");
        await Make("plans", Plan($"Plan {name}"));
        await Make("transactions", Sale(name));
        await Make("transactions", Sale($"of-other-{name}", other));
        await MatrixImports.Stage(portal, (string)(await Get("me"))["id"]!, null);
        var me = Guid.Parse(((string)(await (await Callers["partner"].GetAsync("/api/v1/me", Stop)).Json())["id"]!).Split(':')[1]);
        await MatrixImports.Draft(portal, partner.Id.Value, me);
        await Tell(name);
        await portal.Given(db => db.Add(new Holiday { Day = new DateOnly(2031, 1, 1).AddDays(at), Name = name }));
        await portal.Given(db => db.Add(new DueStep { Id = Guid.CreateVersion7(), Kind = "none", Subject = Guid.CreateVersion7(), DueAt = portal.Clock.Now(), Parked = "It failed." }));
    }

    /// <summary>A notice for everybody, about one more record and the one that is opened.</summary>
    Task<int> Tell(string name) => portal.Given(db =>
    {
        var now = portal.Clock.Now();
        foreach (var place in db.Set<Membership>().ToList())
            foreach (var about in new[] { partner.Id.Value, db.Partners.OrderByDescending(one => one.Id).First().Id.Value })
                db.Add(Notice.To(place.Person, place.Partner, new("following", "partner", about, name, "Somebody", $"wrote {name}"), now, Delivery.Portal, now));
        return 0;
    });
    static string Quota(Guid seller, DateOnly startsOn) => $$$"""{"salesPersonId":"{{{seller}}}","startsOn":"{{{startsOn:O}}}","amount":{"amount":"10.00","currency":"EUR"}}""";

    /// <summary>A lead that the partner has accepted.</summary>
    async Task<Guid> MakeLead(string name, string kind)
    {
        var lead = await Make("leads", $$"""{"company":{"name":"{{name}} {{kind}}","country":"DE"},"contact":{"name":"Somebody"} }""");
        var taken = await Get($"leads/{lead}");
        if ((bool)taken["vendor"]!["inDoubt"]!)
            await Ask($"leads/{lead}/clear", "{}");
        await Ask($"leads/{lead}/assign", $$"""{"partnerId":"{{partner.Id}}","reason":"They know them"}""");
        await Ask($"leads/{lead}/accept", "{}");
        return lead;
    }

    /// <summary>A case between two registrations; further accounts join it one by one.</summary>
    async Task MakeConflict()
    {
        records["conflicted"] = await Registered(partner.Id, "Wingtip Works");
        var rival = await Make("partners", """{"name":"Rival","country":"DE","types":["reseller"],"managerEmail":"manager@vendor.example"}""");
        records["conflicts"] = (Guid)(await Join(await Registered(new(rival), "Oakfield Toys")))["conflicts"]![0]!;
    }

    async Task<JsonNode> Join(Guid account) => await Ask($"accounts/{account}/merge", $$"""{"into":"{{records["conflicted"]}}"}""");

    async Task<Guid> Registered(Id<Partner> of, string customer) => (Guid)(await Ask("deals", Deal(of, customer)))["accountId"]!;

    async Task<Guid> Attach(string name)
    {
        using var file = new MultipartFormDataContent { { new StringContent(name), "file", $"{name}.txt" }, { new StringContent("true"), "shared" } };
        return (Guid)(await (await owner.PostAsync(new Uri($"/api/v1/records/deal/{records["deals"]}/files", UriKind.Relative), file, Stop)).EnsureSuccessStatusCode().Json())["id"]!;
    }

    async Task Calculate() => records["runs"] = (Guid)(await Ask("statements/calculate", $$"""{"period":"{{Month}}"}"""))["id"]!;

    static string Deal(Id<Partner> partner, string customer) =>
        $$$"""{"partnerId":"{{{partner}}}","customer":{"name":"{{{customer}}}","country":"DE"},"family":"Storage","value":{"amount":"10.00","currency":"EUR"},"expectedClose":"2030-09-30"}""";

    static string Plan(string name) => $$"""{"name":"{{name}}","currency":"EUR","trigger":"booking","effectiveFrom":"2030-01-01","rules":[{"name":"base","kind":"percent","rate":"0.05"}]}""";

    string Sale(string id, Guid? of = null) =>
        $$$"""{"externalId":"{{{id}}}","kind":"booking","occurredOn":"{{{Month}}}-02","partnerId":"{{{of ?? partner.Id.Value}}}","product":"A-1","quantity":1,"net":{"amount":"200.00","currency":"EUR"}}""";

    async Task<Guid> Make(string route, string body) => (Guid)(await Ask(route, body))["id"]!;

    async Task<JsonNode> Get(string route) => await (await owner.GetAsync($"/api/v1/{route}", Stop)).Json();

    async Task<JsonNode> Ask(string route, string body)
    {
        var answer = await owner.Post($"/api/v1/{route}", JsonNode.Parse(body));
        Assert.True(answer.IsSuccessStatusCode, $"{route}: {await answer.Content.ReadAsStringAsync(Stop)}");
        return await answer.Json();
    }
}
