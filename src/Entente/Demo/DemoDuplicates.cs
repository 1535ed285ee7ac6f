using System.Globalization;
using System.Text.Json.Nodes;

namespace Entente.Demo;

/// <summary>
/// Companies that are here twice: two pairs of accounts on which somebody has to say what they are, and a customer that was renamed, so that two partners registered it under two names
/// and the registrations meet when its accounts are merged.
/// </summary>
sealed class DemoDuplicates(DemoStage stage, DemoCast cast, IReadOnlyDictionary<string, string> sellers, string manager, string deputy)
{
    const string Family = "Backup", Before = "Aldermoor Messtechnik GmbH", After = "Brightwater Instruments GmbH";

    /// <summary>Plans them for the last days before <paramref name="until"/>.</summary>
    public void Plan(DateTimeOffset until)
    {
        stage.At(until.AddDays(-20), () => Account("Thornbury Glashütte Nord", "DE", "Hamburg", null));
        stage.At(until.AddDays(-19), () => Account("Glashütte Thornbury GmbH", "DE", "Hamburg", "glashuette-thornbury.example"));
        stage.At(until.AddDays(-18), () => Account("Marlow Ceramics Ltd", "GB", "Leeds", null));
        stage.At(until.AddDays(-17), () => Account("Marlow Ceramics", "GB", "Leeds", "marlow-ceramics.example"));
        Claim(0, cast.Partners[0], Before, until.AddDays(-16));
        Claim(1, cast.Partners[1], After, until.AddDays(-12));
        stage.At(until.AddHours(-6), Merge);
    }

    readonly Dictionary<string, string> accounts = [];

    async Task Account(string name, string country, string city, string? domain) =>
        await stage.Do("sell.open-account", new JsonObject { ["name"] = name, ["country"] = country, ["city"] = city, ["domain"] = domain }, await stage.Person(manager));

    void Claim(int at, DemoCast.Company partner, string customer, DateTimeOffset instant) => stage.At(instant, async () =>
    {
        var deal = await stage.Do("sell.register-deal", new JsonObject
        {
            ["externalId"] = $"{DemoCast.Mark}renamed{at}",
            ["customer"] = new JsonObject { ["name"] = customer, ["country"] = "DE", ["city"] = "Hamburg" },
            ["family"] = Family,
            ["value"] = DemoDeals.Euro(24_000 + (3_000 * at)),
            ["expectedClose"] = stage.Now.AddDays(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        }, await stage.Person(sellers[partner.Key]));
        if ((string?)deal?["id"] is not { } id)
            return;
        accounts[customer] = (await stage.AccountOf(id)).Id;
        if ((string?)deal["state"] == "submitted")
            stage.At(instant.AddHours(3), async () => await stage.Do("sell.approve-deal", new JsonObject { ["id"] = id }, await stage.Person(deputy)));
    });

    async Task Merge()
    {
        if (accounts.TryGetValue(Before, out var before) && accounts.TryGetValue(After, out var after))
            await stage.Do("sell.merge-accounts", new JsonObject { ["id"] = before, ["into"] = after }, await stage.Person(manager));
    }
}
