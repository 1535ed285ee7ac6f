namespace Entente.Access;

/// <summary>Transactions, plans, statements, exchange rates.</summary>
static partial class MatrixCases
{
    const string TransactionsColumn = "transactions", PlansColumn = "plans", StatementsColumn = "statements", Rates = "rates";
    const string Plan = """{"name":"Plan $new","currency":"EUR","trigger":"booking","effectiveFrom":"2030-01-01","rules":[{"name":"base","kind":"percent","rate":"0.05"}]}""";

    static string Sale(string more) => $$"""{"externalId":"$new","kind":"booking","occurredOn":"2030-05-02","product":"A-1","quantity":1,"net":{"amount":"10.00","currency":"EUR"},{{more}}}""";

    static IEnumerable<MatrixCase> Transactions =>
    [
        new($"GET {Api}/transactions", TransactionsColumn, "see", Lists: "transaction"),
        new($"GET {Api}/transactions", TransactionsColumn, "see", Query: "partnerId=$partner", IsFilter: true),
        new("GET /transactions", TransactionsColumn, "see"),
        new("GET /transactions", TransactionsColumn, "see", Query: "partnerId=$partner", IsFilter: true),
        new("GET /transactions.csv", TransactionsColumn, "see"),
        new($"GET {Api}/transactions/{{id:guid}}", TransactionsColumn, "see", "transaction"),
        new("GET /transactions/{id:guid}", TransactionsColumn, "see", "transaction"),
        new($"POST {Api}/transactions", TransactionsColumn, "record", Body: Sale("\"partnerId\":\"$partner\"")),
        new($"POST {Api}/transactions/bulk", TransactionsColumn, "record", Body: $$"""{"transactions":[{{Sale("\"family\":\"Storage\"")}}]}"""),
        new($"GET {Api}/revenue", TransactionsColumn, "see", Query: "from=2030-01&to=2030-12"),
        new($"GET {Api}/revenue", TransactionsColumn, "see", Query: "from=2030-01&to=2030-12&partnerId=$partner", IsFilter: true),
        new($"GET {Api}/exchange-rates", Rates, "see"),
        new("GET /exchange-rates", Rates, "see"),
        new($"POST {Api}/exchange-rates", Rates, "record", Body: """{"from":"USD","to":"EUR","day":"2030-05-02","rate":"0.91","source":"Central bank"}"""),
    ];

    static IEnumerable<MatrixCase> Plans =>
    [
        new($"GET {Api}/plans", PlansColumn, "see", Lists: "plan"),
        new("GET /plans", PlansColumn, "see", Lists: "plan"),
        new($"GET {Api}/plans/{{id:guid}}", PlansColumn, "see", "plan"),
        new("GET /plans/{id:guid}", PlansColumn, "see", "plan"),
        new($"POST {Api}/plans", PlansColumn, "write", Body: Plan),
        new("GET /plans/new", PlansColumn, "write"),
        new("POST /plans/new", PlansColumn, "write", Body: $"Plan={Plan}"),
        new("GET /plans/{id:guid}/edit", PlansColumn, "write", "plan"),
        new("POST /plans/{id:guid}/edit", PlansColumn, "write", "plan", $"Plan={Plan}"),
        new($"POST {Api}/plans/{{id:guid}}/versions", PlansColumn, "write", "plan", Plan),
        new($"POST {Api}/plans/{{id:guid}}/try", PlansColumn, "write", "plan", """{"partnerId":"$partner","period":"2030-05"}"""),
        new("GET /plans/{id:guid}/try", PlansColumn, "write", "plan"),
        new($"GET {Api}/plans/{{id:guid}}/publish", PlansColumn, "write", "plan"),
        new("GET /plans/{id:guid}/publish", PlansColumn, "write", "plan"),
        new($"POST {Api}/plans/{{id:guid}}/publish", PlansColumn, "write", "plan"),
        new("POST /plans/{id:guid}/publish", PlansColumn, "write", "plan"),
    ];

    static IEnumerable<MatrixCase> Statements =>
    [
        new($"GET {Api}/statements", StatementsColumn, "see", Lists: "statement"),
        new($"GET {Api}/statements", StatementsColumn, "see", Query: "partnerId=$partner", IsFilter: true),
        new("GET /statements", StatementsColumn, "see", Lists: "statement"),
        new("GET /statements.csv", StatementsColumn, "see"),
        new($"GET {Api}/statements/{{id:guid}}", StatementsColumn, "see", "statement"),
        new("GET /statements/{id:guid}", StatementsColumn, "see", "statement"),
        new($"GET {Api}/partners/{{id:guid}}/earnings", StatementsColumn, "see", "partner"),
        new($"POST {Api}/statements/calculate", StatementsColumn, "calculate", Body: """{"period":"2030-05","partnerId":"$partner"}"""),
        new("POST /statements/calculate", StatementsColumn, "calculate", Body: "Period=2030-05&PartnerId=$partner"),
        new($"GET {Api}/statements/runs", StatementsColumn, "calculate"),
        new("GET /statements/runs", StatementsColumn, "calculate"),
        new($"GET {Api}/statements/runs/{{id:guid}}", StatementsColumn, "calculate", "run"),
        new("GET /statements/runs/{id:guid}", StatementsColumn, "calculate", "run"),
        new($"POST {Api}/statements/{{id:guid}}/review", StatementsColumn, "review", "statement"),
        new("POST /statements/{id:guid}/review", StatementsColumn, "review", "statement"),
    ];
}
