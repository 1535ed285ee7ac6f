using System.CommandLine;
using Entente.Platform;
using Entente.Reading;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Entente;

/// <summary>The command line: one file a command, beside this one.</summary>
static class EntenteCommands
{
    public static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL connection, \"Host=…\"; otherwise SQLite in the data folder. Also ENTENTE_DATABASE.", Recursive = true };
    public static readonly Option<string?> Data = new("--data") { Description = "The data folder, ./data unless said. Also ENTENTE_DATA.", Recursive = true };

    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("Entente, the open partner ecosystem platform.")
        {
            Database, Data,
            ServeCommand.Make(), MigrateCommand.Make(), KeyCommand.Make(), VerifyCommand.Make(), ActCommand.Make(), ImportCommand.Make(),
            CompensationCommand.Make(), MatchCommand.Make(),
        };
        // Without a command the program serves; what is given are settings of the host.
        if (args.All(ServeCommand.IsSetting))
            return await ServeCommand.Serve(args, demo: false, CancellationToken.None);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
            return await Fail(string.Join(" ", parsed.Errors.Select(error => error.Message)) + " Try --help.");
        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (Exception error) when (Explain(error) is { } text)
        {
            return await Fail(text);
        }
    }

    /// <summary>The settings that the options stand for, as the host reads them.</summary>
    public static string[] Settings(ParseResult given) =>
    [
        .. given.GetValue(Database) is { } database ? [$"--database={database}"] : Array.Empty<string>(),
        .. given.GetValue(Data) is { } data ? [$"--data={data}"] : Array.Empty<string>(),
    ];

    /// <summary>The product without its server, for a command that works beside a running one.</summary>
    public static async Task<WebApplication> Open(ParseResult given, CancellationToken stop)
    {
        var app = EntenteApp.Build([.. Settings(given), "--BackgroundWork=false", "--Logging:LogLevel:Default=Warning"]);
        await EntenteApp.Prepare(app, stop);
        return app;
    }

    public static async Task<int> Fail(string text)
    {
        await Console.Error.WriteLineAsync(text.ReplaceLineEndings(" "));
        return 1;
    }

    /// <summary>What to do about an error that a person can mend; null for a fault of ours, which keeps its trace.</summary>
    static string? Explain(Exception error) => error switch
    {
        InvalidInputException invalid => string.Join(" ", invalid.Errors.Select(field => $"{field.Key}: {string.Join(" ", field.Value)}")),
        RefusedException refused => refused.Message,
        NotAllowedException notAllowed => notAllowed.Message,
        MalformedException malformed => malformed.Message,
        FileNotFoundException missing => $"There is no file {missing.FileName}.",
        DirectoryNotFoundException missing => missing.Message,
        NpgsqlException { InnerException: System.Net.Sockets.SocketException } => "PostgreSQL does not answer at the address of --database; start it or correct the address.",
        PostgresException refused => $"PostgreSQL says: {refused.MessageText}. Check the connection of --database.",
        SqliteException { SqliteErrorCode: 14 } => "The data folder can't be written; choose another with --data.",
        InvalidOperationException told => told.Message,
        _ => null,
    };
}
