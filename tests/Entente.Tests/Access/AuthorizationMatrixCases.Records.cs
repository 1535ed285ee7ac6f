namespace Entente.Access;

static partial class MatrixCases
{
    const string Talk = "talk", Record = "/records/{kind}/{id:guid}";

    /// <summary>What hangs on records of every kind: who sees the record sees it, and who may talk says something. Of a kind that one may not see, there is no record.</summary>
    static IEnumerable<MatrixCase> Records =>
    [
        .. from door in new[] { Api, "" }
           from @case in new MatrixCase[]
           {
               new($"GET {door}{Record}/story", PartnersColumn, "see", "partner", On: "partner"),
               new($"GET {door}{Record}/story", SeeDeals, "see", "deal", On: "deal", IsChoice: true),
               new($"GET {door}{Record}/story", CustomersColumn, "see", "opportunity", On: "opportunity", IsChoice: true),
               new($"GET {door}{Record}/story", StatementsColumn, "see", "statement", On: "statement", IsChoice: true),
               new($"GET {door}{Record}/story", Offer, "see", "product", On: "product"),
               new($"GET {door}{Record}/people", Talk, "write", "partner", On: "partner"),
               new($"POST {door}{Record}/follow", PartnersColumn, "see", "partner", On: "partner"),
               new($"POST {door}{Record}/unfollow", PartnersColumn, "see", "partner", On: "partner"),
               new($"POST {door}{Record}/files", Talk, "write", "partner", "shared=false", On: "partner", Uploads: "file"),
               new($"POST {door}/files/{{id:guid}}/remove", Talk, "write", "removable"),
               new($"POST {door}/files/{{id:guid}}/restore", Talk, "write", "removable"),
               new($"GET {door}/files/{{id:guid}}", PartnersColumn, "see", "attached"),
               new($"POST {door}/comments/{{id:guid}}/remove", Talk, "write", "comment"),
               new($"POST {door}/comments/{{id:guid}}/restore", Talk, "write", "comment"),
           }
           select @case,
        new($"GET {Api}{Record}/comments", PartnersColumn, "see", "partner", On: "partner", Lists: "comment"),
        new($"GET {Api}{Record}/files", PartnersColumn, "see", "partner", On: "partner", Lists: "attached"),
        new($"GET {Api}/files/{{id:guid}}/content", PartnersColumn, "see", "attached"),
        new($"GET {Api}{Record}/comments", SeeDeals, "see", "deal", On: "deal", IsChoice: true),
        new($"POST {Api}{Record}/comments", Talk, "write", "partner", """{"text":"Hello"}""", On: "partner"),
        new($"POST {Record}/comments", Talk, "write", "partner", "Text=Hello&Audience=own", On: "partner"),
        new($"PATCH {Api}/comments/{{id:guid}}", Talk, "write", "comment", """{"text":"Otherwise"}"""),
        new("GET /comments/{id:guid}/edit", Talk, "write", "comment"),
        new("POST /comments/{id:guid}/edit", Talk, "write", "comment", "Text=Otherwise&Version=0"),
    ];
}
