namespace Entente.Access;

/// <summary>Territories, the vendor's sales people and their quotas.</summary>
static partial class MatrixCases
{
    const string Field = "field", Quotas = "quotas";

    static IEnumerable<MatrixCase> SalesForce =>
    [
        new($"GET {Api}/territories", Field, "see"),
        new("GET /territories", Field, "see"),
        new($"POST {Api}/territories", Field, "change", Body: """{"name":"North $new","country":"DE"}"""),
        new($"GET {Api}/territories/{{id:guid}}", Field, "see", "territory"),
        new("GET /territories/{id:guid}", Field, "see", "territory"),
        new($"PATCH {Api}/territories/{{id:guid}}", Field, "change", "territory", """{"group":"Here"}"""),
        new("GET /territories/new", Field, "change"),
        new("POST /territories/new", Field, "change", Body: "Name=North"),
        new("GET /territories/{id:guid}/edit", Field, "change", "territory"),
        new("POST /territories/{id:guid}/edit", Field, "change", "territory", "Name=North&Version=0"),
        .. from verb in new[] { "archive", "restore" } from door in new[] { Api, "" } select new MatrixCase($"POST {door}/territories/{{id:guid}}/{verb}", Field, "change", "territory"),
        new($"GET {Api}/sales-people", Field, "see"),
        new("GET /sales-people", Field, "see"),
        new($"POST {Api}/sales-people", Field, "change", Body: """{"name":"Somebody $new"}"""),
        new($"GET {Api}/sales-people/{{id:guid}}", Field, "see", "salesPerson"),
        new("GET /sales-people/{id:guid}", Field, "see", "salesPerson"),
        new($"PATCH {Api}/sales-people/{{id:guid}}", Field, "change", "salesPerson", """{"office":"Here"}"""),
        new("GET /sales-people/new", Field, "change"),
        new("POST /sales-people/new", Field, "change", Body: "Name=Somebody"),
        new("GET /sales-people/{id:guid}/edit", Field, "change", "salesPerson"),
        new("POST /sales-people/{id:guid}/edit", Field, "change", "salesPerson", "Name=Somebody&Version=0"),
        .. from verb in new[] { "archive", "restore" } from door in new[] { Api, "" } select new MatrixCase($"POST {door}/sales-people/{{id:guid}}/{verb}", Field, "change", "salesPerson"),
        new($"GET {Api}/quotas", Quotas, "see"),
        new("GET /quotas", Quotas, "see"),
        new($"GET {Api}/quotas/{{id:guid}}", Quotas, "see", "quota"),
        new("GET /quotas/{id:guid}", Quotas, "see", "quota"),
        new($"PATCH {Api}/quotas/{{id:guid}}", Quotas, "change", "quota", """{"amount":{"amount":"2.00","currency":"EUR"}}"""),
        new("GET /quotas/new", Quotas, "change"),
        new("POST /quotas/new", Quotas, "change", Body: "SalesPersonId=$salesPerson&StartsOn=2031-05-02&Amount=1.00&Amount.Currency=EUR"),
        new("GET /quotas/{id:guid}/edit", Quotas, "change", "quota"),
        new("POST /quotas/{id:guid}/edit", Quotas, "change", "quota", "Amount=1.00&Amount.Currency=EUR&Version=0"),
        .. from verb in new[] { "archive", "restore" } from door in new[] { Api, "" } select new MatrixCase($"POST {door}/quotas/{{id:guid}}/{verb}", Quotas, "change", "quota"),
        new($"POST {Api}/quotas", Quotas, "change", Body: """{"salesPersonId":"$salesPerson","startsOn":"2030-05-02","amount":{"amount":"1.00","currency":"EUR"}}"""),
    ];
}
