using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Entente.Incentivize;

/// <summary>What <c>docs/plans.md</c> shows is what the program reads.</summary>
public class PlanDocumentTests
{
    [Fact]
    public void Every_example_of_the_document_reads()
    {
        var examples = Examples().ToList();
        Assert.Contains(examples, example => example.Contains("\"flat\"", StringComparison.Ordinal));
        foreach (var example in examples)
            _ = example.Contains("\"rules\":", StringComparison.Ordinal) ? Plan.Parse(example)
                : example.Contains("\"kind\":", StringComparison.Ordinal) ? Sales.PlanOf(example)
                : Sales.PlanOf($$"""{"name":"a","kind":"percent","rate":"0.1","where":{{example}}}""");
    }

    [Fact]
    public void The_why_of_the_document_is_the_why_of_the_program()
    {
        var line = Plan.Parse(Sales.Reseller2019).Earn(Sales.Booking("T1", "2019-03-01", 1330)).Lines[0];
        var shown = Assert.Single(Blocks(), block => block.Contains("\"formula\"", StringComparison.Ordinal));
        Assert.Equal(System.Text.Json.JsonSerializer.Deserialize<Explanation>(shown), line.Why);
    }

    static IEnumerable<string> Examples() => Blocks().Where(block => !block.Contains("\"formula\"", StringComparison.Ordinal));

    static IEnumerable<string> Blocks([CallerFilePath] string here = "") =>
        Regex.Matches(File.ReadAllText(Path.GetFullPath(Path.Combine(here, "../../../../docs/plans.md"))), "```json\n(.*?)```", RegexOptions.Singleline)
            .Select(match => match.Groups[1].Value);
}
