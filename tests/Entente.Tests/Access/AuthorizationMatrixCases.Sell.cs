namespace Entente.Access;

/// <summary>End customers, opportunities, deals.</summary>
static partial class MatrixCases
{
    const string CustomersColumn = "accounts, opportunities", SeeDeals = "deals: see", Register = "register", Decide = "decide", Drafts = "drafts", Merging = "merging";

    static IEnumerable<MatrixCase> Customers =>
    [
        new($"GET {Api}/accounts", CustomersColumn, "see", Lists: "account"),
        new("GET /accounts", CustomersColumn, "see", Lists: "account"),
        new("GET /accounts.csv", CustomersColumn, "see"),
        new($"GET {Api}/accounts/{{id:guid}}", CustomersColumn, "see", "account"),
        new("GET /accounts/{id:guid}", CustomersColumn, "see", "account"),
        new($"POST {Api}/accounts/match", CustomersColumn, "match", Body: """{"name":"Somebody","country":"AT"}"""),
        new($"POST {Api}/accounts", CustomersColumn, "change", Body: """{"name":"Customer $new","country":"AT"}"""),
        new("GET /accounts/new", CustomersColumn, "change"),
        new("POST /accounts/new", CustomersColumn, "change", Body: "Name=Customer+$new&Country=AT"),
        new($"PATCH {Api}/accounts/{{id:guid}}", CustomersColumn, "change", "account", """{"city":"Wien"}"""),
        new("GET /accounts/{id:guid}/edit", CustomersColumn, "change", "account"),
        new("POST /accounts/{id:guid}/edit", CustomersColumn, "change", "account", "Name=Works&Country=DE&Version=0"),
        .. from verb in new[] { "archive", "restore" } from door in new[] { Api, "" } select new MatrixCase($"POST {door}/accounts/{{id:guid}}/{verb}", CustomersColumn, "change", "account"),

        // Merging moves registrations of every partner: for those who see all of them.
        .. from door in new[] { Api, "" } from verb in new[] { "merge", "split" } select new MatrixCase($"GET {door}/accounts/{{id:guid}}/{verb}", Merging, "merge", "account"),
        new($"POST {Api}/accounts/{{id:guid}}/merge", Merging, "merge", "account", """{"into":"$account"}"""),
        new("POST /accounts/{id:guid}/merge", Merging, "merge", "account", "With=$account&Keep=here"),
        new($"POST {Api}/accounts/{{id:guid}}/split", Merging, "merge", "account", """{"newAccount":{"name":"Second $new","country":"DE"}}"""),
        new("POST /accounts/{id:guid}/split", Merging, "merge", "account", "NewAccount.Name=Second+$new&NewAccount.Country=DE"),
        new("POST /accounts/{id:guid}/merges/{merge:guid}/undo", Merging, "merge", "conflicted"),
    ];

    static IEnumerable<MatrixCase> Opportunities =>
    [
        new($"GET {Api}/opportunities", CustomersColumn, "see", Lists: "opportunity"),
        new($"GET {Api}/opportunities", CustomersColumn, "see", Query: "accountId=$account", IsFilter: true),
        new("GET /opportunities", CustomersColumn, "see", Lists: "opportunity"),
        new("GET /opportunities.csv", CustomersColumn, "see"),
        new($"GET {Api}/opportunities/{{id:guid}}", CustomersColumn, "see", "opportunity"),
        new("GET /opportunities/{id:guid}", CustomersColumn, "see", "opportunity"),
        new($"POST {Api}/opportunities", CustomersColumn, "change", Body: """{"stage":"Talking","family":"Storage"}"""),
        new($"POST {Api}/opportunities", CustomersColumn, "change", Body: """{"stage":"Talking","family":"Storage","accountId":"$account"}"""),
        new("GET /opportunities/new", CustomersColumn, "change"),
        new("POST /opportunities/new", CustomersColumn, "change", Body: "Stage=Talking&Family=Storage&Value=1.00&Value.Currency=EUR&OpenedOn=2030-06-03"),
        new($"PATCH {Api}/opportunities/{{id:guid}}", CustomersColumn, "change", "opportunity", """{"stage":"Talking more"}"""),
        new("GET /opportunities/{id:guid}/edit", CustomersColumn, "change", "opportunity"),
        new("POST /opportunities/{id:guid}/edit", CustomersColumn, "change", "opportunity", "Stage=Talking&Family=Storage&Value=1.00&Value.Currency=EUR&OpenedOn=2030-06-03&Version=0"),
        .. from verb in new[] { "archive", "restore", "won", "lost" }
           from door in new[] { Api, "" }
           select new MatrixCase($"POST {door}/opportunities/{{id:guid}}/{verb}", CustomersColumn, "change", "opportunity", verb == "won" && door.Length == 0 ? "Value=1.00" : null),
    ];

    /// <summary>Cases between registrations: for those who decide on them.</summary>
    static IEnumerable<MatrixCase> Conflicts =>
    [
        new($"GET {Api}/conflicts", Decide, "decide", Lists: "conflict"),
        new("GET /conflicts", Decide, "decide", Lists: "conflict"),
        new("GET /conflicts.csv", Decide, "decide"),
        .. from door in new[] { Api, "" } select new MatrixCase($"GET {door}/conflicts/{{id:guid}}", Decide, "decide", "conflict"),
        new($"POST {Api}/conflicts/{{id:guid}}/settle", Decide, "decide", "conflict", """{"dealId":"$deal","parties":[],"text":"Another one came first"}"""),
        new("POST /conflicts/{id:guid}/settle", Decide, "decide", "conflict", "DealId=$deal&Text=Another+one+came+first"),
    ];

    /// <summary>What a deal needs from whoever registered it, from its reviewer; by page and by API.</summary>
    static IEnumerable<MatrixCase> Deals =>
    [
        .. from door in new[] { Api, "" } select new MatrixCase($"POST {door}/deals/{{id:guid}}/take-back", Decide, "decide", "deal"),
        .. from door in new[] { Api, "" } select new MatrixCase($"POST {door}/deals/{{id:guid}}/take-back-withdrawal", Register, "register", "deal"),
        new($"GET {Api}/deals", SeeDeals, "see", Lists: "deal"),
        new($"GET {Api}/deals", SeeDeals, "see", Query: "partnerId=$partner", IsFilter: true),
        new("GET /deals", SeeDeals, "see", Lists: "deal"),
        new("GET /deals.csv", SeeDeals, "see"),
        new("GET /deals/{id:guid}", SeeDeals, "see", "deal"),
        new("GET /deals/{id:guid}/registered", SeeDeals, "see", "deal"),
        new($"GET {Api}/pipeline", SeeDeals, "see"),
        new("GET /pipeline", SeeDeals, "see"),
        new("GET /queue", Decide, "decide"),
        new("GET /queue/next", Decide, "decide"),
        new($"GET {Api}/deals/{{id:guid}}", SeeDeals, "see", "deal"),
        new($"GET {Api}/deals/{{id:guid}}/receipt", SeeDeals, "see", "deal"),
        new("GET /deals/{id:guid}/receipt", SeeDeals, "see", "deal"),
        new($"POST {Api}/deals", Register, "register", Body:
            """{"partnerId":"$partner","customer":{"name":"Customer $new","country":"DE"},"family":"Storage","value":{"amount":"1.00","currency":"EUR"},"expectedClose":"2030-09-30"}"""),
        new("GET /deals/new", Register, "register"),
        new("POST /deals/new", Register, "register", Body:
            "PartnerId=$partner&Customer.Name=Customer+$new&Customer.Country=DE&Family=Storage&Value=1.00&Value.Currency=EUR&ExpectedClose=2030-09-30"),
        new($"GET {Api}/deal-drafts", Drafts, "keep"),
        new($"POST {Api}/deal-drafts", Drafts, "keep", Body: """{"typed":{"Customer.Name":"Somebody"}}"""),
        new("POST /deals/drafts", Drafts, "keep", Body: "Customer.Name=Somebody"),
        new($"POST {Api}/deal-drafts/{{id:guid}}/drop", Drafts, "keep", "draft"),
        new("POST /deals/drafts/{id:guid}/drop", Drafts, "keep", "draft"),

        .. Verb("answer", Register, """{"answer":"They did"}""", "Answer=They+did"),
        .. Verb("appeal", Register, """{"reason":"We were first"}""", "Reason=We+were+first"),
        .. Verb("extend", Register, """{"evidence":"A meeting"}""", "Evidence=A+meeting"),
        .. Verb("note", Register, """{"text":"A call"}""", "Text=A+call"),
        .. Verb("won", Register, """{"value":{"amount":"1.00","currency":"EUR"},"closedOn":"2030-06-03"}""", "Value=1.00&Value.Currency=EUR&ClosedOn=2030-06-03"),
        .. Verb("lost", Register, """{"reason":"price"}""", "Reason=price"),
        .. Verb("withdraw", Register, """{"reason":"Too early"}""", "Reason=Too+early"),
        .. Verb("approve", Decide, "{}", ""),
        .. Verb("reject", Decide, """{"reason":"Not now"}""", "Reason=Not+now"),
        .. Verb("return", Decide, """{"question":"Who is it?"}""", "Question=Who+is+it"),
        .. Verb("revoke", Decide, """{"reason":"Never met"}""", "Reason=Never+met"),
        .. Verb("uphold", Decide, """{"reason":"As before"}""", "Reason=As+before"),
        .. Verb("overturn", Decide, """{"reason":"It was first"}""", "Reason=It+was+first"),

        new("GET /receipts/verify", null, ""), // whoever holds a receipt may ask whether it is ours
        new($"GET {Api}/deal-policy", Events, "change settings"),
        new("GET /deal-policy", Events, "change settings"),
        .. from part in new[] { "", "/fields" } select new MatrixCase($"GET {Api}/deal-policy/condition{part}", Events, "change settings"),
        .. from part in new[] { "edit", "count" } select new MatrixCase($"POST /deal-policy/condition/{part}", Events, "change settings", Body: "Where.rows=1&Where.0.kind=all"),
        new("POST /deal-policy", Events, "change settings", Body:
            "Version=1&DecisionWorkingDays=1&ProtectionDays=90&ReminderDays=30&ExtensionDays=60&StaleDays=30&StaleGraceDays=7&AnswerWorkingDays=10&AppealWorkingDays=10&DirectActivityDays=60"),
        new($"POST {Api}/deal-policy", Events, "change settings", Body: """{"version":999}"""),
    ];

    static IEnumerable<MatrixCase> Verb(string verb, string column, string json, string form) =>
    [
        new($"POST {Api}/deals/{{id:guid}}/{verb}", column, column, "deal", json),
        new($"POST /deals/{{id:guid}}/{verb}", column, column, "deal", form),
    ];
}
