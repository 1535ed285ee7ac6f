using Entente.Conditions;

namespace Entente.Sell.Leads;

/// <summary>What a rule may ask about a lead. No field names a person: score and routing never look at who somebody is.</summary>
/// <param name="FamilyKey">The folded product family; null where the lead asks for none.</param>
/// <param name="Value">What the sale may bring, in minor units of the program's currency; null where nobody said or the currency is another.</param>
/// <param name="Known">The company is an account of the vendor already.</param>
public sealed record LeadFacts(
    LeadSource Source, Country Country, string? Postcode, string? Language, string? Industry, string? Family, string? FamilyKey, Money? Value,
    bool HasEmail, bool HasPhone, bool HasNeed, bool Consent, bool Known, Id<Account>? Account = null)
{
    static readonly IReadOnlyList<Field> OwnFields =
    [
        new("source", FieldType.Text), new("country", FieldType.Text), new("postcode", FieldType.Text), new("language", FieldType.Text), new("industry", FieldType.Text),
        new("family", FieldType.Text, "product family"), new("value", FieldType.Number), new("email", FieldType.Truth, "an e-mail is given"), new("phone", FieldType.Truth, "a phone is given"),
        new("need", FieldType.Truth, "the need is described"), new("consent", FieldType.Truth, "the person agreed to be contacted"), new("known", FieldType.Truth, "the company is an account"),
    ];

    /// <summary>What a signal of the score may ask.</summary>
    public static readonly Fields Fields = new(OwnFields);

    /// <summary>What a rule of routing may ask: about the lead, about the partner, and how the two stand to each other.</summary>
    public static readonly Fields PairFields = new([.. OwnFields, .. Candidate.Fields]);

    /// <summary>What a field holds.</summary>
    public Value? Of(string field) => field switch
    {
        "source" => new Text(Source.ToString()),
        "country" => new Text(Country.Code),
        "postcode" => Said(Postcode),
        "language" => Said(Language),
        "industry" => Said(Industry),
        "family" => Said(Family),
        "value" => Value is { } value ? new Number(value.Amount) : null,
        "email" => new Truth(HasEmail),
        "phone" => new Truth(HasPhone),
        "need" => new Truth(HasNeed),
        "consent" => new Truth(Consent),
        "known" => new Truth(Known),
        _ => null,
    };

    /// <summary>Which history counts for it: that of its product family in its country.</summary>
    public Segment Segment => new(FamilyKey ?? "", Country.Code);

    static Text? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : new(text.Trim());
}

/// <summary>Leads and deals that are compared with each other: one product family in one country; the family is empty where none was named.</summary>
public readonly record struct Segment(string FamilyKey, string Country);
