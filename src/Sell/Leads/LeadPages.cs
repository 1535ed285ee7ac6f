using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Sell.Leads;

/// <summary>The pages on which staff route many leads and set by what leads are given.</summary>
static class LeadPages
{
    public static void Map(Doors doors)
    {
        doors.Portal.MapGet("/leads/batch", async (Actor who, Runner runner, CancellationToken stop) => LeadBatchPage.Show((await runner.Read(RouteLeads.Preview, new(DryRun: true), who, stop))!)).RequireAuthorization(RouteLeads.Act.May);
        doors.Portal.MapPost("/leads/batch", RouteAll).RequireAuthorization(RouteLeads.Act.May);
        doors.Portal.MapGet("/lead-policy", Policy).RequireAuthorization(ChangeLeadPolicy.Act.May);
        doors.Portal.MapPost("/lead-policy", SetPolicy).RequireAuthorization(ChangeLeadPolicy.Act.May);
        doors.Portal.MapPost("/lead-partners", SetPartner).RequireAuthorization(SetLeadPartner.Act.May);
    }

    static async Task<IResult> RouteAll(Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var done = (await runner.Run(RouteLeads.Act, new(), who, stop))!;
        new Flash(Say($"{done.Placed} of {done.Leads} leads are offered.")).Leave(http);
        return TypedResults.LocalRedirect("/leads?state=offered");
    }

    static async Task<IResult> Policy(Actor who, Runner runner, CancellationToken stop)
    {
        var seen = (await runner.Read(ShowLeadPolicy.See, new(), who, stop))!;
        return LeadPolicyPage.Show(new(PostedForm.Of(
            ("Method", $"{seen.Method}"), ("RouteAtOnce", seen.RouteAtOnce ? "true" : ""), ("AcceptHours", $"{seen.AcceptHours}"), ("FirstContactDays", $"{seen.FirstContactDays}"), ("ProgressDays", $"{seen.ProgressDays}"),
            ("StaleDays", $"{seen.StaleDays}"), ("MostOffers", $"{seen.MostOffers}"), ("PoolAtLast", seen.PoolAtLast ? "true" : ""), ("MeanWeighs", $"{seen.MeanWeighs}"), ("StartChance", $"{seen.StartChance}"),
            ("DeclineWeighs", $"{seen.DeclineWeighs}"), ("LoadWeighs", $"{seen.LoadWeighs}"), ("UsualCapacity", $"{seen.UsualCapacity}"),
            ("UsualValue", seen.UsualValue is { } usual ? Words.Number(usual) : null), ("UsualValue.Currency", seen.UsualValue?.Currency),
            ("Signals", string.Join('\n', seen.Signals.Select(signal => $"{signal.Name} | {signal.Points} | {signal.When.ToJsonString(Plain)}"))),
            ("Rules", string.Join('\n', seen.Rules.Select(rule => $"{rule.Name} | {rule.When.ToJsonString(Plain)} | {rule.Needs.ToJsonString(Plain)}")))), seen));
    }

    static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static async Task<IResult> SetPolicy([FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var input = new ChangeLeadPolicy.Input(
            form.Number("Version"), null, [.. Signals(form)], [.. Rules(form)], Enum.TryParse<RoutingMethod>(form.Text("Method"), out var method) ? method : RoutingMethod.ExpectedValue, form.Text("RouteAtOnce") == "true",
            Whole(form, "AcceptHours"), Whole(form, "FirstContactDays"), Whole(form, "ProgressDays"), Whole(form, "StaleDays"), Whole(form, "MostOffers"), form.Text("PoolAtLast") == "true", Whole(form, "MeanWeighs"),
            Whole(form, "StartChance"), Whole(form, "DeclineWeighs"), Whole(form, "LoadWeighs"), Whole(form, "UsualCapacity"),
            form.Optional("UsualValue") is null ? null : form.Money("UsualValue", Currency.IsKnown(form.Text("UsualValue.Currency")) ? form.Text("UsualValue.Currency") : "EUR"));
        form.Check(input);
        return await form.Submit(() => runner.Run(ChangeLeadPolicy.Act, input, who, stop), policy =>
        {
            new Flash(Say($"Version {policy.Version} of the policy holds from {policy.EffectiveFrom} on.")).Leave(http);
            return TypedResults.LocalRedirect("/lead-policy");
        }, async status => LeadPolicyPage.Show(new(form, (await runner.Read(ShowLeadPolicy.See, new(), who, stop))!), status));
    }

    static int Whole(PostedForm form, string field)
    {
        if (int.TryParse(form.Text(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        form.Refuse(field, Say("Give a whole number."));
        return 0;
    }

    /// <summary>One a line: <c>need described | 20 | {"need":true}</c>.</summary>
    static IEnumerable<ChangeLeadPolicy.Input.Signal> Signals(PostedForm form)
    {
        foreach (var parts in Lines(form, "Signals"))
            if (parts.Length == 3 && int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var points) && Json(parts[2]) is { } when)
                yield return new(parts[0], points, when);
            else
                form.Refuse("Signals", Say($"“{string.Join(" | ", parts)}” can't be read; write name, points and condition with bars between: need described | 20 | {{\"need\":true}}."));
    }

    /// <summary>One a line: <c>large leads | {"value":{"atLeast":"50000"}} | {"tier":"Gold"}</c>.</summary>
    static IEnumerable<ChangeLeadPolicy.Input.Rule> Rules(PostedForm form)
    {
        foreach (var parts in Lines(form, "Rules"))
            if (parts.Length == 3 && Json(parts[1]) is { } when && Json(parts[2]) is { } needs)
                yield return new(parts[0], needs, when);
            else
                form.Refuse("Rules", Say($"“{string.Join(" | ", parts)}” can't be read; write name, for which leads and what is needed with bars between: large leads | {{\"value\":{{\"atLeast\":\"50000\"}}}} | {{\"tier\":\"Gold\"}}."));
    }

    static IEnumerable<string[]> Lines(PostedForm form, string field) =>
        form.Text(field).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split('|', StringSplitOptions.TrimEntries));

    static JsonObject? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static async Task<IResult> SetPartner([FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var countries = new List<Country>();
        foreach (var code in LeadPartner.Read(form.Text("Countries")))
            if (Country.TryParse(code, out var country))
                countries.Add(country);
            else
                form.Refuse("Countries", Say($"“{code}” is no country; give codes such as DE, AT."));
        var input = new SetLeadPartner.Input(
            Id<Partner>.TryParse(form.Text("PartnerId"), null, out var partner) ? partner : default, form.Text("Takes") == "true", Whole(form, "Capacity"), Whole(form, "Weight"), countries,
            LeadPartner.Read(form.Text("Postcodes")), LeadPartner.Read(form.Text("Families")), LeadPartner.Read(form.Text("Languages")), form.Optional("Zone"));
        form.Check(input);
        form.ThrowIfAny();
        if (await runner.Run(SetLeadPartner.Act, input, who, stop) is not { } row)
            return TypedResults.NotFound();
        new Flash(Say($"The lead settings of {row.Name} are saved.")).Leave(http);
        return TypedResults.LocalRedirect("/lead-partners");
    }
}

/// <summary>What the page of the lead policy shows.</summary>
public sealed record LeadPolicyModel(PostedForm Form, ShowLeadPolicy.View Seen);
