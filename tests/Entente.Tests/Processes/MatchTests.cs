namespace Entente.Processes;

/// <summary>Companies of files, recognized on the command line.</summary>
public sealed class MatchTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_pair_gets_its_probability_and_decision_and_other_columns_are_ignored()
    {
        using var database = TestDatabase.Unborn();
        var (pairs, answers) = (Path.Combine(database.Folder, "pairs.csv"), Path.Combine(database.Folder, "answers.csv"));
        await File.WriteAllTextAsync(pairs, """
            pair_id,name1,name2,country1,country2,phone1,phone2,remark
            a,Acme GmbH,ACME AG,DE,DE,,,
            b,Acme,Acme Logistics,DE,DE,,,"a word, more"
            c,Acme,Bolt,,,,,
            d,Acme France,Acme GmbH,FR,DE,,,
            e,中国建设银行,China Construction Bank,,,,,

            """, Stop);

        var (exit, output, error) = await Server.Run(database, "match", "pairs", pairs, "--out", answers);

        Assert.True(exit == 0, error);
        Assert.Equal("5 pairs", output.Trim());
        var lines = await File.ReadAllLinesAsync(answers, Stop);
        Assert.Equal("pair_id,probability,decision", lines[0]);
        Assert.Equal([("a", "same"), ("b", "possible"), ("c", "different"), ("d", "different"), ("e", "same")], lines[1..].Select(line => line.Split(',')).Select(cells => (cells[0], cells[2])));
        Assert.All(lines[1..], line => Assert.InRange(decimal.Parse(line.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture), 0, 1));
    }

    [Fact]
    public async Task Rows_of_one_company_get_one_cluster()
    {
        using var database = TestDatabase.Unborn();
        var (rows, answers) = (Path.Combine(database.Folder, "rows.csv"), Path.Combine(database.Folder, "clusters.csv"));
        await File.WriteAllTextAsync(rows, """
            nr,company,tel
            1,Zephyr Tools Ltd,0221 1234567
            2,Harbour Storage,
            3,ZEPHYR TOOLS,
            4,Zefyr Tools Limited,+49 221 1234567

            """, Stop);

        var (exit, output, error) = await Server.Run(database, "match", "cluster", rows, "--id", "nr", "--name", "company", "--phone", "tel", "--out", answers);

        Assert.True(exit == 0, error);
        Assert.Equal("4 records, 2 companies", output.Trim());
        Assert.Equal(["id,cluster", "1,1", "2,2", "3,1", "4,1"], await File.ReadAllLinesAsync(answers, Stop));
    }

    [Fact]
    public async Task A_column_that_is_missing_is_named_and_nothing_is_written()
    {
        using var database = TestDatabase.Unborn();
        var (pairs, answers) = (Path.Combine(database.Folder, "pairs.csv"), Path.Combine(database.Folder, "answers.csv"));
        await File.WriteAllTextAsync(pairs, "pair_id,name1\na,Acme\n", Stop);

        var (exit, _, error) = await Server.Run(database, "match", "pairs", pairs, "--out", answers);

        Assert.Equal(1, exit);
        Assert.StartsWith("pairs.csv row 1: Column name2 is missing", error, StringComparison.Ordinal);
        Assert.False(File.Exists(answers));
    }
}
