using System.Net;
using System.Text.Json.Nodes;
using Entente.Recognition;
using Entente.Sell.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Platform;

/// <summary>What each field says, learned from what is here and from what people said of it.</summary>
public sealed class WeightTests : PageTests
{
    const string Route = "/recognition/weights", Api = "/api/v1/recognition/weights";
    static readonly Country Germany = Country.Parse("DE");

    [Fact]
    public async Task The_page_shows_the_points_of_every_level()
    {
        var page = await (await Portal.As()).Open(Route);
        Assert.Equal(Enum.GetValues<Entente.Recognition.Field>().Sum(Weights.LevelsOf), page.QuerySelectorAll("#levels tbody tr").Length);
        Assert.Contains("As shipped", page.QuerySelector("#versions")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_tried_the_page_tells_what_was_concluded_and_rates_nothing_anew()
    {
        var owner = await Portal.As();
        var pair = await Portal.APair("Alpha"); // kept as possible, though equal names are the same
        await owner.Post($"/api/v1/recognition/pairs/{pair}/decide", new JsonObject { ["verdict"] = "same" });
        var json = await (await owner.GetAsync(new Uri(Api, UriKind.Relative), Stop)).Json();
        Assert.Equal((1, 1, 0), ((int)json["compared"]!, (int)json["errorsNow"]!["asked"]!, (int)json["moved"]!));
    }

    [Theory]
    [InlineData("data")]
    [InlineData("decisions")]
    public async Task From_too_few_pairs_nothing_is_learned(string from)
    {
        var owner = await Portal.As();
        var page = await owner.Open($"{Route}?try={from}");
        Assert.Contains("pairs to learn from", page.QuerySelector("main .tone-attention")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("form[method=post][action='/recognition/weights']"));
        var answer = await owner.Post(Api, new JsonObject { ["origin"] = from, ["reason"] = "So", ["version"] = 1 });
        Assert.Equal((HttpStatusCode.Conflict, "too-few-pairs"), (answer.StatusCode, (string?)(await answer.Json())["code"]));
    }

    [Fact]
    public async Task What_people_decided_moves_the_weights_and_the_page_shows_what_that_changes_before_it_holds()
    {
        var owner = await Portal.As();
        await DecideMany();
        var json = await (await owner.GetAsync(new Uri($"{Api}?try=decisions", UriKind.Relative), Stop)).Json();
        Assert.Equal((40, 20), ((int)json["pairs"]!, (int)json["enough"]!));
        var cities = json["levels"]!.AsArray().Where(level => (string?)level!["field"] == "city").ToList();
        Assert.True((double)cities[^1]!["tried"]! < (double)cities[^1]!["holds"]!, "Another city must speak more against it: so people decided.");

        var before = await Probability();
        var page = await owner.Open($"{Route}?try=decisions");
        Assert.Equal(before, await Probability());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await owner.Submit(page, "form[method=post][action='/recognition/weights']")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(page, "form[method=post][action='/recognition/weights']", ("Reason", "What we decided"))).StatusCode);
        var after = await Probability();
        Assert.NotEqual(before, after);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await owner.Submit(page, "form[method=post][action='/recognition/weights']", ("Reason", "Again"))).StatusCode);

        var back = await owner.Submit(await owner.Open($"{Route}?try=shipped"), "form[method=post][action='/recognition/weights']", ("Reason", "Not better"));
        Assert.Equal(HttpStatusCode.Found, back.StatusCode);
        Assert.Equal(before, await Probability());
        var versions = (await owner.Open(Route)).QuerySelector("#versions")!.TextContent;
        Assert.Contains("What we decided", versions, StringComparison.Ordinal);
        Assert.Contains("Not better", versions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_alone_teach_too_and_the_same_data_teach_the_same()
    {
        string[] tails = ["Handel", "Technik", "Logistik", "Bau", "Optik"];
        await Portal.Given(db =>
        {
            for (var at = 0; at < 150; at++)
                db.OpenAccount(new($"{Word(at / 5)} {Word(at / 5 + 60)} {tails[at % 5]}", Germany, City: at % 2 == 0 ? "Köln" : "Bonn"), null, Portal.Clock.Now());
            return 0;
        });
        var owner = await Portal.As();
        var (one, other) = (await Learn(), await Learn());
        Assert.True((int)one["pairs"]! >= 200, $"Only {one["pairs"]} pairs.");
        Assert.Equal($"{one["levels"]}", $"{other["levels"]}");

        async Task<JsonNode> Learn() => await (await owner.GetAsync(new Uri($"{Api}?try=data", UriKind.Relative), Stop)).Json();
    }

    /// <summary>Twenty that are one and in one city, twenty that are two and in two.</summary>
    Task DecideMany() => Portal.Given(db =>
    {
        var (now, by) = (Portal.Clock.Now(), Id<Person>.New(Portal.Clock.Now()));
        for (var at = 0; at < 40; at++)
        {
            Evidence[] both = [new($"{Word(at)} Werke", Germany, City: "Köln"), new($"{Word(at)} Werk", Germany, City: at < 20 ? "Köln" : "Bonn")];
            var likeness = new WeighedLikeness(Weights.Shipped, new()).Compare(both[0], both[1], WordWeights.Even, new(2030, 6, 3));
            var pair = db.Add(CompanyPair.Find("account", new(Guid.CreateVersion7(), both[0]), new(Guid.CreateVersion7(), both[1]), likeness, now)).Entity;
            pair.Decide(at < 20 ? Verdict.Same : Verdict.Different, null, by, now);
        }

        return 0;
    });

    Task<decimal> Probability() => Task.FromResult(Portal.Services.GetRequiredService<ILikeness>()
        .Compare(new("Quillmere Werke", Germany, City: "Köln"), new Evidence("Quillmere Technik", Germany, City: "Bonn"), WordWeights.Even, new(2030, 6, 3)).Probability);

    static string Word(int at) => $"{"QWRTZPSDFGHKLXVBNM"[at % 18]}{"aeiou"[at / 18 % 5]}{"lmnrst"[at % 6]}{"aeiou"[at % 5]}{"bdgkpt"[at / 30 % 6]}";
}
