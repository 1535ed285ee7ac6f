using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Entente.Recognition;
using Entente.Sell;
using Entente.Sell.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Platform;

/// <summary>From which probability on companies are the same, and what another one would have changed.</summary>
public sealed class ThresholdTests : PageTests
{
    const string Route = "/recognition/thresholds", Api = "/api/v1/recognition/thresholds";
    static readonly Country Germany = Country.Parse("DE");

    [Fact]
    public async Task The_page_shows_what_others_would_have_changed_before_they_hold()
    {
        var owner = await Portal.As();
        var (same, different) = (await Portal.APair("Alpha"), await Portal.APair("Beta"));
        await Portal.APair("Gamma");
        await owner.Post($"/api/v1/recognition/pairs/{same}/decide", new JsonObject { ["verdict"] = "same" });
        await owner.Post($"/api/v1/recognition/pairs/{different}/decide", new JsonObject { ["verdict"] = "different" });

        var holds = await owner.Open(Route);
        Assert.Equal(["0", "3", "0", "0"], Column(holds, "concluded", "Now"));
        Assert.Empty(holds.QuerySelectorAll("#moved"));
        Assert.Empty(holds.QuerySelectorAll("form[method=post][action='/recognition/thresholds']"));

        var tried = await owner.Open($"{Route}?same=0.8");
        Assert.Equal(["0", "3", "0", "0"], Column(tried, "concluded", "Now"));
        Assert.Equal(["3", "0", "0", "0"], Column(tried, "concluded", "Then"));
        Assert.Equal(["0", "2", "0", "0"], Column(tried, "errors", "Now"));
        Assert.Equal(["1", "0", "1", "0"], Column(tried, "errors", "Then")); // one of both was told apart
        Assert.Contains($"/recognition/pairs/{different}", tried.QuerySelectorAll("#moved a").Select(link => link.GetAttribute("href")));

        var json = await (await owner.GetAsync(new Uri($"{Api}?possible=0.81", UriKind.Relative), Stop)).Json();
        Assert.Equal((3, 3, 1), ((int)json["moved"]!, (int)json["then"]!["different"]!, (int)json["errorsThen"]!["missed"]!));
    }

    [Fact]
    public async Task What_was_compared_before_the_last_quarter_does_not_count()
    {
        await Portal.APair("Alpha");
        Portal.Clock.Advance(TimeSpan.FromDays(91));
        await Portal.APair("Beta");
        var json = await (await (await Portal.As()).GetAsync(new Uri(Api, UriKind.Relative), Stop)).Json();
        Assert.Equal(1, (int)json["compared"]!);
    }

    [Fact]
    public async Task A_registration_whose_customer_was_not_certain_counts_with_what_the_reviewer_made_of_it()
    {
        var (owner, partner) = (await Portal.As(), await Portal.APartner());
        await Portal.Given(db => db.OpenAccount(new("Zwetschgen Hammerwerk Nord", Germany, City: "Köln"), null, Portal.Clock.Now()));
        var body = Given.Registration("Hammerwerk Zwetschgen GmbH");
        body["customer"]!["city"] = "Köln";
        body["partnerId"] = $"{partner.Id}";
        var deal = (await (await owner.Post("/api/v1/deals", body)).EnsureSuccessStatusCode().Json())["id"];
        Assert.Equal((1, 0), await Asked());
        (await owner.Post($"/api/v1/deals/{deal}/approve", new JsonObject { ["newAccount"] = true, ["reason"] = "Another town" })).EnsureSuccessStatusCode();
        Assert.Equal((1, 1), await Asked());

        async Task<(int, int)> Asked()
        {
            var json = await (await owner.GetAsync(new Uri($"{Api}?same=0.61", UriKind.Relative), Stop)).Json();
            return ((int)json["now"]!["possible"]!, (int)json["errorsThen"]!["wronglySame"]!);
        }
    }

    [Fact]
    public async Task Who_sets_others_gives_a_reason_and_they_hold_at_once()
    {
        var owner = await Portal.As();
        await Portal.AnAccount("Hammerwerk Nord");
        Assert.Equal(Decision.Possible, await Found(Portal.Services));
        var page = await owner.Open($"{Route}?possible=0.95&same=0.96");

        var without = await owner.Submit(page, "form[method=post][action='/recognition/thresholds']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        var asTyped = await without.Html();
        Assert.Equal(["0.96", "0.95"], asTyped.QuerySelectorAll(".sliders input").Select(slider => slider.GetAttribute("value")));
        Assert.Equal("Why: Fill this in.", asTyped.QuerySelector(".form-errors li")!.TextContent);
        Assert.NotNull(asTyped.QuerySelector("#field-reason .error"));
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(page, "form[method=post][action='/recognition/thresholds']", ("Reason", "Too many questions"))).StatusCode);

        Assert.Null(await Found(Portal.Services));
        var after = await owner.Open(Route);
        Assert.Contains("Too many questions", after.QuerySelector("#versions")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await owner.Submit(page, "form[method=post][action='/recognition/thresholds']", ("Reason", "Again"))).StatusCode);
        await Portal.Work();
        var events = (await (await owner.GetAsync(new Uri("/api/v1/events?limit=500", UriKind.Relative), Stop)).Json()).ToJsonString();
        Assert.Contains("recognition.thresholds-changed", events, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_hold_on_every_node_within_a_second()
    {
        using var other = Portal.WithWebHostBuilder(_ => { });
        var owner = await Portal.As();
        await Portal.AnAccount("Hammerwerk Nord");
        Assert.Equal(Decision.Possible, await Found(other.Services));
        (await owner.Post(Api, new JsonObject { ["same"] = 0.96, ["possible"] = 0.95, ["reason"] = "Too many questions", ["version"] = 1 })).EnsureSuccessStatusCode();
        await Task.Delay(TimeSpan.FromSeconds(1), Stop);
        Assert.Null(await Found(other.Services));
        Assert.Null(await Found(Portal.Services));
    }

    [Fact]
    public async Task Pairs_are_found_anew_by_the_thresholds_that_hold()
    {
        var owner = await Portal.As();
        foreach (var name in new[] { "Zwetschgen Hammerwerk Nord", "Hammerwerk Zwetschgen" })
            (await owner.Post("/api/v1/accounts", new JsonObject { ["name"] = name, ["country"] = "DE", ["city"] = "Köln" })).EnsureSuccessStatusCode();
        await Portal.Work();
        Assert.Equal(1, await Waiting());
        await Set(0.949, 1);
        Assert.Equal(0, await Waiting());
        await Set(0.60, 2);
        Assert.Equal(1, await Waiting());

        async Task Set(double possible, int version)
        {
            (await owner.Post(Api, new JsonObject { ["same"] = 0.95, ["possible"] = possible, ["reason"] = "So", ["version"] = version })).EnsureSuccessStatusCode();
            await Portal.Services.GetRequiredService<CurrentLikeness>().Look(Stop);
            await Portal.Work();
        }

        async Task<int> Waiting() => (await (await owner.GetAsync(new Uri("/api/v1/recognition/pairs", UriKind.Relative), Stop)).Json())["items"]!.AsArray().Count;
    }

    [Theory]
    [InlineData(0.2, 0.1)]
    [InlineData(0.9, 0.95)]
    [InlineData(0.95, 0.60)]
    public async Task Thresholds_that_make_no_sense_are_refused(double same, double possible) => Assert.Equal(HttpStatusCode.UnprocessableEntity,
        (await (await Portal.As()).Post(Api, new JsonObject { ["same"] = same, ["possible"] = possible, ["reason"] = "So", ["version"] = 1 })).StatusCode);

    /// <summary>What is concluded of a company that has one word of the one that is there.</summary>
    static async Task<Decision?> Found(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(services.GetRequiredService<Actors>().System(), Stop);
        return (await db.Recognition.Find(db, Customers.Kind, new("Hammerwerk", Germany), new(2030, 6, 3), Stop)).Select(found => (Decision?)found.Likeness.Decision).FirstOrDefault();
    }

    static IReadOnlyList<string> Column(IHtmlDocument page, string table, string title)
    {
        var at = page.QuerySelectorAll($"#{table} thead th").Select(cell => cell.TextContent.Trim()).ToList().IndexOf(title);
        return [.. page.QuerySelectorAll($"#{table} tbody tr").Select(row => row.Children[at].TextContent.Trim())];
    }
}
