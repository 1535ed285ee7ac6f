using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>A person chooses, for each kind of occasion, how they hear of it.</summary>
public static class ChooseNotices
{
    const string Route = "/me/notices";

    public sealed record Input;

    /// <param name="Choices">Those that change; the others stay.</param>
    public sealed record ChangeInput([property: Required] IReadOnlyList<Choice> Choices);

    /// <param name="Occasion">The name of an occasion.</param>
    public sealed record Choice([property: Required, StringLength(40)] string Occasion, Delivery Delivery);

    public sealed record View(IReadOnlyList<Chosen> Occasions);

    /// <param name="Says">What the occasion is.</param>
    /// <param name="Usually">How one hears of it who chose nothing.</param>
    public sealed record Chosen(string Occasion, string Says, Delivery Delivery, Delivery Usually);

    public sealed record Model(View Choices, PostedForm Form);

    static readonly View<Input, View, Occasions> See = new("platform.show-notice-choices", PlatformCan.SeeSelf, Run);
    static readonly Act<ChangeInput, View, Occasions> Act = new("platform.choose-notices", PlatformCan.SeeSelf, RunChoose);

    internal static void Map(Doors doors)
    {
        doors.Show(See, Route);
        doors.Open(Act, Route);
        doors.Portal.MapGet(Route, Open).RequireAuthorization(See.May);
        doors.Portal.MapPost(Route, Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Open(Actor who, Runner runner, CancellationToken stop)
    {
        var now = (await runner.Read(See, new(), who, stop))!;
        return ChooseNoticesPage.Show(new(now, FormOf(now)));
    }

    static PostedForm FormOf(View now) => PostedForm.Of([.. now.Occasions.Select(one => (one.Occasion, (string?)$"{one.Delivery}"))]);

    static async Task<IResult> Submit([FromForm] IFormCollection typed, HttpContext http, Actor who, Runner runner, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var before = (await runner.Read(See, new(), who, stop))!;
        var choices = new List<Choice>();
        foreach (var one in before.Occasions.Where(one => form.Text(one.Occasion).Length > 0))
            if (Enum.TryParse<Delivery>(form.Text(one.Occasion), out var delivery) && Enum.IsDefined(delivery))
                choices.Add(new(one.Occasion, delivery));
            else
                form.Refuse(one.Occasion, Say("Choose how you want to hear of it."));
        return await form.Submit(() => runner.Run(Act, new(choices), who, stop), _ =>
        {
            new Flash(Say("From now on you hear of things as you chose.")) { Back = Undoing.By(Act, new ChangeInput([.. before.Occasions.Select(one => new Choice(one.Occasion, one.Delivery))])) }.Leave(http);
            return TypedResults.LocalRedirect(Route);
        }, status => Task.FromResult<IResult>(ChooseNoticesPage.Show(new(before, form), status)));
    }

    static async Task<View?> Run(Input input, Actor who, Db db, Occasions occasions, DateTimeOffset now, CancellationToken stop) => ViewOf(who, occasions, await ChosenBy(who, db, stop));

    static async Task<View?> RunChoose(ChangeInput input, Actor who, Db db, Occasions occasions, DateTimeOffset now, CancellationToken stop)
    {
        var person = await OpenMe.PersonOf(who, db, stop);
        var known = occasions.For(who).Select(occasion => occasion.Name).ToHashSet();
        if (input.Choices.FirstOrDefault(choice => !known.Contains(choice.Occasion))?.Occasion is { } unknown)
            throw InvalidInputException.In("choices", Say($"“{unknown}” is no occasion; there are {string.Join(", ", known)}."));
        var chosen = await ChosenBy(who, db, stop);
        foreach (var choice in input.Choices)
            if (chosen.Find(one => one.Occasion == choice.Occasion) is { } before)
                before.Choose(choice.Delivery);
            else
                chosen.Add(db.Add(NoticeChoice.Of(person.Id, choice.Occasion, choice.Delivery, now)).Entity);
        return ViewOf(who, occasions, chosen);
    }

    static Task<List<NoticeChoice>> ChosenBy(Actor who, Db db, CancellationToken stop)
    {
        var person = who.PersonId ?? default;
        return db.Set<NoticeChoice>().Where(one => one.Person == person).ToListAsync(stop);
    }

    static View ViewOf(Actor who, Occasions occasions, List<NoticeChoice> chosen) => new(
        [.. occasions.For(who).Select(one => new Chosen(one.Name, Say(one.Says), chosen.Find(choice => choice.Occasion == one.Name)?.Delivery ?? one.Usually, one.Usually))]);
}
