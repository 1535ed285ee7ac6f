using System.CommandLine;
using System.Globalization;
using System.Text;
using Entente.Platform;
using Entente.Reading;

namespace Entente;

/// <summary><c>match pairs</c> and <c>match cluster</c>: which companies of a file are the same, without a database.</summary>
static class MatchCommand
{
    static readonly Argument<FileInfo> From = new("FILE") { Description = "CSV with a header." };
    static readonly Option<FileInfo> Out = new("--out") { Description = "Gets the answers, as CSV.", Required = true };
    static readonly Option<string> Id = new("--id") { Description = "The column of the record's own id.", Required = true };
    static readonly Option<string> Name = new("--name") { Description = "The column of the company's name.", Required = true };
    static readonly Option<string?> Country = Column("country"), City = Column("city"), Street = Column("street"), Postcode = Column("postcode"), Phone = Column("phone"), Domain = Column("domain"), Registry = Column("registry");

    public static Command Make()
    {
        var pairs = new Command("pairs", "Says of each pair of companies how probably they are the same.") { From, Out };
        pairs.SetAction((given, stop) => Write(given, (file, to) =>
            string.Create(CultureInfo.InvariantCulture, $"{MatchFiles.Pairs(file, given.GetValue(From)!.Name, to)} pairs"), stop));
        var cluster = new Command("cluster", "Says which rows are the same company.") { From, Id, Name, Country, City, Street, Postcode, Phone, Domain, Registry, Out };
        cluster.SetAction((given, stop) => Write(given, (file, to) =>
        {
            var columns = new CompanyColumns(given.GetValue(Name)!, given.GetValue(Country), given.GetValue(City), given.GetValue(Street), given.GetValue(Postcode), given.GetValue(Phone), given.GetValue(Domain), given.GetValue(Registry));
            var (records, clusters) = MatchFiles.Cluster(file, given.GetValue(From)!.Name, given.GetValue(Id)!, columns, to);
            return string.Create(CultureInfo.InvariantCulture, $"{records} records, {clusters} companies");
        }, stop));
        return new("match", "Recognizes companies in files.") { pairs, cluster };
    }

    static Option<string?> Column(string what) => new($"--{what}") { Description = $"The column of the {what}." };

    /// <summary>Writes the file only when all of it could be made.</summary>
    static async Task<int> Write(ParseResult given, Func<Stream, TextWriter, string> make, CancellationToken stop)
    {
        var lines = new StringWriter(CultureInfo.InvariantCulture);
        string report;
        try
        {
            using var file = given.GetValue(From)!.OpenRead();
            report = make(file, lines);
        }
        catch (MalformedException malformed)
        {
            return await EntenteCommands.Fail(malformed.Message);
        }

        await File.WriteAllTextAsync(given.GetValue(Out)!.FullName, lines.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), stop);
        await Console.Out.WriteLineAsync(report);
        return 0;
    }
}
