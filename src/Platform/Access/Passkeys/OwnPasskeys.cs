using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>A person adds, names and removes the passkeys that sign them in. A mailed link works too, always, so nobody locks themselves out.</summary>
public static class OwnPasskeys
{
    /// <summary>A passkey as the ceremony found it to be good.</summary>
    public sealed record AddInput(
        [property: Required, StringLength(Passkey.LongestName), OneLine] string Name, byte[] Credential, byte[] PublicKey, long SignCount, string Transports,
        bool IsUserVerified, bool IsBackupEligible, bool IsBackedUp);

    public sealed record RenameInput([property: Given] Guid Id, [property: Required(ErrorMessage = "Give it a name."), StringLength(Passkey.LongestName), OneLine] string Name);

    public sealed record RemoveInput([property: Given] Guid Id);

    public sealed record Shown(Guid Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? UsedAt, bool IsBackedUp);

    static readonly Act<AddInput, Shown, Letters> Add = new("platform.add-passkey", PlatformCan.SeeSelf, RunAdd);
    static readonly Act<RenameInput, Shown> Rename = new("platform.rename-passkey", PlatformCan.SeeSelf, RunRename);
    static readonly Act<RemoveInput, Shown> Remove = new("platform.remove-passkey", PlatformCan.SeeSelf, RunRemove);

    internal static void Map(Doors doors)
    {
        doors.Portal.MapPost("/me/passkeys/ask", Ask).RequireAuthorization(Add.May);
        doors.Portal.MapPost("/me/passkeys", SubmitNew).RequireAuthorization(Add.May).RequireRateLimiting(SignIn.Limited);
        doors.Portal.MapPost("/me/passkeys/{id:guid}/name", SubmitName).RequireAuthorization(Rename.May);
        doors.Portal.MapPost("/me/passkeys/{id:guid}/remove", SubmitRemove).RequireAuthorization(Remove.May);
    }

    /// <summary>Whoever finds an open browser must not be able to give themselves a key to it: 409 until the person proved anew who they are.</summary>
    static async Task<IResult> Ask(HttpContext http, Actor who, Db db, PasskeyCeremony ceremony, TimeProvider clock, CancellationToken stop)
    {
        if (!ProveAgain.IsFresh(http, clock))
            return TypedResults.Text(ProveAgain.Route, "text/plain", statusCode: StatusCodes.Status409Conflict);
        await using var reading = await db.BeginReading(who, stop);
        return TypedResults.Text(await ceremony.AskToMake(await db.People.SingleAsync(person => person.Id == who.PersonId, stop), http), "application/json");
    }

    static async Task<IResult> SubmitNew([FromForm] IFormCollection typed, HttpContext http, Actor who, Db db, Actors actors, PasskeyCeremony ceremony, Runner runner, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        UserPasskeyInfo? made;
        await using (await db.BeginReading(actors.System(Door.Portal), stop)) // a passkey of somebody else must be known as such
            made = await ceremony.Made(form.Typed("Credential"), new(who.Id), http);
        if (made is null)
            return RefusalPage.Show(new("passkey-refused", "The passkey could not be added; it may have taken too long. Go back and try once more."), StatusCodes.Status409Conflict);
        var added = await runner.Run(Add, new(Devices.Said(Devices.InWords(http.Request.Headers.UserAgent.ToString())), made.CredentialId, made.PublicKey, made.SignCount,
            string.Join(',', made.Transports ?? []), made.IsUserVerified, made.IsBackupEligible, made.IsBackedUp), who, stop);
        new Flash(Say($"From now on this device signs you in. The passkey is called “{added!.Name}”; give it a better name if you like.")).Leave(http);
        return TypedResults.LocalRedirect(form.Text("Next") is { Length: > 0 } next ? SignIn.Ours(next) : OpenMe.Route);
    }

    static async Task<IResult> SubmitName(Guid id, [FromForm] IFormCollection typed, HttpContext http, Actor who, Runner runner, CancellationToken stop) =>
        await runner.Run(Rename, new(id, new PostedForm(typed).Text("Name")), who, stop) is { } named ? OpenMe.Saved(http, Say($"The passkey is called “{named.Name}” now.")) : TypedResults.NotFound();

    static async Task<IResult> SubmitRemove(Guid id, HttpContext http, Actor who, Runner runner, TimeProvider clock, CancellationToken stop) =>
        !ProveAgain.IsFresh(http, clock) ? TypedResults.LocalRedirect(ProveAgain.Before(OpenMe.Route))
        : await runner.Run(Remove, new(id), who, stop) is { } gone ? OpenMe.Saved(http, Say($"The passkey “{gone.Name}” signs nobody in any more. Your device may offer it until you delete it there too."))
        : TypedResults.NotFound();

    static async Task<Shown?> RunAdd(AddInput input, Actor who, Db db, Letters letters, DateTimeOffset now, CancellationToken stop)
    {
        var person = await OpenMe.PersonOf(who, db, stop);
        Refuse.If(await db.Set<Passkey>().CountAsync(row => row.Person == person.Id, stop) < Passkey.Most ? null : new("passkeys-full", $"You have {Passkey.Most} passkeys. Remove one first."));
        if (!await db.Set<Login>().AnyAsync(row => row.Id == person.Id.Value, stop))
            db.Add(CreateOwner.LoginOf(person));
        var passkey = db.Add(new Passkey
        {
            Id = Guid.CreateVersion7(now),
            Person = person.Id,
            Name = input.Name,
            Credential = input.Credential,
            PublicKey = input.PublicKey,
            SignCount = input.SignCount,
            Transports = input.Transports,
            IsUserVerified = input.IsUserVerified,
            IsBackupEligible = input.IsBackupEligible,
            IsBackedUp = input.IsBackedUp,
            CreatedAt = now,
        }).Entity;
        db.Record(new PasskeyAdded(person.Id), person);
        await letters.Send(OwnLetters.PasskeyAdded, Correspondent.Of(person, await db.Settings(stop)), OpenMe.Route, _ => [("passkey", passkey.Name)], db, now, stop);
        return Of(passkey);
    }

    static async Task<Shown?> RunRename(RenameInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await Find(input.Id, who, db, stop) is not { } passkey)
            return null;
        passkey.Name = input.Name.Trim();
        return Of(passkey);
    }

    static async Task<Shown?> RunRemove(RemoveInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await Find(input.Id, who, db, stop) is not { } passkey)
            return null;
        db.Remove(passkey);
        db.Record(new PasskeyRemoved(passkey.Person), "person", passkey.Person.Value);
        return Of(passkey);
    }

    static Task<Passkey?> Find(Guid id, Actor who, Db db, CancellationToken stop) => db.Set<Passkey>().SingleOrDefaultAsync(row => row.Id == id && row.Person == who.PersonId, stop);

    internal static async Task<IReadOnlyList<Shown>> Of(Id<Person> person, Db db, CancellationToken stop) =>
        [.. (await db.Set<Passkey>().Where(row => row.Person == person).OrderBy(row => row.Id).ToListAsync(stop)).Select(Of)];

    static Shown Of(Passkey passkey) => new(passkey.Id, passkey.Name, passkey.CreatedAt, passkey.UsedAt, passkey.IsBackedUp);
}
