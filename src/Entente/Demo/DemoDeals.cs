using System.Globalization;
using System.Text.Json.Nodes;

namespace Entente.Demo;

/// <summary>The registrations of the sample: most are decided in time and won or lost, some clash, wait, expire, are returned, appealed or revoked.</summary>
sealed class DemoDeals(DemoStage stage, DemoCast cast, Dice dice, IReadOnlyDictionary<string, string> sellers, IReadOnlyList<string> reviewers)
{
    const int Deals = 300;
    static readonly string[] Families = ["Storage", "Backup", "Security", "Services"];
    static readonly string[] Questions = ["Which site is this for, and who signs?", "Is this the renewal or a new contract?", "Please say how many users the customer has."];
    static readonly string[] Notes = ["Demo held with the technical team.", "Offer sent, decision expected at their board meeting.", "Second visit; scope agreed.", "Legal looks at the contract."];

    enum Fate { Win, Lose, LetExpire, Extend, Reject, RejectAndAppeal, Ask, AskAndSilence, Withdraw, Revoke }

    /// <summary>Plans all registrations between two instants, more of them towards the end; the last days' are still open.</summary>
    public void Plan(DateTimeOffset from, DateTimeOffset until)
    {
        for (var at = 0; at < Deals; at++)
        {
            var share = Math.Sqrt((at + 0.5) / Deals); // growth: the second half of the time sees two thirds of the deals
            var start = Working(from + ((until - from) * share));
            var (partner, customer, family) = (dice.Pick(cast.Partners), dice.Pick(cast.Customers), dice.Pick(Families));
            Register(at, partner, customer.Name, customer, family, start, Draw());
            if (dice.Chance(14) && Rival(partner) is { } rival)
                Register(at + Deals, rival, Misspelled(customer.Name), customer, family, Working(start.AddHours(dice.Between(1, 90))), Draw());
        }

        OfTheLastDays(until.AddDays(2));
    }

    /// <summary>What somebody who looks at the sample finds on the desk: due soon, two or three overdue, asked back, in conflict.</summary>
    void OfTheLastDays(DateTimeOffset until)
    {
        for (var at = 0; at < 14; at++)
        {
            var (partner, customer, family) = (cast.Partners[at], cast.Customers[at * 3], Families[at % Families.Length]);
            var start = at % 6 == 5 ? until.AddDays(-dice.Between(5, 8)) : until.AddMinutes(-dice.Between(20, 60 * 20));
            var number = (2 * Deals) + (2 * at);
            var (asked, contested) = (at % 5 == 1, at % 5 == 2);
            if (contested)
                start = until.AddHours(-dice.Between(5, 20));
            stage.At(start, async () =>
            {
                if (await Claim(number, partner, customer.Name, customer, family) is not { } deal)
                    return;
                var id = (string)deal["id"]!;
                if (asked)
                    stage.At(until.AddMinutes(-dice.Between(1, 15)), () => Vendor("return", id, new() { ["question"] = dice.Pick(Questions) }));
                if (!contested)
                    return;
                stage.At(until.AddHours(-4), () => Vendor("reject", id, new() { ["reason"] = "too-little-information" }));
                stage.At(until.AddHours(-1), () => Partner("appeal", id, partner, new() { ["reason"] = "All that was asked for stands in the note." }));
            });
            if (at % 3 == 0 && Rival(partner) is { } rival)
                stage.At(start.AddMinutes(9), () => Claim(number + 1, rival, Misspelled(customer.Name), customer, family));
        }
    }

    DemoCast.Company? Rival(DemoCast.Company partner) => dice.Pick(cast.Partners) is { } other && other != partner ? other : null;

    Fate Draw() => dice.Between(1, 100) switch
    {
        <= 46 => Fate.Win,
        <= 62 => Fate.Lose,
        <= 68 => Fate.LetExpire,
        <= 74 => Fate.Extend,
        <= 83 => Fate.Reject,
        <= 87 => Fate.RejectAndAppeal,
        <= 92 => Fate.Ask,
        <= 94 => Fate.AskAndSilence,
        <= 98 => Fate.Withdraw,
        _ => Fate.Revoke,
    };

    void Register(int number, DemoCast.Company partner, string customerName, DemoCast.Company customer, string family, DateTimeOffset at, Fate fate) => stage.At(at, async () =>
    {
        if (await Claim(number, partner, customerName, customer, family) is { } deal && (string?)deal["state"] == "submitted")
            Decide((string)deal["id"]!, partner, customer, at, fate);
    });

    async Task<JsonNode?> Claim(int number, DemoCast.Company partner, string customerName, DemoCast.Company customer, string family) =>
        await stage.Do("sell.register-deal", new JsonObject
        {
            ["externalId"] = $"{DemoCast.Mark}d{number:0000}",
            ["customer"] = new JsonObject { ["name"] = customerName, ["country"] = customer.Country, ["city"] = customer.City, ["domain"] = number % 3 == 0 ? customer.Domain : null },
            ["family"] = family,
            ["value"] = Euro(dice.Between(30, 900) * 100),
            ["expectedClose"] = Day(stage.Now.AddDays(dice.Between(30, 110))),
        }, await stage.Person(sellers[partner.Key]));

    void Decide(string deal, DemoCast.Company partner, DemoCast.Company customer, DateTimeOffset from, Fate fate)
    {
        var at = Working(from.AddMinutes(dice.Chance(88) ? dice.Between(25, 60 * 20) : dice.Between(60 * 26, 60 * 70)));
        switch (fate)
        {
            case Fate.Withdraw:
                stage.At(from.AddMinutes(dice.Between(10, 20)), () => Partner("withdraw", deal, partner, []));
                break;
            case Fate.Reject or Fate.RejectAndAppeal:
                stage.At(at, () => Vendor("reject", deal, new() { ["reason"] = dice.Chance(50) ? "too-little-information" : "direct-account", ["text"] = "We are in a project with this customer ourselves." }));
                if (fate == Fate.RejectAndAppeal)
                {
                    stage.At(at.AddHours(dice.Between(3, 60)), () => Partner("appeal", deal, partner, new() { ["reason"] = "Our contact there has worked with us for two years; the minutes are in the note." }));
                    stage.At(Working(at.AddHours(dice.Between(66, 110))), () => Appealed(deal, customer, dice.Chance(40) ? "overturn" : "uphold"));
                }

                break;
            case Fate.Ask or Fate.AskAndSilence:
                stage.At(at, () => Vendor("return", deal, new() { ["question"] = dice.Pick(Questions) }));
                if (fate == Fate.Ask)
                {
                    var answered = Working(at.AddHours(dice.Between(4, 70)));
                    stage.At(answered, () => Partner("answer", deal, partner, new() { ["answer"] = "Headquarters; the head of IT signs. About 400 users." }));
                    Approve(deal, partner, customer, Working(answered.AddHours(dice.Between(2, 18))), dice.Chance(60) ? Fate.Win : Fate.Lose);
                }

                break;
            default:
                Approve(deal, partner, customer, at, fate);
                break;
        }
    }

    void Approve(string deal, DemoCast.Company partner, DemoCast.Company customer, DateTimeOffset at, Fate fate)
    {
        stage.At(at, () => Settle(deal, customer));
        if (fate == Fate.LetExpire)
            return;
        var days = fate == Fate.Extend ? dice.Between(95, 140) : dice.Between(18, 86);
        for (var day = 16; day < days; day += dice.Between(14, 24))
            stage.At(Working(at.AddDays(day)), () => Partner("note", deal, partner, new() { ["text"] = dice.Pick(Notes) }));
        if (fate == Fate.Extend)
            stage.At(Working(at.AddDays(80)), () => Partner("extend", deal, partner, new() { ["days"] = 60, ["evidence"] = "Pilot runs until the end of next month; see the notes." }));
        var end = Working(at.AddDays(days));
        stage.At(end, () => fate switch
        {
            Fate.Lose => Partner("lose", deal, partner, new() { ["reason"] = dice.Chance(50) ? "price" : "no-budget" }),
            Fate.Revoke => Vendor("revoke", deal, new() { ["reason"] = "customer-asked", ["text"] = "The customer asked to be served by another partner." }),
            _ => Partner("win", deal, partner, new() { ["value"] = Euro(dice.Between(30, 900) * 100), ["closedOn"] = Day(stage.Now) }),
        });
    }

    /// <summary>Approves; what somebody else holds or came first with is rejected instead, so that nothing waits for ever.</summary>
    async Task Settle(string deal, DemoCast.Company customer)
    {
        if (await Vendor("approve", deal, await Customer(deal, customer)) is null)
            await Vendor("reject", deal, new() { ["reason"] = "earlier-registration" });
    }

    /// <summary>Who approves says who the customer is where recognition leaves it open: an account of another name is another company.</summary>
    async Task<JsonObject> Customer(string deal, DemoCast.Company customer) => await stage.AccountOf(deal) is not { IsCertain: false } account ? []
        : CompanyName.Fold(account.Name) == CompanyName.Fold(customer.Name) ? new() { ["accountId"] = account.Id }
        : new() { ["newAccount"] = true, ["reason"] = $"{customer.Name} is a company of its own." };

    Task<JsonNode?> Vendor(string verb, string deal, JsonObject input) => Do(verb, deal, input, dice.Pick(reviewers));

    /// <summary>Whoever decided before may not read the appeal, and what is taken can't be granted.</summary>
    async Task Appealed(string deal, DemoCast.Company customer, string verb)
    {
        foreach (var attempt in (string[])[verb, "uphold"])
            foreach (var reviewer in reviewers)
            {
                var said = await Customer(deal, customer);
                said["reason"] = "Read by somebody who had no part in it.";
                if (await Do(attempt, deal, said, reviewer) is not null)
                    return;
            }
    }

    Task<JsonNode?> Partner(string verb, string deal, DemoCast.Company partner, JsonObject input) => Do(verb, deal, input, sellers[partner.Key]);

    async Task<JsonNode?> Do(string verb, string deal, JsonObject input, string email)
    {
        input["id"] = deal;
        return await stage.Do($"sell.{verb}-deal", input, await stage.Person(email));
    }

    public static JsonObject Euro(int whole) => new() { ["amount"] = $"{whole}.00", ["currency"] = "EUR" };

    static string Day(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As a second partner writes it: without the legal form, in capitals.</summary>
    static string Misspelled(string name) => name[..name.LastIndexOf(' ')].ToUpperInvariant();

    /// <summary>The same, or the next instant at which people in the middle of Europe work.</summary>
    DateTimeOffset Working(DateTimeOffset instant)
    {
        if (instant.Hour is < 7 or >= 16)
            instant = new DateTimeOffset(instant.Date, TimeSpan.Zero).AddDays(instant.Hour >= 16 ? 1 : 0).AddHours(7).AddMinutes(dice.Between(5, 200));
        while (instant.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            instant = instant.AddDays(1);
        return instant;
    }
}
