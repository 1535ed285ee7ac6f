using System.CommandLine;
using Entente.Platform;
using Entente.Reading;

namespace Entente;

/// <summary>
/// <c>import KIND FILE</c> or <c>import --set SET --from DIR</c>: the importer of the portal, beside a running server or without one.
/// Exit 0 when it ran to its end, even with rejected rows, which are told; 1 when it could not run, was stopped, or took nothing of what it read.
/// </summary>
static class ImportCommand
{
    static readonly Argument<string?> Kind = new("kind")
    {
        Description = $"What the rows are: {string.Join(", ", ImportKinds.All.Select(kind => kind.Name))}.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    static readonly Argument<string?> File = new("file") { Description = "A workbook (.xlsx) or a table of text: CSV and its relatives.", Arity = ArgumentArity.ZeroOrOne };
    static readonly Option<string[]> Map = new("--map")
    {
        Description = "field=column, field={Column}-{Other} or field:text for the same text in every row. What is not said is found in the file.",
        AllowMultipleArgumentsPerToken = true,
    };
    static readonly Option<bool> DryRun = new("--dry-run") { Description = "Count what would happen, and change nothing." };
    static readonly Option<string?> Errors = new("--errors") { Description = "Where to write the rejected rows with their reasons; of a set, one such file for each file with some. A name that ends with .xlsx gives a workbook." };
    static readonly Option<string?> Sheet = new("--sheet") { Description = "Which sheet of a workbook; the first unless you say another." };
    static readonly Option<string?> Set = new("--set") { Description = "An import set: several files with kinds, mappings and order (docs/import.md)." };
    static readonly Option<string?> From = new("--from") { Description = "The folder of the set's files." };

    public static Command Make()
    {
        var command = new Command("import", "Imports a file or a set of files; what is known by its externalId is changed, not doubled.") { Kind, File, Map, Sheet, DryRun, Errors, Set, From };
        command.SetAction(Run);
        return command;
    }

    static async Task<int> Run(ParseResult given, CancellationToken stop)
    {
        var (words, map) = Sorted(given);
        if (given.GetValue(Set) is { } set ? words.Length > 0 || map.Length > 0 || given.GetValue(From) is null : words.Length != 2)
            return await EntenteCommands.Fail("Say import KIND FILE, or import --set SET.json --from DIR. Try --help.");
        await using var app = await EntenteCommands.Open(given, stop);
        var import = new ImportSession(app.Services, given.GetValue(Errors));
        var orders = given.GetValue(Set) is { } name ? OfSet(name, given.GetValue(From)!) : await import.Order(words[0], words[1], given.GetValue(Sheet), map, stop);
        return given.GetValue(DryRun) ? await import.Try(orders, stop) : await import.Run(orders, stop);
    }

    /// <summary>What stands behind --map without = or : is no mapping, but the kind and the file, which may stand after options.</summary>
    static (string[] Words, string[] Map) Sorted(ParseResult given)
    {
        var map = (given.GetValue(Map) ?? []).ToLookup(ImportSession.IsMapping);
        return ([.. new[] { given.GetValue(Kind), given.GetValue(File) }.OfType<string>(), .. map[false]], [.. map[true]]);
    }

    static IReadOnlyList<ImportOrder> OfSet(string set, string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder {folder}.");
        try
        {
            return ImportOrder.OfSet(System.IO.File.ReadAllText(set), name => ImportSession.Open(Below(folder, name)));
        }
        catch (MalformedException malformed)
        {
            throw new MalformedException($"{set} {malformed.Path}", malformed.Problem);
        }
    }

    /// <summary>A public export comes as a folder in a folder: what is not here but below exactly one of its folders is taken from there.</summary>
    static string Below(string folder, string name)
    {
        var here = Path.Combine(folder, name);
        return !System.IO.File.Exists(here) && Directory.GetDirectories(folder).Select(inner => Path.Combine(inner, name)).Where(System.IO.File.Exists).ToList() is [var only] ? only : here;
    }
}
