using System.CommandLine;
using Entente.Bench;

if (args is ["serve", .. var settings])
    return await ServedProgram.Serve(settings);

var database = new Option<string?>("--database") { Description = "PostgreSQL, \"Host=…\" with an empty database; otherwise a fresh SQLite file. Also ENTENTE_TEST_POSTGRES, a server on which a database is made and dropped.", Recursive = true };
var data = new Option<string?>("--data") { Description = "Where the filled database stays; otherwise a temporary folder that is removed.", Recursive = true };
var seconds = new Option<int>("--seconds") { Description = "How long each row is measured.", DefaultValueFactory = _ => ProgramBenchmark.Seconds, Recursive = true };
var only = new Option<string?>("--only") { Description = "Only the rows whose name holds this, beside the plain ones.", Recursive = true };
return await new RootCommand("The benchmarks of Entente.")
{
    Of("smoke", ProgramBenchmark.Smoke), Of("million", ProgramBenchmark.Million), Matching(), Quality(), database, data, seconds, only,
}.Parse(args).InvokeAsync();

Command Of(string name, ProgramBenchmark benchmark)
{
    var deals = new Option<int>("--deals") { Description = "How many deals to fill in.", DefaultValueFactory = _ => benchmark.Deals };
    var command = new Command(name, $"Lists, records, pipeline, registrations and statements over {benchmark.Deals:N0} deals with {string.Join(", ", benchmark.Clients)} clients, beside plain text and plain JSON of the same server.") { deals };
    command.SetAction((given, stop) => (benchmark with { Deals = given.GetValue(deals) }).Run(given.GetValue(database), given.GetValue(data), given.GetValue(seconds), given.GetValue(only), stop));
    return command;
}

Command Matching()
{
    var companies = new Option<int>("--companies") { Description = "How many companies are known.", DefaultValueFactory = _ => MatchingSpeed.Companies };
    var questions = new Option<int>("--questions") { Description = "How many checks are measured.", DefaultValueFactory = _ => MatchingSpeed.Questions };
    var rival = new Option<int>("--rival-questions") { Description = "How many of them pg_trgm answers too.", DefaultValueFactory = _ => MatchingSpeed.RivalQuestions };
    var gist = new Option<bool>("--gist") { Description = "Measures pg_trgm with its GiST index too, which takes minutes more." };
    var command = new Command("matching-speed", $"One check of a company against {MatchingSpeed.Companies:N0}, beside PostgreSQL's pg_trgm on the same names: --database, or a server of its own.") { companies, questions, rival, gist };
    command.SetAction((given, stop) => MatchingSpeed.Run(given.GetValue(companies), given.GetValue(questions), given.GetValue(rival), given.GetValue(database), given.GetValue(gist), stop));
    return command;
}

Command Quality()
{
    var sets = new Option<string>("--sets") { Description = "The folder of the public sets that docs/recognition.md names.", Required = true };
    var command = new Command("matching", "Precision, recall and F1 of recognition on public sets, beside pg_trgm, Jaro–Winkler and TF-IDF.") { sets };
    command.SetAction((given, stop) => MatchingQuality.Run(given.GetValue(sets)!, given.GetValue(database), stop));
    return command;
}
