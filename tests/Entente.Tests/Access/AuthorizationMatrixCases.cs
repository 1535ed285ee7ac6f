namespace Entente.Access;

/// <summary>Every route and page with what it needs. A new door has no place here until somebody writes its line.</summary>
static partial class MatrixCases
{
    const string Api = "/api/v1";

    public static IReadOnlyList<MatrixCase> All { get; } = [.. Open, .. Platform, .. Records, .. Partners, .. Persons, .. Colleagues, .. Products, .. Customers, .. Conflicts, .. Opportunities, .. Deals, .. Leads, .. Transactions, .. Plans, .. Statements, .. SalesForce, .. Recognition, .. Lists];

    /// <summary>Whoever comes may knock: sign-in itself, health, the description of the API, public keys.</summary>
    static IEnumerable<MatrixCase> Open =>
    [
        new("GET /sign-in", null, ""), new("POST /sign-in", null, ""), new("POST /sign-in/link", null, ""),
        new("POST /sign-in/passkey/ask", null, ""), new("POST /sign-in/passkey", null, "", Body: "Credential={}"),
        new("GET /enter/{token}", null, ""), new("POST /enter/{token}", null, ""),
        new("GET /owner/{token}", null, ""), new("POST /owner/{token}", null, ""),
        new("GET /health/live", null, ""), new("GET /health/ready", null, ""), new("GET /.well-known/jwks.json", null, ""),
        new("GET /openapi/{documentName}.json", null, ""), new("GET /api", null, ""), new("GET /gallery/{name?}", null, ""),
        new("GET /app.webmanifest", null, ""), new("GET /worker.js", null, ""), new("GET /offline", null, ""),
    ];

    const string Imports = "imports", Uploads = "uploads", Self = "self", Own = "one's own", Events = "events, keys, settings";

    static IEnumerable<MatrixCase> Platform =>
    [
        new($"GET {Api}/me", Self, "use"),
        new("GET /", Self, "use"),
        new("GET /me", Self, "use"),
        new($"GET {Api}/search", Self, "use", Query: "query=a"),
        new("GET /search", Self, "use", Query: "query=a"),
        new("GET /search/palette", Self, "use", Query: "query=a"),
        new($"POST {Api}/me/name", Self, "use", Body: """{"name":"Somebody"}"""),
        new("POST /me/name", Self, "use", Body: "Name=Somebody"),
        new($"POST {Api}/me/password", Self, "use", Body: """{"password":"a long password $new"}"""),
        new("POST /me/password", Self, "use", Body: "Password=a+long+password+$new", SignsInAnew: true),
        new("POST /me/place", Self, "use", Body: "Place="),
        new("GET /places", Self, "use"),
        new("GET /welcome", Self, "use"),
        new("POST /welcome", Self, "use"),
        new($"GET {Api}/notices", Self, "use"),
        new("GET /notices", Self, "use"),
        new($"GET {Api}/notices/count", Self, "use"),
        new("GET /notices/count", Self, "use"),
        new($"POST {Api}/notices/read", Self, "use", Body: "{}"),
        new("POST /notices/read", Self, "use"),
        new($"POST {Api}/notices/unread", Self, "use", Body: """{"at":"2030-06-03T09:00:00Z"}"""),
        new("POST /notices/{id:guid}/read", Own, "keep", "notice"),
        new("POST /notices/{id:guid}/unread", Own, "keep", "notice"),
        new("POST /notices/{id:guid}/open", Own, "keep", "notice"),
        new($"GET {Api}/me/notices", Self, "use"),
        new("GET /me/notices", Self, "use"),
        new($"POST {Api}/me/notices", Self, "use", Body: """{"choices":[{"occasion":"mention","delivery":"digest"}]}"""),
        new("POST /me/notices", Self, "use", Body: "mention=Digest"),
        new("POST /me/preferences", Self, "use", Body: "Zone=Etc/UTC"),
        new("POST /me/zone", Self, "use", Body: "Zone=Etc/UTC"),
        new("POST /me/passkeys/ask", Self, "use"),
        new("POST /me/passkeys", Self, "use", Body: "Credential={}"),
        new("GET /me/prove", Self, "use"),
        new("POST /me/prove", Self, "use", Body: "Password=a+guess"),
        new("POST /me/prove/passkey", Self, "use", Body: "Credential={}"),
        new("POST /me/prove/link", Self, "use"),
        new("POST /me/passkeys/{id:guid}/name", Own, "keep", "passkey", "Name=Ring"),
        new("POST /me/passkeys/{id:guid}/remove", Own, "keep", "passkey to remove"),
        new("POST /me/sessions/{id:guid}/end", Own, "keep", "session"),
        new("POST /sign-out", Self, "use", SignsOut: true),
        new("POST /me/sessions/end", Self, "use", SignsOut: true),

        new($"GET {Api}/events", Events, "see events"),
        new($"GET {Api}/events/verify", Events, "see events"),
        new($"GET {Api}/exceptions", Events, "see events"),
        new("GET /exceptions", Events, "see events"),
        new($"POST {Api}/exceptions/{{id:guid}}/try-again", Events, "change settings", "parked"),
        new("POST /exceptions/{id:guid}/try-again", Events, "change settings", "parked"),

        new($"GET {Api}/keys", Events, "manage keys"),
        new("GET /settings/keys", Events, "manage keys"),
        new($"POST {Api}/keys", Events, "manage keys", Body: """{"name":"$new","role":"analyst"}"""),
        new("POST /settings/keys", Events, "manage keys", Body: "Name=$new&Role=analyst"),
        new($"POST {Api}/keys/{{id:guid}}/revoke", Events, "manage keys", "key"),
        new("POST /settings/keys/{id:guid}/revoke", Events, "manage keys", "key"),

        new($"GET {Api}/settings", Events, "change settings"),
        new("GET /settings", Events, "change settings"),
        new($"POST {Api}/settings", Events, "change settings", Body: """{"name":"Program","zone":"UTC","currency":"EUR","holidays":[],"version":999}"""),
        new("POST /settings", Events, "change settings", Body: "Name=Program&Zone=UTC&Currency=EUR&Version=0"),

        new($"GET {Api}/letters", Events, "change settings"),
        new("GET /settings/texts", Events, "change settings"),
        new($"GET {Api}/letters/words", Events, "change settings", Query: "letter=mention&language=en"),
        new("GET /settings/texts/edit", Events, "change settings", Query: "letter=mention&language=en"),
        new($"POST {Api}/letters/words", Events, "change settings", Body: """{"letter":"mention","language":"en","subject":"Named","body":"Look: {link}","version":999}"""),
        new("POST /settings/texts/edit", Events, "change settings", Body: "Letter=mention&Language=en&Subject=Named&Body=Look&Version=0"),
        new($"POST {Api}/letters/restore", Events, "change settings", Body: """{"letter":"mention","language":"en"}"""),
        new("POST /settings/texts/restore", Events, "change settings", Body: "Letter=mention&Language=en"),

        new("POST /undo", Self, "use", Body: "What=nothing"),

        new($"POST {Api}/sample/archive", Events, "change settings"), // a whole program of samples goes: the owner's to say

        new($"GET {Api}/imports", Imports, "see"),
        new($"GET {Api}/imports/{{id:guid}}", Imports, "see", "import"),
        new($"GET {Api}/imports/{{id:guid}}/errors", Imports, "see", "import"),
        new("GET /imports/{id:guid}/errors", Imports, "see", "import"),
        new($"POST {Api}/imports/{{id:guid}}/stop", Imports, "see", "import"),
        new($"GET {Api}/imports/{{id:guid}}/rejected", Imports, "see", "import"),
        new($"POST {Api}/imports/{{id:guid}}/retry", PartnersColumn, "admit", "import", """{"all":true}""", IsChoice: true), // the imports of the matrix hold partners
        new("POST /imports/{id:guid}/retry", PartnersColumn, "admit", "import", IsChoice: true),

        new($"GET {Api}/imports/{{id:guid}}/undo", PartnersColumn, "admit", "import", IsChoice: true),
        new("GET /imports/{id:guid}/undo", PartnersColumn, "admit", "import", IsChoice: true),
        .. from door in new[] { Api, "" } select new MatrixCase($"POST {door}/imports/{{id:guid}}/undo", PartnersColumn, "admit", "import", IsChoice: true),
        new("GET /imports", Imports, "see"),
        new("GET /imports/{id:guid}", Imports, "see", "import"),
        new("POST /imports/{id:guid}/stop", Imports, "see", "import"),
        new("GET /imports/new", Imports, "see"),
        new("POST /imports/new", PartnersColumn, "admit", Body: "Kind=partners", IsChoice: true, Uploads: "File"),
        new("GET /imports/map/{file:guid}", Uploads, "map", "file", Query: "kind=partners&name=partners.csv", IsChoice: true),
        new("POST /imports/map/{file:guid}", Uploads, "map", "file", "Kind=partners&Name=partners.csv", IsChoice: true),

        // Whoever may not make such a record by hand may not import it either.
        new($"POST {Api}/imports", PartnersColumn, "admit", Query: "kind=partners&dryRun=true", Body: MatrixImports.File),
        new($"POST {Api}/imports", Offer, "change", Query: "kind=products&dryRun=true", Body: "externalId,sku,name,family,listPrice,currency\n1,X-1,Disk,Storage,1.00,EUR\n"),
        new($"POST {Api}/imports", People, "manage", Query: "kind=people&dryRun=true", Body: MatrixImports.People),
        new($"POST {Api}/imports", CustomersColumn, "change", Query: "kind=accounts&dryRun=true", Body: MatrixImports.Accounts),
        new($"POST {Api}/imports", CustomersColumn, "change", Query: "kind=opportunities&dryRun=true", Body: MatrixImports.Opportunities),
        new($"POST {Api}/imports", Register, "register", Query: "kind=deals&dryRun=true", Body: MatrixImports.Deals),
        new($"POST {Api}/imports", LeadRouting, "route", Query: "kind=leads&dryRun=true", Body: "externalId,company.name,company.country\n1,Somebody,DE\n"),
        new($"POST {Api}/imports", Field, "change", Query: "kind=territories&dryRun=true", Body: "externalId,name,country\n1,North,DE\n"),
        new($"POST {Api}/imports", Field, "change", Query: "kind=sales-people&dryRun=true", Body: "externalId,name\n1,Somebody\n"),
        new($"POST {Api}/imports", Quotas, "change", Query: "kind=quotas&dryRun=true", Body: "externalId,salesPerson,startsOn,amount,currency\n1,somebody@vendor.example,2030-05-02,1.00,EUR\n"),
        new($"POST {Api}/imports", Rates, "record", Query: "kind=exchange-rates&dryRun=true", Body: "from,to,day,rate,source\nUSD,EUR,2030-05-02,0.91,Central bank\n"),
        new($"POST {Api}/imports", TransactionsColumn, "record", Query: "kind=transactions&dryRun=true", Body: "externalId,kind,occurredOn,partner,product,net,currency\n1,booking,2030-05-02,Alder,A-1,1.00,EUR\n"),
    ];
}
