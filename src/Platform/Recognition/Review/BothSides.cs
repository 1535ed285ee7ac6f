using Entente.Recognition;

namespace Entente.Platform;

/// <summary>What is known of two companies, line by line, for a person who compares them.</summary>
public static class BothSides
{
    /// <summary>Without the lines about which both are silent.</summary>
    public static IReadOnlyList<Difference> Lines(Evidence left, Evidence right) =>
    [
        .. new[]
        {
            Line(Say("Name"), left.Name, right.Name, CompanyName.Fold, Tone.Attention),
            new(Say("Other names"), Others(left), Others(right)),
            Line(Say("Country"), Words.Of(left.Country), Words.Of(right.Country), Folding.Text), Line(Say("Domain"), left.Domain, right.Domain, WebDomain.Of),
            Line(Say("City"), left.City, right.City, Folding.Text), Line(Say("Street"), left.Street, right.Street, Folding.Text), Line(Say("Postcode"), left.Postcode, right.Postcode, Folding.Text),
            Line(Say("Phone"), left.Phone, right.Phone, Folding.Text), Line(Say("Registry number"), left.RegistryNumber, right.RegistryNumber, Folding.Text),
        }.Where(line => line.Left is not null || line.Right is not null),
    ];

    /// <summary>The words that count of a name: spelling and filling words taken away, the legal form set apart.</summary>
    public static string Read(Evidence company) => CompanyName.Of(company.Name) is var name && name.LegalForm is { } form ? $"{name.Key} ({form})" : name.Key;

    static string? Others(Evidence company) => company.OtherNames is { Count: > 0 } names ? string.Join(", ", names) : null;

    static Difference Line(string label, string? left, string? right, Func<string, string?> fold, Tone otherwise = Tone.Bad) => new(label, left, right,
        left is null || right is null ? Tone.Quiet : fold(left) == fold(right) ? Tone.Good : otherwise);
}
