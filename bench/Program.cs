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
    Of("smoke", ProgramBenchmark.Smoke), Of("million", ProgramBenchmark.Million), database, data, seconds, only,
}.Parse(args).InvokeAsync();

Command Of(string name, ProgramBenchmark benchmark)
{
    var deals = new Option<int>("--deals") { Description = "How many deals to fill in.", DefaultValueFactory = _ => benchmark.Deals };
    var command = new Command(name, $"Lists, records, pipeline, registrations and statements over {benchmark.Deals:N0} deals with {string.Join(", ", benchmark.Clients)} clients, beside plain text and plain JSON of the same server.") { deals };
    command.SetAction((given, stop) => (benchmark with { Deals = given.GetValue(deals) }).Run(given.GetValue(database), given.GetValue(data), given.GetValue(seconds), given.GetValue(only), stop));
    return command;
}
