using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>The program's owner words a mail in one language, or takes the shipped words back.</summary>
public static class WordLetter
{
    const string Route = $"{ListLetters.Route}/edit";

    /// <summary>The version of words that come with the product.</summary>
    const int Shipped = -1;

    /// <param name="Letter">Its name: <c>deal.approved</c>. Nothing: the first.</param>
    /// <param name="Language">ISO 639-1; nothing: that of who asks.</param>
    public sealed record Input(string? Letter = null, string? Language = null);

    /// <param name="Subject">May hold placeholders, as the body may.</param>
    /// <param name="Version">Of <see cref="View"/>; <c>-1</c> while the words are the shipped ones.</param>
    public sealed record ChangeInput(
        [property: Required] string Letter,
        [property: Required, KnownLanguage] string Language,
        [property: Required(ErrorMessage = "A mail needs a subject."), StringLength(LetterText.LongestSubject), OneLine] string Subject,
        [property: Required(ErrorMessage = "A mail needs a text."), StringLength(LetterText.LongestBody)] string Body,
        int Version = Shipped);

    /// <param name="Subject">As it is now.</param>
    /// <param name="IsOwn">The words are the owner's; otherwise the shipped ones.</param>
    /// <param name="Values">Of the last time it happened; where it never did, what each placeholder means.</param>
    /// <param name="Happened">Whether <see cref="Values"/> are real.</param>
    public sealed record View(
        int Version, string Letter, string Language, string When, string Subject, string Body, bool IsOwn, IReadOnlyList<Filled> Placeholders, IReadOnlyDictionary<string, string> Values, bool Happened) : IVersioned;

    /// <param name="Name">As it stands in braces.</param>
    public sealed record Filled(string Name, string Means);

    public sealed record RestoreInput([property: Required] string Letter, [property: Required, KnownLanguage] string Language);

    public sealed record Model(View Letter, PostedForm Form, IReadOnlyList<Difference> Meanwhile);

    static readonly View<Input, View, LetterExamples> See = new("platform.show-letter", PlatformCan.SeeSettings, Run);
    static readonly Act<ChangeInput, View, LetterExamples> Change = new("platform.word-letter", PlatformCan.ChangeSettings, RunChange);
    static readonly Act<RestoreInput, View, LetterExamples> Restore = new("platform.restore-letter", PlatformCan.ChangeSettings, RunRestore);

    public static string AddressOf(string letter, string? language = null) => $"{Route}?letter={Uri.EscapeDataString(letter)}{(language is null ? "" : $"&language={language}")}";

    internal static void Map(Doors doors)
    {
        doors.Show(See, "/letters/words");
        doors.Open(Change, "/letters/words");
        doors.Open(Restore, "/letters/restore");
        doors.Page(See, Route, (letter, _) => WordLetterPage.Show(new(letter, FormOf(letter), [])));
        doors.Portal.MapPost(Route, Submit).RequireAuthorization(Change.May);
        doors.Portal.MapPost($"{ListLetters.Route}/restore", SubmitRestore).RequireAuthorization(Restore.May);
    }

    static PostedForm FormOf(View letter) => PostedForm.Of(("Subject", letter.Subject), ("Body", letter.Body), ("Version", $"{letter.Version}"));

    static async Task<IResult> Submit([FromForm] IFormCollection typed, HttpContext http, Actor who, Runner runner, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var version = int.TryParse(form.Text("Version"), System.Globalization.CultureInfo.InvariantCulture, out var seen) ? seen : Shipped;
        var input = new ChangeInput(form.Text("Letter"), form.Text("Language"), form.Text("Subject"), form.Text("Body").ReplaceLineEndings("\n"), version);
        if (await runner.Read(See, new(input.Letter, input.Language), who, stop) is not { } before)
            return TypedResults.NotFound();
        form.Check(input);
        return await form.Submit(() => runner.Run(Change, input, who, stop), now =>
        {
            Saved(before, now).Leave(http);
            return TypedResults.LocalRedirect(AddressOf(now.Letter, now.Language));
        }, status => Task.FromResult<IResult>(WordLetterPage.Show(
            new(before, form, status == StatusCodes.Status412PreconditionFailed ? form.Against(("Subject", Say("Subject"), before.Subject), ("Body", Say("Text"), before.Body)) : []), status)));
    }

    static Flash Saved(View before, View now) =>
        (before.Subject, before.Body) == (now.Subject, now.Body) ? new(Say("Nothing was different, so nothing changed."), Tone: Tone.Quiet)
        : new(Say("The mail is worded so from now on.")) { Back = before.IsOwn ? Undoing.By(Change, new ChangeInput(now.Letter, now.Language, before.Subject, before.Body, now.Version)) : Undoing.By(Restore, new RestoreInput(now.Letter, now.Language)) };

    static async Task<IResult> SubmitRestore([FromForm] IFormCollection typed, HttpContext http, Actor who, Runner runner, CancellationToken stop)
    {
        var input = new RestoreInput($"{typed["Letter"]}", $"{typed["Language"]}");
        var before = await runner.Read(See, new(input.Letter, input.Language), who, stop);
        if (before is null || await runner.Run(Restore, input, who, stop) is not { } now)
            return TypedResults.NotFound();
        new Flash(Say("The shipped words hold again.")) { Back = before.IsOwn ? Undoing.By(Change, new ChangeInput(now.Letter, now.Language, before.Subject, before.Body)) : null }.Leave(http);
        return TypedResults.LocalRedirect(AddressOf(now.Letter, now.Language));
    }

    static async Task<View?> Run(Input input, Actor who, Db db, LetterExamples examples, DateTimeOffset now, CancellationToken stop)
    {
        var letter = examples.Letters.Named(input.Letter ?? examples.Letters.Books[0].Letters[0].Name);
        var language = Languages.All.FirstOrDefault(known => known.Code == (input.Language ?? System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)) ?? Languages.All[0];
        return letter is null ? null : await ViewOf(letter, language.Code, await Own(letter.Name, language.Code, db, stop), who, examples, db, stop);
    }

    static async Task<View?> RunChange(ChangeInput input, Actor who, Db db, LetterExamples examples, DateTimeOffset now, CancellationToken stop)
    {
        if (examples.Letters.Named(input.Letter) is not { } letter)
            return null;
        Check(letter, input);
        var own = await Own(input.Letter, input.Language, db, stop);
        var (before, after) = (own?.Words ?? examples.Letters.Shipped(letter, input.Language), new LetterWords(input.Subject.Trim(), input.Body.Trim()));
        if (own is not null)
            db.Expect(own, input.Version);
        else if (input.Version != Shipped)
            throw new StaleException(input.Version, Shipped);
        if (before != after)
        {
            if (own is null)
                own = db.Add(LetterText.Of(input.Letter, input.Language, after, now)).Entity;
            else
                own.Say(after);
            db.Record(new LetterWorded(letter.Name, input.Language, before, after), "settings", Guid.Empty);
        }

        return await ViewOf(letter, input.Language, own, who, examples, db, stop);
    }

    /// <exception cref="InvalidInputException">The mail can't say what it is to say.</exception>
    static void Check(LetterKind letter, ChangeInput input)
    {
        if (letter.WhyNotSay(input.Subject) is { } subject)
            throw InvalidInputException.In("subject", subject);
        if (letter.WhyNotSay(input.Body) is { } body)
            throw InvalidInputException.In("body", body);
        if (letter.Needs.FirstOrDefault(name => !LetterWords.PlaceholdersIn(input.Body).Contains(name)) is { } missing)
            throw InvalidInputException.In("body", WhyNotWithout($"{{{missing}}}"));
    }

    static string WhyNotWithout(string placeholder) => Say($"This mail is of no use without {placeholder}.");

    static async Task<View?> RunRestore(RestoreInput input, Actor who, Db db, LetterExamples examples, DateTimeOffset now, CancellationToken stop)
    {
        if (examples.Letters.Named(input.Letter) is not { } letter)
            return null;
        if (await Own(input.Letter, input.Language, db, stop) is { } own)
        {
            db.Remove(own);
            db.Record(new LetterWorded(letter.Name, input.Language, own.Words, examples.Letters.Shipped(letter, input.Language)), "settings", Guid.Empty);
        }

        return await ViewOf(letter, input.Language, null, who, examples, db, stop);
    }

    static Task<LetterText?> Own(string letter, string language, Db db, CancellationToken stop) =>
        db.Set<LetterText>().AsTracking().SingleOrDefaultAsync(text => text.Letter == letter && text.Language == language, stop); // tracked, for its version

    static async Task<View> ViewOf(LetterKind letter, string language, LetterText? own, Actor who, LetterExamples examples, Db db, CancellationToken stop)
    {
        var words = own?.Words ?? examples.Letters.Shipped(letter, language);
        var (values, happened) = await examples.Of(letter, language, who, db, stop);
        return new(own is null ? Shipped : db.VersionOf(own), letter.Name, language, Say(letter.When), words.Subject, words.Body, own is not null, [.. letter.All.Select(placeholder => new Filled(placeholder.Name, Say(placeholder.Means)))], values, happened);
    }
}

/// <summary>A mail of the program is worded otherwise.</summary>
public sealed record LetterWorded(string Letter, string Language, LetterWords Before, LetterWords After) : IEvent, ITellsChanges
{
    static string IEvent.Name => "letter.worded";
    public string Says() => Say($"worded the mail “{Letter}” ({Language}) anew");
    IReadOnlyList<FieldChange> ITellsChanges.Changes => [new("subject", Before.Subject, After.Subject), new("body", Before.Body, After.Body)];
}
