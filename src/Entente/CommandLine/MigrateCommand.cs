using System.CommandLine;

namespace Entente;

/// <summary><c>migrate</c>: brings the database to this version.</summary>
static class MigrateCommand
{
    public static Command Make()
    {
        var command = new Command("migrate", "Brings the database to this version; safe to run twice and from two nodes at once.");
        command.SetAction(async (given, stop) =>
        {
            await using var app = await EntenteCommands.Open(given, stop);
            Console.WriteLine("The database is up to date.");
            return 0;
        });
        return command;
    }
}
