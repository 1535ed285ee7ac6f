using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>The API keys, newest first; their secrets are nowhere.</summary>
public static class ListKeys
{
    public sealed record Row(Guid Id, string Name, string Role, Id<Partner>? Partner, string Start, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt);

    static readonly View<ListInput, ListOf<Row>> View = new("platform.list-keys", PlatformCan.ManageKeys, Run);

    internal static void Map(Doors doors)
    {
        doors.Show(View, "/keys");
        doors.Portal.MapGet("/settings/keys", async (string? cursor, Actor who, Runner runner, CancellationToken stop) =>
            KeysPage.Show(new((await runner.Read(View, new(Cursor: cursor), who, stop))!, new()))).RequireAuthorization(View.May);
        doors.Portal.MapPost("/settings/keys", Make).RequireAuthorization(CreateKey.Act.May);
        doors.Portal.MapPost("/settings/keys/{id:guid}/revoke", Revoke).RequireAuthorization(RevokeKey.Act.May);
    }

    static async Task<IResult> Make([FromForm] IFormCollection typed, Actor who, Runner runner, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        Id<Partner>? partner = null;
        if (form.Text("Partner") is { Length: > 0 } text)
        {
            if (Id<Partner>.TryParse(text, null, out var id))
                partner = id;
            else
                form.Refuse("Partner", Say("This is no id."));
        }

        int? expires = int.TryParse(form.Text("Expires"), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;
        var input = new CreateKey.Input(form.Text("Name"), form.Text("Role"), partner, expires);
        form.Check(input);
        CreateKey.View? made = null;
        if (!form.HasErrors)
        {
            try
            {
                made = (CreateKey.View?)await runner.Run(CreateKey.Act, input, who, form.Optional("Once"), stop);
            }
            catch (InvalidInputException invalid)
            {
                foreach (var (field, texts) in invalid.Errors)
                    form.Refuse(field, texts[0]);
            }
        }

        var list = (await runner.Read(View, new(), who, stop))!;
        return KeysPage.Show(new(list, made is null ? form : new(), made), made is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    static async Task<IResult> Revoke(Guid id, HttpContext http, Actor who, Runner runner, CancellationToken stop)
    {
        if (await runner.Run(RevokeKey.Act, new(id), who, stop) is null)
            return TypedResults.NotFound();
        new Flash(Say("The key is revoked.")).Leave(http);
        return TypedResults.LocalRedirect("/settings/keys");
    }

    static async Task<ListOf<Row>?> Run(ListInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var after = input.After<Guid>();
        return (await db.Set<ApiKey>().Where(key => after == null || key.Id < after).OrderByDescending(key => key.Id).Take(input.Fetch)
            .Select(key => new Row(key.Id, key.Name, key.Role, key.Partner, key.Start, key.CreatedAt, key.ExpiresAt, key.RevokedAt)).ToListAsync(stop))
            .Page(input, row => row.Id);
    }
}
