using Entente.Platform;
using Entente.Platform.Import;

namespace Entente.Processes;

/// <summary>A public CRM export with its gaps and misspellings, whole, by the set that is shipped for it.</summary>
public sealed class CrmExportTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_crm_export_loads_in_one_command_tells_what_it_leaves_open_and_again_changes_nothing()
    {
        using var database = TestDatabase.Fresh();
        string[] command = ["import", "--set", Public.Repository("samples/sets/crm-export.json"), "--from"];

        var first = await Server.Run(database, [.. command, Public.Folder("crm/sales-opportunities")]);
        var again = await Server.Run(database, [.. command, Public.Folder("crm")]); // the folder around it does as well

        Assert.True(first.Exit == 0, first.Error);
        Assert.Equal(
        [
            "products.csv (products): read 7, added 7, changed 0, unchanged 0, rejected 0",
            "sales_teams.csv (sales-people): read 35, added 35, changed 0, unchanged 0, rejected 0",
            "accounts.csv (accounts): read 85, added 85, changed 0, unchanged 0, rejected 0",
            "sales_pipeline.csv (opportunities): read 8800, added 8800, changed 0, unchanged 0, rejected 0",
        ], Lines(first.Output));
        Assert.Equal(
        [
            "accounts.csv: 1 row whose country “Philipines” was read as Philippines",
            "sales_pipeline.csv: 1425 rows without account",
            "sales_pipeline.csv: 500 rows without first day",
            "sales_pipeline.csv: 2089 rows without value",
        ], Lines(first.Error).Where(line => !line.Contains(" of ", StringComparison.Ordinal)));
        Assert.All(Lines(again.Output), line => Assert.Contains("added 0, changed 0", line, StringComparison.Ordinal));
        Assert.Equal(["lost 2473 0", "open 2089 0", "won 4238 1000553400"], await database.Ask(
            "select lower(state) || ' ' || cast(count(*) as text) || ' ' || cast(sum(value_minor) as text) from opportunities group by state order by 1"));
        Assert.Equal(["Acme Corporation 4"], await database.Ask(
            "select parent.name || ' ' || cast(count(*) as text) from accounts join accounts parent on parent.id = accounts.parent where parent.name = 'Acme Corporation' group by parent.name"));
        Assert.Equal(["15"], await database.Ask("select cast(count(*) as text) from accounts where parent is not null"));
        Assert.Equal(["technology"], await database.Ask("select distinct sector from accounts where sector like 'tech%'"));
        Assert.Equal(["747"], await database.Ask("select cast(count(*) as text) from opportunities join sales_people on sales_people.id = opportunities.sales_person where sales_people.name = 'Darcel Schlecht'"));
        Assert.Equal(["1480"], await database.Ask("select cast(count(*) as text) from opportunities join products on products.id = opportunities.product where products.sku = 'GTX Pro'"));
    }

    [Fact]
    public async Task Through_the_API_the_same_files_bring_the_same()
    {
        var folder = Public.Folder("crm/sales-opportunities");
        using var portal = new Portal();
        var owner = await portal.As();
        var told = new List<string>();
        foreach (var file in ImportSet.Read(await File.ReadAllTextAsync(Public.Repository("samples/sets/crm-export.json"), Stop)).Files)
        {
            var import = await owner.Import(portal, file.Mapping.Kind, await File.ReadAllTextAsync(Path.Combine(folder, file.File), Stop), mapping: file.Mapping);
            told.Add(Importing.Counts(import));
            told.AddRange(import["notes"]!.AsArray().Select(note => $"{note!["rows"]} {note["text"]}"));
        }

        Assert.Equal(
        [
            "read 7, added 7, changed 0, unchanged 0, rejected 0",
            "read 35, added 35, changed 0, unchanged 0, rejected 0",
            "read 85, added 85, changed 0, unchanged 0, rejected 0", "1 whose country “Philipines” was read as Philippines",
            "read 8800, added 8800, changed 0, unchanged 0, rejected 0", "1425 without account", "500 without first day", "2089 without value",
        ], told);
    }

    static string[] Lines(string output) => output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
