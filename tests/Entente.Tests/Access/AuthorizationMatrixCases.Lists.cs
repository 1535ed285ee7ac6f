namespace Entente.Access;

/// <summary>What stands around every list: its panels, its files, its views, its acts on many rows. They need what the list needs, and the acts what each of them needs.</summary>
static partial class MatrixCases
{
    const string Views = "views";

    /// <summary>Each list with its column and verb; and its acts on many, with theirs, the record they are done to, and what is asked once for all.</summary>
    static (string Route, string Column, string Verb, (string Name, string Column, string Verb, string Record, string Form, bool CanUndo)[] Acts)[] AllLists =>
    [
        ("deals", SeeDeals, "see", OfDeals),
        ("queue", Decide, "decide", OfDeals),
        ("leads", LeadsColumn, "see", []),
        ("accounts", CustomersColumn, "see", Archiving(CustomersColumn, "change", "account")),
        ("conflicts", Decide, "decide", []),
        ("opportunities", CustomersColumn, "see", Archiving(CustomersColumn, "change", "opportunity")),
        ("partners", PartnersColumn, "see", [.. Archiving(PartnersColumn, "move", "partner"), .. from step in new[] { "activate", "suspend", "resume" } select (step, PartnersColumn, "move", "partner", "&Reason=So", false)]),
        ("products", Offer, "see", Archiving(Offer, "change", "product")),
        ("territories", Field, "see", Archiving(Field, "change", "territory")),
        ("sales-people", Field, "see", Archiving(Field, "change", "salesPerson")),
        ("quotas", Quotas, "see", Archiving(Quotas, "change", "quota")),
        ("people", People, "see", [("end-access", People, "manage", "user", "", true), ("give-access-back", People, "manage", "user", "", true)]),
        ("imports", Imports, "see", []),
        ("transactions", TransactionsColumn, "see", []),
        ("plans", PlansColumn, "see", []),
        ("exchange-rates", Rates, "see", []),
        ("recognition/pairs", Recognized, "see", []),
        ("statements/runs", StatementsColumn, "calculate", []),
        ("statements", StatementsColumn, "see", [("review", StatementsColumn, "review", "statement", "", false)]),
    ];

    static (string, string, string, string, string, bool)[] OfDeals =>
    [
        ("approve", Decide, "decide", "deal", "", true), ("reject", Decide, "decide", "deal", "&Reason=Other", true), ("return", Decide, "decide", "deal", "&Question=Who%3F", true),
    ];

    static (string, string, string, string, string, bool)[] Archiving(string column, string verb, string record) =>
        [("archive", column, verb, record, "", true), ("restore", column, verb, record, "", true)];

    static IEnumerable<MatrixCase> Lists =>
    [
        .. from list in AllLists from part in new[] { "/filters", "/columns", "/views", ".xlsx" } select new MatrixCase($"GET /{list.Route}{part}", list.Column, list.Verb),
        .. from list in AllLists from act in list.Acts
           from end in new[] { "", "/do", "/undo" } where end != "/undo" || act.CanUndo
           select new MatrixCase($"POST /{list.Route}/bulk/{act.Name}{end}", act.Column, act.Verb, Body: $"selected=${act.Record}&Once=$new{act.Form}"),
        .. from subject in new[] { ("deals", SeeDeals), ("accounts", CustomersColumn), ("opportunities", CustomersColumn), ("partners", PartnersColumn) }
           from part in new[] { $"GET {Api}/{subject.Item1}/condition", $"GET {Api}/{subject.Item1}/condition/fields", $"GET /{subject.Item1}/condition" } select new MatrixCase(part, subject.Item2, "see"),
        .. from subject in new[] { ("deals", SeeDeals), ("accounts", CustomersColumn), ("opportunities", CustomersColumn), ("partners", PartnersColumn) }
           from part in new[] { "", "/edit", "/count" } select new MatrixCase($"POST /{subject.Item1}/condition{part}", subject.Item2, "see", Body: "Where.rows=1&Where.0.kind=all"),
        new("GET /statements/runs.csv", StatementsColumn, "calculate"),
        new("GET /queue.csv", Decide, "decide"),
        new("GET /imports.csv", Imports, "see"),
        new("GET /territories.csv", Field, "see"),
        new("GET /sales-people.csv", Field, "see"),
        new("GET /quotas.csv", Quotas, "see"),
        new("GET /plans.csv", PlansColumn, "see"),
        new("GET /exchange-rates.csv", Rates, "see"),
        .. from ending in new[] { "csv", "xlsx" } select new MatrixCase($"GET /statements/{{id:guid}}/lines.{ending}", StatementsColumn, "see", "statement"),

        new($"GET {Api}/views", Views, "keep"),
        new($"POST {Api}/views", Views, "keep", Body: """{"list":"deals","name":"Mine $new"}"""),
        new("POST /views", Views, "keep", Body: "List=deals&Name=Mine"),
        .. from verb in new[] { "change", "delete", "restore", "open-with", "open-without" }
           from door in new[] { Api, "" }
           select new MatrixCase($"POST {door}/views/{{id:guid}}/{verb}", Views, "keep", "view", verb != "change" ? null : door.Length > 0 ? """{"name":"Mine still"}""" : "Name=Mine"),
    ];
}
