using System.Diagnostics;
using System.Globalization;
using Entente.Reading;

namespace Entente.Platform.Import;

/// <summary>The shipped set over the public files that it is made for.</summary>
public class ImportSetTests
{
    static readonly ImportSet set = ImportSet.Read(File.ReadAllText(Public.Repository("samples/sets/reseller-channel.json")));

    static List<ImportedRow> Rows(string kind)
    {
        var folder = Public.Folder("channel");
        var file = set.Files.Single(file => file.Mapping.Kind == kind);
        using var content = File.OpenRead(Path.Combine(folder, file.File));
        return [.. ImportSet.Reader(file, content, new(set.Lookups, name => File.OpenRead(Path.Combine(folder, name)))).Rows()];
    }

    static decimal Net(ImportedRow row) => decimal.Parse((string)row.Input!["net"]!["amount"]!, CultureInfo.InvariantCulture);

    [Fact]
    public void Every_order_line_is_read_to_the_cent()
    {
        var rows = Rows("transactions");
        Assert.Empty(rows.SelectMany(row => row.Errors));
        Assert.Equal(57_851, rows.Count);
        Assert.Equal(57_851, rows.Select(row => (string)row.Input!["externalId"]!).Distinct().Count());
        Assert.Equal(3_616, rows.Select(row => ((string)row.Input!["externalId"]!).Split('-')[0]).Distinct().Count());
        Assert.Equal(77_548_570.20m, rows.Sum(Net));
        Assert.Equal(
            [("2017", 8_069_755.58m), ("2018", 24_328_786.25m), ("2019", 32_500_005.58m), ("2020", 12_650_022.79m)],
            rows.GroupBy(row => ((string)row.Input!["occurredOn"]!)[..4]).OrderBy(year => year.Key).Select(year => (year.Key, year.Sum(Net))));
        Assert.Equal(
            """{"externalId":"SO43659-349","kind":"booking","occurredOn":"2017-07-01","partner":"676","product":"349","quantity":1,"net":{"amount":"2024.99","currency":"USD"},"cost":null}""",
            rows[0].Json());
    }

    [Fact]
    public void Every_reseller_has_type_and_place()
    {
        var rows = Rows("partners");
        Assert.Empty(rows.SelectMany(row => row.Errors));
        Assert.Equal(701, rows.Count);
        Assert.Equal([("distributor", 232), ("reseller", 231), ("var", 238)], rows.CountBy(row => (string)row.Input!["types"]![0]!).Select(type => (type.Key, type.Value)).Order());
        Assert.Equal(6, rows.Select(row => (string)row.Input!["country"]!).Distinct().Count());
        Assert.All(rows, row => Assert.All(["name", "city", "street", "postcode", "phone"], field => Assert.NotEmpty((string)row.Input![field]!)));
        Assert.Equal(
            """{"externalId":"4","name":"Modular Cycle Systems","country":"US","city":"Austin","street":"800 Interchange Blvd. Suite 2501","postcode":"78701","phone":"710-555-0173","types":["var"],"currency":"USD"}""",
            rows[3].Json());
    }

    [Fact]
    public void Every_product_has_its_category_as_family()
    {
        var rows = Rows("products");
        Assert.Empty(rows.SelectMany(row => row.Errors));
        Assert.Equal(397, rows.Select(row => (string)row.Input!["sku"]!).Distinct().Count());
        Assert.Equal([("Accessories", 35), ("Bikes", 125), ("Clothing", 48), ("Components", 189)], rows.CountBy(row => (string)row.Input!["family"]!).Select(family => (family.Key, family.Value)).Order());
        Assert.Equal("""{"externalId":"212","sku":"212","name":"Sport-100 Helmet, Red","family":"Accessories","listPrice":{"amount":"33.64","currency":"USD"}}""", rows[2].Json());
    }

    [Fact]
    public void Every_line_names_a_known_reseller_and_product()
    {
        var (partners, products) = (Ids("partners"), Ids("products"));
        Assert.All(Rows("transactions"), row => Assert.True(partners.Contains((string)row.Input!["partner"]!) && products.Contains((string)row.Input!["product"]!)));

        static HashSet<string> Ids(string kind) => [.. Rows(kind).Select(row => (string)row.Input!["externalId"]!)];
    }

    /// <summary>Alone on one core they take less than a second. What counts is the time that this thread was given, not what neighbours took meanwhile.</summary>
    [Fact]
    public void Fifty_thousand_lines_take_seconds_not_minutes()
    {
        var before = ThreadTime();
        Assert.Equal(57_851, Rows("transactions").Count);
        Assert.InRange(ThreadTime() - before, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    /// <summary>Linux tells the nanoseconds that a thread has run; elsewhere the clock on the wall serves.</summary>
    static TimeSpan ThreadTime() => OperatingSystem.IsLinux()
        ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText("/proc/thread-self/schedstat").Split(' ')[0], CultureInfo.InvariantCulture) / 1000)
        : Stopwatch.GetElapsedTime(0);

    [Theory]
    [InlineData("""{"name":"x","files":[{"file":"../secret.csv","kind":"partners","map":{}}]}""", "a path below the folder of the files")]
    [InlineData("""{"name":"x","files":[{"file":"/etc/passwd","kind":"partners","map":{}}]}""", "a path below the folder of the files")]
    [InlineData("""{"name":"x","files":[{"file":"a.csv","kind":"partners","delimiter":"#"}]}""", "$.files[0].delimiter")]
    [InlineData("""{"name":"x","files":[{"file":"a.csv","kind":"partners","hedder":true}]}""", "\"hedder\" is not known here")]
    [InlineData("""{"name":"x"}""", "add \"files\"")]
    [InlineData("[", "This is not JSON")]
    public void A_set_that_is_written_wrongly_says_where(string json, string text) =>
        Assert.Contains(text, Assert.Throws<MalformedException>(() => ImportSet.Read(json)).Message, StringComparison.Ordinal);
}
