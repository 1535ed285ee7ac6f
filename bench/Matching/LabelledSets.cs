using Entente.Platform;
using Entente.Recognition;

namespace Entente.Bench;

/// <summary>Records with the pairs that are one company. Read from a folder of public sets; nothing of them is in the repository.</summary>
/// <param name="Judged">The pairs that are judged; null for all of them, or all between two sides.</param>
/// <param name="Side">Where each record belongs when only pairs across two files count; null where all count.</param>
sealed record LabelledSet(string Name, IReadOnlyList<Evidence> Records, IReadOnlySet<(int, int)> Same, IReadOnlyList<(int, int)>? Judged = null, int? Side = null)
{
    /// <summary>All that a record says, as a rival reads it.</summary>
    public string Text(int at) => Records[at] is var record ? string.Join(' ', ((string?[])[record.Name, record.Street, record.City, record.Postcode, record.Phone]).OfType<string>()) : "";

    public bool Counts(int one, int other) => Side is not { } side || one < side != other < side;
}

static class LabelledSets
{
    public static IEnumerable<LabelledSet> In(string folder)
    {
        yield return Pairs(Path.Combine(folder, "company-name-pairs", "pairs.csv"));
        yield return EarlyChildhood(Path.Combine(folder, "early-childhood-sites", "csv_example_input_with_true_ids.csv"));
        yield return Restaurants(Path.Combine(folder, "fodors-zagats"));
        yield return Senzing(Path.Combine(folder, "senzing-truthsets"));
    }

    /// <summary>500 names and 500 damaged ones: the right one must come first.</summary>
    public static (IReadOnlyList<Evidence> Known, IReadOnlyList<Evidence> Asked) Damaged(string folder)
    {
        return (Read("test_names.csv"), Read("adjusted_test_names.csv"));

        List<Evidence> Read(string file) => [.. Rows(Path.Combine(folder, "company-names-dnb", file)).Select(row => new Evidence(row["company_name"], Of(row["country"])))];
        static Country Of(string code) => Country.TryParse(code switch { "UK" => "GB", "SP" => "ES", _ => code }, out var country) ? country : default;
    }

    static LabelledSet Pairs(string file)
    {
        var rows = Rows(file);
        var judged = rows.Select((_, at) => (2 * at, 2 * at + 1)).ToList();
        return new("company-name-pairs", [.. rows.SelectMany(row => new Evidence[] { new(row["name1"], default), new(row["name2"], default) })], judged.Where((_, at) => rows[at]["is_match"] == "true").ToHashSet(), judged);
    }

    static LabelledSet EarlyChildhood(string file)
    {
        var rows = Rows(file).Where(row => row["Site name"].Trim().Length > 0).ToList();
        return new("early-childhood-sites", [.. rows.Select(row => new Evidence(row["Site name"], default, Street: Said(row["Address"]), Postcode: Said(row["Zip"]), Phone: Said(row["Phone"])))], Within(rows.Select(row => row["True Id"])));
    }

    static LabelledSet Restaurants(string folder)
    {
        var (fodors, zagats) = (Rows(Path.Combine(folder, "fodors.csv")), Rows(Path.Combine(folder, "zagats.csv")));
        var all = fodors.Concat(zagats).ToList();
        var (first, second) = (fodors.Index().ToDictionary(row => row.Item["id"], row => row.Index), zagats.Index().ToDictionary(row => row.Item["id"], row => row.Index + fodors.Count));
        return new("fodors-zagats", [.. all.Select(row => new Evidence(Plain(row["name"]), default, City: Plain(row["city"]), Street: Plain(row["addr"]), Phone: Said(row["phone"])))],
            Rows(Path.Combine(folder, "matches_fodors_zagats.csv")).Select(row => (first[row["fodors_id"]], second[row["zagats_id"]])).ToHashSet(), Side: fodors.Count);

        static string Plain(string text) => text.Trim('\'', ' ').Replace("\\'", "'", StringComparison.Ordinal);
    }

    /// <summary>Mostly people: companies are a few of them.</summary>
    static LabelledSet Senzing(string folder)
    {
        var rows = ((string[])["customers.csv", "reference.csv", "watchlist.csv"]).SelectMany(file => Rows(Path.Combine(folder, file))).Where(row => Name(row).Length > 0).ToList();
        var clusters = Rows(Path.Combine(folder, "actual_truthset_key.csv")).ToDictionary(row => (row["DATA_SOURCE"], row["RECORD_ID"]), row => row["CLUSTER_ID"]);
        return new("senzing-truthsets", [.. rows.Select(row => new Evidence(Name(row), default, Cell(row, "EMAIL_ADDRESS"), Cell(row, "ADDR_CITY"), Cell(row, "ADDR_LINE1") ?? Cell(row, "ADDR_FULL"), Cell(row, "ADDR_POSTAL_CODE"), Cell(row, "PHONE_NUMBER")))],
            Within(rows.Select((row, at) => clusters.GetValueOrDefault((row["DATA_SOURCE"], row["RECORD_ID"]), $"none {at}"))));

        static string Name(Dictionary<string, string> row) => Cell(row, "PRIMARY_NAME_ORG") ?? Cell(row, "PRIMARY_NAME_FULL") ?? string.Join(' ', ((string?[])[Cell(row, "PRIMARY_NAME_FIRST"), Cell(row, "PRIMARY_NAME_MIDDLE"), Cell(row, "PRIMARY_NAME_LAST")]).OfType<string>());
        static string? Cell(Dictionary<string, string> row, string column) => Said(row.GetValueOrDefault(column, ""));
    }

    static HashSet<(int, int)> Within(IEnumerable<string> clusters) =>
        [.. clusters.Index().GroupBy(record => record.Item, record => record.Index).SelectMany(members => members.SelectMany(one => members.Where(other => other > one).Select(other => (one, other))))];

    static string? Said(string text) => string.IsNullOrWhiteSpace(text) ? null : text;

    static List<Dictionary<string, string>> Rows(string file)
    {
        using var content = File.OpenRead(file);
        var table = TabularFile.Open(content, Path.GetFileName(file), new TabularShape(Delimiter: ',', HasHeader: true));
        return [.. table.Rows().Select(row => table.Columns.Index().ToDictionary(column => column.Item, column => row.Cells[column.Index]))];
    }
}
