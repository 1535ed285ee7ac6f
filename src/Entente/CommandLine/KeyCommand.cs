using System.CommandLine;
using System.Globalization;
using Entente.Platform;

namespace Entente;

/// <summary><c>key create</c>: prints one API key, once, and nothing else.</summary>
static class KeyCommand
{
    static readonly Option<string> Name = new("--name") { Description = "What people call it; need not be unique.", Required = true };
    static readonly Option<string> For = new("--role") { Description = "A role, such as program-manager or partner-admin.", Required = true };
    static readonly Option<string?> Partner = new("--partner") { Description = "The partner's id, for a partner's role." };
    static readonly Option<int?> Expires = new("--expires") { Description = "Days until it expires; never unless said." };

    public static Command Make()
    {
        var create = new Command("create", "Prints one API key, once, and nothing else on standard output.") { Name, For, Partner, Expires };
        create.SetAction(async (given, stop) =>
        {
            Id<Partner>? partner = null;
            if (given.GetValue(Partner) is { } text)
                partner = Id<Partner>.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : throw InvalidInputException.In("--partner", $"“{text}” is no id; GET /api/v1/partners shows them.");
            await using var app = await EntenteCommands.Open(given, stop);
            var key = await app.Services.GetRequiredService<Runner>().Run(
                CreateKey.Act, new(given.GetValue(Name)!, given.GetValue(For)!, partner, given.GetValue(Expires)), app.Services.GetRequiredService<Actors>().System(Door.CommandLine), stop);
            Console.WriteLine(key!.Key);
            return 0;
        });
        return new("key", "API keys.") { create };
    }
}
