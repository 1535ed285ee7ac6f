using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>The first person of an installation makes the owner's account, by a link that only who starts the program sees.</summary>
public static class CreateOwner
{
    internal const int PasswordMin = 10;
    static readonly TimeSpan LinkLives = TimeSpan.FromDays(7);

    public sealed record Input(
        [property: Required, StringLength(200), OneLine] string Name,
        [property: Required, EmailAddress, StringLength(254)] string Email,
        [property: Required, StringLength(128, MinimumLength = PasswordMin, ErrorMessage = "Give a password of at least 10 characters.")] string Password);

    public sealed record Model(string Token, PostedForm Form);

    internal static void Map(Doors doors)
    {
        doors.Portal.MapGet("/owner/{token}", (string token) => CreateOwnerPage.Show(new(token, new()))).AllowAnonymous();
        doors.Portal.MapPost("/owner/{token}", Submit).AllowAnonymous().RequireRateLimiting(SignIn.Limited);
    }

    /// <summary>A fresh link when the program has no owner yet; null when it has one. A path below the program's address.</summary>
    public static async Task<string?> Link(Db db, Actors actors, DateTimeOffset now, CancellationToken stop)
    {
        await using var writing = await db.BeginWriting(actors.System(Door.CommandLine), stop);
        if (await HasOwner(db, stop))
            return null;
        var token = OneTimeLink.Make(db, LinkPurpose.CreateOwner, null, now + LinkLives);
        await db.SaveChangesAsync(stop);
        await writing.Commit(stop);
        return $"/owner/{token}";
    }

    static Task<bool> HasOwner(Db db, CancellationToken stop) =>
        db.Set<Membership>().AnyAsync(place => place.Partner == null && place.Role == Role.Owner && place.LeftAt == null, stop);

    static async Task<IResult> Submit(string token, [FromForm] IFormCollection typed, Db db, Actors actors, EventWriter events, IPasswordHasher<Login> passwords, TimeProvider clock, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var input = new Input(form.Text("Name"), form.Text("Email"), form.Typed("Password"));
        form.Check(input);
        if (form.HasErrors)
            return CreateOwnerPage.Show(new(token, form), StatusCodes.Status422UnprocessableEntity);

        await using var writing = await db.BeginWriting(actors.System(Door.Portal), stop);
        await db.Lock(["entente:owner"], stop);
        var now = clock.Now();
        var link = await OneTimeLink.Find(db, token, LinkPurpose.CreateOwner, now, stop);
        if (link is null || await HasOwner(db, stop))
            return RefusalPage.Show(new("link-used", "This link was used or has expired. Start the program again for a new one."), StatusCodes.Status410Gone);
        link.UsedAt = now;
        var person = Person.Meet(input.Name, input.Email, now);
        db.Add(person);
        db.Add(Membership.OfStaff(person, Role.Owner, now));
        db.Add(LoginOf(person, input.Password, passwords));
        db.Record(new PersonJoined(person.Id, person.Name, person.Email, Role.Owner), person);
        await events.Save(db, actors.System(Door.Portal), now, stop);
        await writing.Commit(stop);
        return TypedResults.LocalRedirect("/sign-in");
    }

    /// <summary>A login without a password, for a person who is saved in the same transaction.</summary>
    internal static Login LoginOf(Person person) => new()
    {
        Id = person.Id.Value,
        UserName = person.Email,
        NormalizedUserName = person.Email,
        Email = person.Email,
        NormalizedEmail = person.Email,
        LockoutEnabled = true,
        SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(16)),
    };

    /// <summary>The same with a password.</summary>
    public static Login LoginOf(Person person, string password, IPasswordHasher<Login> passwords)
    {
        var login = LoginOf(person);
        login.PasswordHash = passwords.HashPassword(login, password);
        return login;
    }
}
