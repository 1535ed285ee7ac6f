namespace Entente.Access;

/// <summary>Which companies are the same, and by what they are recognized.</summary>
static partial class MatrixCases
{
    const string Recognized = "recognition";

    static IEnumerable<MatrixCase> Recognition =>
    [
        new($"GET {Api}/recognition/pairs", Recognized, "see", Lists: "pair"),
        new("GET /recognition/pairs", Recognized, "see", Lists: "pair"),
        new("GET /recognition/pairs.csv", Recognized, "see"),
        new("GET /recognition/pairs/next", Recognized, "see"),
        new($"GET {Api}/recognition/pairs/{{id:guid}}", Recognized, "see", "pair"),
        new("GET /recognition/pairs/{id:guid}", Recognized, "see", "pair"),
        new($"POST {Api}/recognition/pairs/{{id:guid}}/decide", Recognized, "decide", "pair", """{"verdict":"different"}"""),
        new("POST /recognition/pairs/{id:guid}/decide", Recognized, "decide", "pair", "Verdict=related"),
        .. from door in new[] { Api, "" } select new MatrixCase($"POST {door}/recognition/pairs/{{id:guid}}/reopen", Recognized, "decide", "pair"),
        new($"GET {Api}/recognition/thresholds", Recognized, "see", Query: "same=0.97"),
        new("GET /recognition/thresholds", Recognized, "see"),
        new($"POST {Api}/recognition/thresholds", Recognized, "set", Body: """{"same":0.97,"possible":0.5,"reason":"Fewer questions","version":999}"""),
        new("POST /recognition/thresholds", Recognized, "set", Body: "Same=0.97&Possible=0.5&Reason=So&Version=999"),
        new($"GET {Api}/recognition/weights", Recognized, "see", Query: "try=data"),
        new("GET /recognition/weights", Recognized, "see"),
        new($"POST {Api}/recognition/weights", Recognized, "set", Body: """{"origin":"shipped","reason":"Back","version":999}"""),
        new("POST /recognition/weights", Recognized, "set", Body: "Origin=Shipped&Reason=So&Version=999"),
        .. from door in new[] { Api, "" } select new MatrixCase($"POST {door}/recognition/pairs/search", Recognized, "set"),
    ];
}
