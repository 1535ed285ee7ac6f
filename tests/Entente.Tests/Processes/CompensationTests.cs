using System.Security.Cryptography;
using Entente.Incentivize;

namespace Entente.Processes;

/// <summary>Commissions from files, on the command line.</summary>
public sealed class CompensationTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commissions_are_calculated_from_files_with_their_total_and_hash()
    {
        using var database = TestDatabase.Unborn();
        var (plan, sales, lines) = (Path.Combine(database.Folder, "plan.json"), Path.Combine(database.Folder, "sales.csv"), Path.Combine(database.Folder, "lines.jsonl"));
        await File.WriteAllTextAsync(plan, Earning.Plan().ToJsonString(), Stop);
        await File.WriteAllTextAsync(sales, "externalId,kind,occurredOn,partner,family,net,currency\nT1,booking,2019-03-01,P,Bikes,1330.00,USD\n", Stop);

        var (exit, output, error) = await Server.Run(database, "compensation", "calculate", "--plan", plan, "--transactions", sales, "--out", lines);

        Assert.True(exit == 0, error);
        Assert.Equal(["1 lines", "total 66.50 USD", $"sha256 {Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(lines, Stop)))}"], output.Split(Environment.NewLine));
    }

    [Fact]
    public async Task A_slip_in_a_file_is_one_line_that_names_its_place()
    {
        using var database = TestDatabase.Unborn();
        var (plan, sales) = (Path.Combine(database.Folder, "plan.json"), Path.Combine(database.Folder, "sales.csv"));
        await File.WriteAllTextAsync(plan, Earning.Plan(base_: "500").ToJsonString(), Stop);
        await File.WriteAllTextAsync(sales, "externalId,kind,occurredOn,partner,net,currency\n", Stop);

        var (exit, output, error) = await Server.Run(database, "compensation", "calculate", "--plan", plan, "--transactions", sales, "--out", Path.Combine(database.Folder, "lines.jsonl"));

        Assert.Equal((1, ""), (exit, output));
        Assert.StartsWith("plan.json $.rules[0].rate", error, StringComparison.Ordinal);
    }
}
