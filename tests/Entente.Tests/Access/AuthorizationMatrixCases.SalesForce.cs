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
        new($"GET {Api}/sales-people", Field, "see"),
        new("GET /sales-people", Field, "see"),
        new($"POST {Api}/sales-people", Field, "change", Body: """{"name":"Somebody $new"}"""),
        new($"GET {Api}/quotas", Quotas, "see"),
        new("GET /quotas", Quotas, "see"),
        new($"POST {Api}/quotas", Quotas, "change", Body: """{"salesPersonId":"$salesPerson","startsOn":"2030-05-02","amount":{"amount":"1.00","currency":"EUR"}}"""),
    ];
}
