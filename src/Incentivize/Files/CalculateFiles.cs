using System.Globalization;
using System.Text;
using Entente.Reading;

namespace Entente.Incentivize.Files;

/// <summary>A calculation from files to a file, without a database: the same facts give the same bytes.</summary>
public static class CalculateFiles
{
    /// <param name="plan">One plan as JSON; <c>docs/plans.md</c> has the format of all files.</param>
    /// <param name="transactions">CSV.</param>
    /// <param name="facts">CSV of partner facts.</param>
    /// <param name="rates">CSV of exchange rates.</param>
    /// <param name="lines">Gets one JSON object a line; in UTF-8 without a byte order mark its SHA-256 is the one reported.</param>
    /// <param name="report">Gets the totals, the SHA-256, and what was set aside with the reasons.</param>
    /// <exception cref="MalformedException">The plan or a row can't be read. Nothing was written.</exception>
    /// <exception cref="RefusedException">The facts contradict each other. Nothing was written.</exception>
    public static void Run(FactFile plan, FactFile transactions, FactFile? facts, FactFile? rates, TextWriter lines, TextWriter report)
    {
        var calculation = Calculation.Of(ReadPlan(plan), new(FactFiles.Transactions(transactions))
        {
            Partners = facts is null ? [] : FactFiles.Partners(facts),
            Rates = rates is null ? [] : FactFiles.Rates(rates),
        });
        using var seal = new LineSeal();
        foreach (var line in calculation.Lines)
            lines.Write(Encoding.UTF8.GetString(seal.Add(line)));
        Report(calculation, seal.Of(), report);
    }

    static Plan ReadPlan(FactFile file)
    {
        using var text = new StreamReader(file.Content, leaveOpen: true);
        try
        {
            return Plan.Parse(text.ReadToEnd());
        }
        catch (MalformedException malformed)
        {
            throw new MalformedException($"{file.Name} {malformed.Path}", malformed.Problem);
        }
    }

    static void Report(Calculation calculation, string seal, TextWriter report)
    {
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{calculation.Lines.Count} lines"));
        foreach (var total in calculation.Totals())
            report.WriteLine($"total {total}");
        report.WriteLine($"sha256 {seal}");
        foreach (var aside in calculation.Aside)
            report.WriteLine($"{aside.State.ToString().ToLowerInvariant()} {aside.Transaction}: {aside.Why.Text}");
    }
}
