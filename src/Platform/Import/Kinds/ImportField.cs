using Entente.Reading;

namespace Entente.Platform;

/// <summary>What the cells of a field hold, and so what they become in JSON.</summary>
public enum FieldKind
{
    Text,
    /// <summary>Texts parted by semicolon, bar or comma; becomes a list.</summary>
    Words,
    /// <summary>An exact number; becomes a JSON number.</summary>
    Number,
    /// <summary>Money in the currency that the row names; becomes <c>{"amount","currency"}</c>.</summary>
    Amount,
    /// <summary>ISO 4217.</summary>
    Currency,
    /// <summary>A name or a code of ISO 3166-1; becomes the code of two letters.</summary>
    Country,
    Email,
    /// <summary>Becomes <c>2020-03-31</c>.</summary>
    Date,
    /// <summary>Date and time with its offset; becomes UTC.</summary>
    Instant,
    Truth,
}

/// <summary>One thing that rows of a kind may say.</summary>
/// <param name="Name">As in the JSON of the act: <c>externalId</c>, or <c>customer.name</c> for a field of an inner object.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Description">For people who choose a column for it.</param>
/// <param name="Synonyms">What other programs call it, in words: <c>company name</c>.</param>
public sealed record ImportField(string Name, FieldKind Kind, Phrase Description, params IReadOnlyList<string> Synonyms)
{
    /// <summary>A row without it is rejected.</summary>
    public bool Required { get; init; }

    /// <summary>The only texts it may have, or none when every text is good.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The kind of the record that it names, by an identity of that kind; null for all that is no reference.</summary>
    public string? Names { get; init; }

    /// <summary>No two records of the kind have the same.</summary>
    public bool Identifies { get; init; }

    /// <summary>Of a number: the most decimals that are kept; null: as many as there are. More are an error, or rounded where the mapping says so.</summary>
    public int? Decimals { get; init; }

    /// <summary>Says only what the row's amounts are in; the act does not get it.</summary>
    public bool ForAmountsOnly { get; init; }
}

/// <summary>What one row of a file can be.</summary>
/// <param name="Name">As in the command: <c>partners</c>.</param>
/// <param name="Fields">In the order in which people should see them.</param>
public sealed record ImportKind(string Name, IReadOnlyList<ImportField> Fields)
{
    /// <summary>The field of this name.</summary>
    /// <exception cref="MalformedException">There is none.</exception>
    public ImportField Field(string name) => Fields.FirstOrDefault(field => field.Name == name)
        ?? throw new MalformedException(name, $"{Name} have no field “{name}”. Choose of: {string.Join(", ", Fields.Select(one => one.Name))}.");

    /// <summary>The field whose currency the amounts of a row are in, when the kind has amounts.</summary>
    public ImportField? CurrencyOfAmounts => Fields.FirstOrDefault(one => one.ForAmountsOnly);
}
