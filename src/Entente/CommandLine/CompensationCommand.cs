using System.CommandLine;
using System.Text;
using Entente.Incentivize.Files;
using Entente.Reading;

namespace Entente;

/// <summary><c>compensation calculate</c>: earning lines from files to a file, without a database.</summary>
static class CompensationCommand
{
    static readonly Option<FileInfo> Plan = new("--plan") { Description = "The plan as JSON; docs/plans.md has all formats.", Required = true };
    static readonly Option<FileInfo> Transactions = new("--transactions") { Description = "What was sold and taken back, as CSV.", Required = true };
    static readonly Option<FileInfo?> Facts = new("--facts") { Description = "Tier, type, region and quota of partners, as CSV." };
    static readonly Option<FileInfo?> Rates = new("--rates") { Description = "Exchange rates, as CSV." };
    static readonly Option<FileInfo> Out = new("--out") { Description = "Gets the earning lines, one JSON object a line.", Required = true };

    public static Command Make()
    {
        var calculate = new Command("calculate", "Calculates earning lines and prints their total by currency and their SHA-256.") { Plan, Transactions, Facts, Rates, Out };
        calculate.SetAction(async (given, stop) =>
        {
            var report = new StringWriter();
            var lines = new StringWriter();
            try
            {
                using var plan = Open(given.GetValue(Plan)!);
                using var transactions = Open(given.GetValue(Transactions)!);
                using var facts = given.GetValue(Facts) is { } file ? Open(file) : null;
                using var rates = given.GetValue(Rates) is { } other ? Open(other) : null;
                CalculateFiles.Run(plan.File, transactions.File, facts?.File, rates?.File, lines, report);
            }
            catch (MalformedException malformed)
            {
                return await EntenteCommands.Fail(malformed.Message);
            }

            await File.WriteAllTextAsync(given.GetValue(Out)!.FullName, lines.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), stop);
            await Console.Out.WriteAsync(report.ToString());
            return 0;
        });
        return new("compensation", "Calculates what partners earn, from files.") { calculate };
    }

    static OpenFile Open(FileInfo file) => new(new(file.Name, file.OpenRead()));

    sealed record OpenFile(FactFile File) : IDisposable
    {
        public void Dispose() => File.Content.Dispose();
    }
}
