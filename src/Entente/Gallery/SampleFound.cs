using Entente.Platform;

namespace Entente.Gallery;

/// <summary>What a search finds.</summary>
static class SampleFound
{
    public static SearchAnswer Of(Sample sample) => sample.Empty ? new("", null, []) : new("kesler", "kessler",
    [
        new("deal", "Deals", "flag", 37, false, "/gallery/list", [Hit("Kessler Maschinenbau GmbH", "1051 · Submitted"), Hit("Kessler & Söhne", "987 · Won")]),
        new("account", "Accounts", "building", 100, true, "/gallery/list", [Hit("Kessler Maschinenbau GmbH", "Stuttgart, Germany"), Hit("Auto Kessler Onlinedienstleistungsvermittlungsgesellschaft mit beschränkter Haftung", "Wien, Austria")]),
    ]);

    static SearchHit Hit(string title, string detail) => new(Guid.Empty, title, detail, "/gallery/record", [new(title.IndexOf("Kessler", StringComparison.Ordinal), "Kessler".Length)]);
}
