using System.CommandLine;
using Entente.Platform;

namespace Entente;

/// <summary><c>verify</c>: checks what must always hold, and names the first violation.</summary>
static class VerifyCommand
{
    public static Command Make()
    {
        var command = new Command("verify", "Checks the event chain, the ledger, funds and live exclusive registrations; exit 1 at the first violation.");
        command.SetAction(async (given, stop) =>
        {
            await using var app = await EntenteCommands.Open(given, stop);
            foreach (var (check, violation) in await app.Services.GetRequiredService<Verification>().Run(stop))
            {
                if (violation is not null)
                    return await EntenteCommands.Fail($"{check}: {violation}");
                Console.WriteLine($"{check}: holds");
            }

            return 0;
        });
        return command;
    }
}
