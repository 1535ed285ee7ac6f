namespace Entente.Access;

/// <summary>Partners and their people; products.</summary>
static partial class MatrixCases
{
    const string PartnersColumn = "partners", People = "people", Staff = "staff", Offer = "offer", Reason = """{"reason":"as agreed"}""";
    const string User = "/partners/{id:guid}/users", Seller = """{"role":"partner-seller"}""";

    static string[] Steps => ["apply", "approve", "onboard", "activate", "suspend", "resume", "exit", "end"];

    static IEnumerable<MatrixCase> Partners =>
    [
        new($"GET {Api}/partners", PartnersColumn, "see", Lists: "partner"),
        new("GET /partners", PartnersColumn, "see", Lists: "partner"),
        new("GET /partners.csv", PartnersColumn, "see"),
        new($"GET {Api}/partners/{{id:guid}}", PartnersColumn, "see", "partner"),
        new("GET /partners/{id:guid}", PartnersColumn, "see", "partner"),
        new($"POST {Api}/partners", PartnersColumn, "admit", Body: """{"name":"Newcomer $new","country":"AT","types":["reseller"]}"""),
        new("GET /partners/new", PartnersColumn, "admit"),
        new("POST /partners/new", PartnersColumn, "admit", Body: "Name=Newcomer+$new&Country=AT&Types=reseller"),

        // A partner keeps its own address; its tier is the vendor's to say.
        new($"PATCH {Api}/partners/{{id:guid}}", PartnersColumn, "keep data", "partner", """{"city":"Wien"}"""),
        new($"PATCH {Api}/partners/{{id:guid}}", PartnersColumn, "change", "partner", """{"tier":"Tier $new"}"""),
        new("GET /partners/{id:guid}/edit", PartnersColumn, "keep data", "partner"),
        new("POST /partners/{id:guid}/edit", PartnersColumn, "keep data", "partner", "Name=Systems&Country=DE&Types=reseller&City=Linz&Version=0"),

        .. from verb in Steps select new MatrixCase($"POST {Api}/partners/{{id:guid}}/{verb}", PartnersColumn, "move", "partner", Reason),
        .. from verb in Steps select new MatrixCase($"POST /partners/{{id:guid}}/{verb}", PartnersColumn, "move", "partner", "Reason=as+agreed"),
        .. from verb in new[] { "archive", "restore" } from door in new[] { Api, "" } select new MatrixCase($"POST {door}/partners/{{id:guid}}/{verb}", PartnersColumn, "move", "partner"),

        .. from door in new[] { Api, "" } select new MatrixCase($"GET {door}/partners/{{id:guid}}/merge", Merging, "merge", "partner"),
        new($"POST {Api}/partners/{{id:guid}}/merge", Merging, "merge", "partner", """{"into":"$partner"}"""),
        new("POST /partners/{id:guid}/merge", Merging, "merge", "partner", "With=$partner&Keep=here"),
        new($"POST {Api}/partners/{{id:guid}}/split", Merging, "merge", "partner", """{"mergeId":"$partnerMerge"}"""),
        new("POST /partners/{id:guid}/merges/{partnerMerge:guid}/undo", Merging, "merge", "partner"),
    ];

    static IEnumerable<MatrixCase> Persons =>
    [
        new($"GET {Api}{User}", People, "see", "partner", Lists: "user"),
        new($"GET {User}", People, "see", "partner", Lists: "user"),
        new($"GET {Api}{User}/{{user:guid}}", People, "see", "partner"),
        new($"GET {User}/{{user:guid}}", People, "see", "partner"),
        new($"GET {Api}/people", People, "see", Lists: "user"),
        new($"GET {Api}/people", People, "see", Query: "partnerId=$partner", IsFilter: true),
        new("GET /people", People, "see", Lists: "user"),
        new("GET /people.csv", People, "see"),
        new("GET /people/{id:guid}", People, "see", "user"),
        .. from verb in new[] { "end-access", "give-access-back" } select new MatrixCase($"POST {Api}/people/{{id:guid}}/{verb}", People, "manage", "user"),
        new($"POST {Api}{User}", People, "manage", "partner", """{"email":"$new@invited.example","name":"Guest","role":"partner-seller"}"""),
        new($"GET {User}/new", People, "manage", "partner"),
        new($"POST {User}/new", People, "manage", "partner", "Email=$new@invited.example&Name=Guest&Role=partner-seller"),
        new($"POST {Api}{User}/{{user:guid}}/role", People, "manage", "partner", Seller),
        new($"POST {User}/{{user:guid}}/role", People, "manage", "partner", "Role=partner-seller"),
        .. from verb in new[] { "deactivate", "reactivate" } from door in new[] { Api, "" } select new MatrixCase($"POST {door}{User}/{{user:guid}}/{verb}", People, "manage", "partner"),
        .. from door in new[] { Api, "" } select new MatrixCase($"POST {door}{User}/{{user:guid}}/sign-out", People, "manage", "partner"),
    ];

    /// <summary>The vendor's own people.</summary>
    static IEnumerable<MatrixCase> Colleagues =>
    [
        new($"GET {Api}/users", Staff, "manage", Lists: "colleague"),
        new("GET /settings/people", Staff, "manage", Lists: "colleague"),
        new($"GET {Api}/users/{{id:guid}}", Staff, "manage", "colleague"),
        new("GET /settings/people/{id:guid}", Staff, "manage", "colleague"),
        new($"POST {Api}/users", Staff, "manage", Body: """{"email":"$new@vendor.example","name":"Colleague","role":"analyst"}"""),
        new("GET /settings/people/new", Staff, "manage"),
        new("POST /settings/people/new", Staff, "manage", Body: "Email=$new@vendor.example&Name=Colleague&Role=analyst"),
        new($"POST {Api}/users/{{id:guid}}/role", Staff, "manage", "colleague", """{"role":"support"}"""),
        new("POST /settings/people/{id:guid}/role", Staff, "manage", "colleague", "Role=support"),
        .. from verb in new[] { "deactivate", "reactivate" } from door in new[] { $"{Api}/users", "/settings/people" } select new MatrixCase($"POST {door}/{{id:guid}}/{verb}", Staff, "manage", "colleague"),
        .. from door in new[] { $"{Api}/users", "/settings/people" } select new MatrixCase($"POST {door}/{{id:guid}}/sign-out", Staff, "manage", "colleague"),
    ];

    static IEnumerable<MatrixCase> Products =>
    [
        new($"GET {Api}/products", Offer, "see", Lists: "product"),
        new("GET /products", Offer, "see", Lists: "product"),
        new("GET /products.csv", Offer, "see"),
        new($"GET {Api}/products/{{id:guid}}", Offer, "see", "product"),
        new("GET /products/{id:guid}", Offer, "see", "product"),
        new($"GET {Api}/families", Offer, "see"),
        new($"POST {Api}/products", Offer, "change", Body: """{"sku":"$new","name":"Disk","family":"Storage","listPrice":{"amount":"1.00","currency":"EUR"}}"""),
        new("GET /products/new", Offer, "change"),
        new("POST /products/new", Offer, "change", Body: "Sku=$new&Name=Disk&Family=Storage&ListPrice=1.00&ListPrice.Currency=EUR"),
        new($"PATCH {Api}/products/{{id:guid}}", Offer, "change", "product", """{"name":"Array"}"""),
        new("GET /products/{id:guid}/edit", Offer, "change", "product"),
        new("POST /products/{id:guid}/edit", Offer, "change", "product", "Name=Array&Family=Storage&ListPrice=1.00&ListPrice.Currency=EUR&Version=0"),
        .. from verb in new[] { "archive", "restore" } from door in new[] { Api, "" } select new MatrixCase($"POST {door}/products/{{id:guid}}/{verb}", Offer, "change", "product"),
    ];
}
