using System.CommandLine;
using Entente.Bench;

if (args is ["serve", .. var settings])
    return await ServedProgram.Serve(settings);

var database = new Option<string?>("--database") { Description = "PostgreSQL, \"Host=…\" with an empty database; otherwise a fresh SQLite file. Also ENTENTE_TEST_POSTGRES, a server on which a database is made and dropped.", Recursive = true };
var data = new Option<string?>("--data") { Description = "Where the filled database stays; otherwise a temporary folder that is removed.", Recursive = true };
var deals = new Option<int>("--deals") { Description = "How many deals to fill in.", DefaultValueFactory = _ => SmokeBenchmark.Deals };
var seconds = new Option<int>("--seconds") { Description = "How long each row is measured.", DefaultValueFactory = _ => SmokeBenchmark.Seconds };
var only = new Option<string?>("--only") { Description = "Only the rows whose name holds this, beside the plain ones." };
var smoke = new Command("smoke", "Lists, records, registrations and statements over 100 000 deals, beside plain text and plain JSON of the same server.") { deals, seconds, only };
smoke.SetAction((given, stop) => SmokeBenchmark.Run(given.GetValue(database), given.GetValue(data), given.GetValue(deals), given.GetValue(seconds), given.GetValue(only), stop));
return await new RootCommand("The benchmarks of Entente.") { smoke, database, data }.Parse(args).InvokeAsync();
