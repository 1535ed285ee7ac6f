using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Entente.Reading;

namespace Entente.Incentivize.Files;

public class CalculateFilesTests
{
    const string Plan =
        """
        {"name":"Reseller 2019","currency":"USD","trigger":"booking","effectiveFrom":"2019-01-01",
         "rules":[
          {"name":"base","kind":"percent","rate":"0.05","where":{"family":"Bikes"}},
          {"name":"registered","kind":"percent","rate":"0.02","where":{"registered":true}},
          {"name":"volume","kind":"rateTable","mode":"marginal","measure":"netThisYear","steps":[{"above":"0","rate":"0"},{"above":"100000","rate":"0.01"},{"above":"500000","rate":"0.02"}]}]}
        """;

    const string Header = "externalId,kind,occurredOn,partner,product,family,quantity,net,currency,deal,refersTo\n";

    [Fact]
    public void Sales_in_a_file_become_lines_in_a_file()
    {
        var (lines, report) = Run(Header
            + "T1,booking,2019-03-01,\"Söhne, Müller\",B-1,Bikes,2,1330.00,USD,,\n"
            + "R1,refund,2019-04-01,,,,,133.00,USD,,T1\n"
            + "R2,refund,2019-04-01,,,,,133.00,USD,,\n");
        var first = JsonDocument.Parse(lines.Split('\n')[0]).RootElement;
        Assert.Equal("partner period rule transaction refersTo amount currency why", string.Join(' ', first.EnumerateObject().Select(member => member.Name)));
        Assert.Equal("Söhne, Müller 2019-03 base T1 66.50 USD", string.Join(' ', ((string[])["partner", "period", "rule", "transaction", "amount", "currency"]).Select(name => first.GetProperty(name).GetString())));
        Assert.Equal("1330.00 × 0.05 = 66.50", first.GetProperty("why").GetProperty("formula").GetString());
        Assert.Equal(
            $"2 lines\ntotal 59.85 USD\nsha256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)))}\nrejected R2: It names no transaction that it takes back: add refersTo.\n",
            report);
    }

    [Fact]
    public void Facts_and_rates_may_stand_in_files_of_their_own()
    {
        var (_, report) = Run(
            "net,currency,partner,occurredOn,kind,externalId,remark\n100,EUR,P,2019-06-30,booking,A,any order\n100,EUR,P,2019-07-01,booking,B,\n",
            plan: """{"name":"Gold","currency":"USD","trigger":"booking","effectiveFrom":"2019-01-01","rules":[{"name":"gold","kind":"percent","rate":"0.1","where":{"tier":"Gold","type":"msp"}}]}""",
            facts: "partner,tier,type,region,quota,from,to\nP,Gold,reseller; msp,,,2019-01-01,2019-06-30\n",
            rates: "from,to,day,rate,source\nEUR,USD,2019-06-28,1.1368,ECB\n");
        Assert.StartsWith("1 lines\ntotal 11.37 USD\n", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("externalId,kind,occurredOn,partner,net\n", "sales.csv row 1", "Column currency is missing")]
    [InlineData("", "sales.csv row 1", "Column externalId is missing")]
    [InlineData(Header + "T1,booking,2019-03-01,P,,,,1,USD,,\nT2,sale,2019-03-01,P,,,,1,USD,,\n", "sales.csv row 3, kind", "“sale” was given; write one of booking, invoice, payment, renewal, refund, cancellation.")]
    [InlineData(Header + "T1,booking,1.3.2019,P,,,,1,USD,,\n", "sales.csv row 2, occurredOn", "“1.3.2019” was given; write a date such as")]
    [InlineData(Header + "T1,booking,2019-03-01,P,,,,\"1,000\",USD,,\n", "sales.csv row 2, net", "“1,000” was given; write a number such as 1234.50, without thousands separators.")]
    [InlineData(Header + "T1,booking,2019-03-01,P,,,,1.005,USD,,\n", "sales.csv row 2, net", "“1.005” was given; write at most 2 decimals, as USD has")]
    [InlineData(Header + "T1,booking,2019-03-01,P,,,,1,usd,,\n", "sales.csv row 2, currency", "“usd” was given; write a currency of ISO 4217")]
    [InlineData(Header + ",booking,2019-03-01,P,,,,1,USD,,\n", "sales.csv row 2, externalId", "the cell is empty")]
    [InlineData(Header + "T1,booking,2019-03-01,P,,,,1,000.00,USD,D1,T0\n", "sales.csv row 2", "It has 12 cells where 11 columns are: put quotes around")]
    public void A_bad_row_gives_one_error_that_names_file_row_column_value_and_mend(string transactions, string path, string problem)
    {
        var malformed = Assert.Throws<MalformedException>(() => Run(transactions));
        Assert.Equal(path, malformed.Path);
        Assert.Contains(problem, malformed.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_plan_names_its_file_too() =>
        Assert.Equal("plan.json $.rules[0].rate", Assert.Throws<MalformedException>(() => Run(Header, Plan.Replace("\"0.05\"", "\"five\"", StringComparison.Ordinal))).Path);

    static (string Lines, string Report) Run(string transactions, string plan = Plan, string? facts = null, string? rates = null)
    {
        using StringWriter lines = new() { NewLine = "\n" }, report = new() { NewLine = "\n" };
        CalculateFiles.Run(
            File("plan.json", plan), File("sales.csv", transactions), facts is null ? null : File("facts.csv", facts), rates is null ? null : File("rates.csv", rates), lines, report);
        return (lines.ToString(), report.ToString());
    }

    static FactFile File(string name, string text) => new(name, new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
