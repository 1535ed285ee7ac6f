namespace Entente.Platform.Import;

public class ValueTests
{
    const string Sale = """ "externalId":"id","kind":{"constant":"booking"},"occurredOn":"day","net":"net","currency":{"constant":"EUR"} """;

    /// <summary>One sale for each amount.</summary>
    static List<ImportedRow> Sales(string[] amounts, string more = "", string day = "2020-03-31") => Lines(amounts, day).As("transactions", Sale, more);

    static TabularFile Lines(string[] amounts, string day = "2020-03-31") =>
        Table.Of($"id|day|net\n{string.Join('\n', amounts.Select((amount, at) => $"S{at}|{day}|{amount}"))}\n");

    static List<ImportedRow> Days(string[] days, string more = "") =>
        Table.Of($"id|day|net\n{string.Join('\n', days.Select((day, at) => $"S{at}|{day}|1"))}\n", new(HasHeader: true)).As("transactions", Sale, more);

    static string Net(ImportedRow row) => (string)row.Input!["net"]!["amount"]!;

    static string Day(ImportedRow row) => (string)row.Input!["occurredOn"]!;

    [Theory]
    [InlineData("1234.50", "1234.50")]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("1.234,50", "1234.50")]
    [InlineData("1 234,50", "1234.50")]
    [InlineData("1\u00A0234,50", "1234.50")]
    [InlineData("1'234.50", "1234.50")]
    [InlineData("12,345,678.9", "12345678.90")]
    [InlineData("12.345.678", "12345678.00")]
    [InlineData("-12.5", "-12.50")]
    [InlineData("(12.50)", "-12.50")]
    [InlineData("12,50-", "-12.50")]
    [InlineData("€ 7", "7.00")]
    [InlineData("7,00 EUR", "7.00")]
    [InlineData("-€7.50", "-7.50")]
    [InlineData("0,125", null)]
    [InlineData(".5", "0.50")]
    public void An_amount_is_read_as_people_write_it(string text, string? amount)
    {
        var row = Assert.Single(Sales([text]));
        if (amount is null)
            Assert.Equal($"row 2, net: “{text}” has more decimals than EUR, or is too large; correct it, or list the field under “round”", row.Error());
        else
            Assert.Equal($$$"""{"externalId":"S0","kind":"booking","occurredOn":"2020-03-31","net":{"amount":"{{{amount}}}","currency":"EUR"}}""", row.Json());
    }

    [Theory]
    [InlineData("12,3,4")]
    [InlineData("1.23.456")]
    [InlineData("12 34")]
    [InlineData("1,234.567.8")]
    [InlineData("1e5")]
    [InlineData("--5")]
    [InlineData("5.")]
    [InlineData("NaN")]
    [InlineData("٣")]
    [InlineData("1234567890123456789012345678901234567890123")]
    public void What_is_no_amount_is_said_with_the_way_to_write_it(string text) =>
        Assert.Equal($"row 2, net: “{text}” is not an amount; write 1234.50", Assert.Single(Sales([text])).Error());

    [Fact]
    public void The_column_decides_what_a_single_mark_means()
    {
        Assert.Equal(["1234.00", "5.50"], Sales(["1,234", "5.50"]).Select(Net));
        Assert.Equal(["1234.00", "5.50"], Sales(["1.234", "5,50"]).Select(Net));
        Assert.Equal(["1234.00", "5.50"], Sales(["5,50", "1.234"]).AsEnumerable().Reverse().Select(Net));
    }

    [Fact]
    public void A_column_that_can_mean_two_things_is_asked_about_never_guessed()
    {
        var rows = Sales(["1,234", "7", "2,500"]);
        Assert.Equal("row 2, net: “1,234” can be 1234 or 1.234; say the format: 1,234.50 or 1.234,50", rows[0].Error());
        Assert.Equal("7.00", Net(rows[1]));
        var doubt = Assert.Single(Lines(["1,234", "7", "2,500"]).Reader("transactions", Sale).Doubts);
        Assert.Equal(("net", "1,234", 2), (doubt.Field, doubt.Example, doubt.Rows));

        Assert.Equal(["1234.00", "2500.00"], Sales(["1,234", "2,500"], """ "formats":{"net":"1,234.50"} """).Select(Net));
        Assert.Equal("row 2, net: “1,234” has more decimals than EUR, or is too large; correct it, or list the field under “round”",
            Sales(["1,234"], """ "formats":{"net":"1.234,50"} """)[0].Error());
    }

    [Fact]
    public void A_column_that_contradicts_itself_decides_nothing()
    {
        var rows = Sales(["1,234.50", "1.234,50", "1,234"]);
        Assert.Equal(["1234.50", "1234.50"], rows.Take(2).Select(Net));
        Assert.Contains("can be 1234 or 1.234", rows[2].Error(), StringComparison.Ordinal);
    }

    [Fact]
    public void More_decimals_than_the_currency_has_are_rounded_only_when_the_mapping_says_so()
    {
        Assert.Contains("has more decimals than EUR", Sales(["33.6442"])[0].Error(), StringComparison.Ordinal);
        Assert.Equal(["33.64", "0.12", "0.14"], Sales(["33.6442", "0.1250", "0.135"], """ "round":["net"] """).Select(Net));
        Assert.Equal("33.50", Net(Sales(["33.5000"])[0]));
    }

    [Fact]
    public void An_amount_in_another_currency_than_its_row_is_an_error() =>
        Assert.Equal("row 2, net: “7.00 USD” is not in EUR, the currency of its row; correct one of the two", Sales(["7.00 USD"])[0].Error());

    [Fact]
    public void An_amount_without_currency_is_an_error()
    {
        var rows = Table.Of("id;day;net\nS1;2020-01-01;5\nS2;2020-01-01;5 CHF\nS3;2020-01-01;5 XXX\n")
            .As("transactions", """ "externalId":"id","kind":{"constant":"booking"},"occurredOn":"day","net":"net" """);
        Assert.Contains("has no currency", rows[0].Error(), StringComparison.Ordinal);
        Assert.Contains("""{"amount":"5.00","currency":"CHF"}""", rows[1].Json(), StringComparison.Ordinal);
        Assert.Contains("is in XXX, which is not a currency", rows[2].Error(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-03-31")]
    [InlineData("20200331")]
    [InlineData("31.03.2020")]
    [InlineData("31.3.2020")]
    [InlineData("03/31/2020")]
    [InlineData("3/31/2020")]
    [InlineData("31/03/2020")]
    [InlineData("31-03-2020")]
    [InlineData("2020/3/31")]
    [InlineData("2020-03-31 00:00:00")]
    [InlineData("2020-03-31T23:59:59.263Z")]
    public void A_date_is_read_in_the_forms_of_common_exports(string text) => Assert.Equal("2020-03-31", Day(Assert.Single(Days([text]))));

    [Theory]
    [InlineData("2020-02-30")]
    [InlineData("31.03.20")]
    [InlineData("yesterday")]
    [InlineData("2020")]
    public void What_is_no_date_is_said_with_the_way_to_write_it(string text) =>
        Assert.Equal($"row 2, occurredOn: “{text}” is not a date; write 2020-03-31", Assert.Single(Days([text])).Error());

    [Fact]
    public void One_day_above_the_twelfth_tells_where_the_month_stands()
    {
        Assert.Equal(["2020-04-03", "2020-03-13"], Days(["03/04/2020", "13/03/2020"]).Select(Day));
        Assert.Equal(["2020-03-04", "2020-03-13"], Days(["03/04/2020", "03/13/2020"]).Select(Day));
    }

    [Fact]
    public void A_doubtful_date_is_refused_until_somebody_says_the_format()
    {
        Assert.Equal("row 2, occurredOn: “03/04/2020” can be 2020-03-04 or 2020-04-03; say the format: MM/dd/yyyy or dd/MM/yyyy", Days(["03/04/2020"])[0].Error());
        Assert.Equal("2020-05-05", Day(Days(["05/05/2020"])[0]));
        Assert.Equal("2020-04-03", Day(Days(["03/04/2020"], """ "formats":{"occurredOn":"dd/MM/yyyy"} """)[0]));
        Assert.Equal("2020-04-03", Day(Days(["03.04.20"], """ "formats":{"occurredOn":"dd.MM.yy"} """)[0]));
    }

    [Fact]
    public void A_row_says_all_that_is_wrong_with_it()
    {
        var row = Assert.Single(Table.Of("id;day;net\n;soon;much\n", new(HasHeader: true)).As("transactions", Sale));
        Assert.Equal(
            ["row 2, externalId: is empty; every row needs it", "row 2, occurredOn: “soon” is not a date; write 2020-03-31", "row 2, net: “much” is not an amount; write 1234.50"],
            row.Errors.Select(error => $"{error}"));
        Assert.Null(row.Input);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("X", true)]
    [InlineData("Nein", false)]
    [InlineData("0", false)]
    public void Yes_and_no_are_understood(string text, bool truth)
    {
        var kind = new ImportKind("switches", [new("on", FieldKind.Truth, "On or off.")]);
        var rows = ImportReader.For(kind, Mapping.Read("""{"kind":"switches","map":{"on":"on"}}"""), Table.Of($"on\n{text}\nperhaps\n", new(HasHeader: true))).Rows().ToArray();
        Assert.Equal(truth, (bool)rows[0].Input!["on"]!);
        Assert.Equal("row 3, on: “perhaps” is neither yes nor no; write yes or no", rows[1].Error());
    }

    [Fact]
    public void Countries_come_by_name_or_code()
    {
        const string map = """ "externalId":"id","name":"name","country":"country" """;
        var rows = Table.Of("id;name;country\n1;A;Germany\n2;B;us\n3;C;Österreich\n4;D;Atlantis\n").As("accounts", map);
        Assert.Equal(["DE", "US", "AT"], rows.Take(3).Select(row => (string)row.Input!["country"]!));
        Assert.Contains("“Atlantis” is not a country", rows[3].Error(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_instant_needs_its_offset()
    {
        const string map = """ "externalId":"id","partner":"p","customer.name":"c","customer.country":{"constant":"DE"},"family":{"constant":"Bikes"},"value":{"constant":"5 EUR"},"expectedClose":{"constant":"2020-06-30"},"registeredAt":"at" """;
        var rows = Table.Of("id;p;c;at\n1;7;Acme;2020-03-31T14:30:00+02:00\n2;7;Acme;2020-03-31 14:30\n").As("deals", map);
        Assert.Equal("2020-03-31T12:30:00Z", (string)rows[0].Input!["registeredAt"]!);
        Assert.Equal("Acme", (string)rows[0].Input!["customer"]!["name"]!);
        Assert.Contains("is not an instant", rows[1].Error(), StringComparison.Ordinal);
    }
}
