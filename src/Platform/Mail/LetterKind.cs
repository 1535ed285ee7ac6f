using System.Reflection;

namespace Entente.Platform;

/// <summary>A mail that the product writes. Its words are shipped in every language (<see cref="LetterBook"/>), and the program's owner may word it otherwise.</summary>
/// <param name="Name">Stable: <c>deal.approved</c>.</param>
/// <param name="When">What causes it, for the page of texts: "A deal was approved".</param>
/// <param name="Placeholders">What it can say beside <c>name</c>, <c>link</c> and <c>program</c>.</param>
public sealed record LetterKind(string Name, Phrase When, params IReadOnlyList<Placeholder> Placeholders)
{
    /// <summary>For what people choose how they hear of it; null: it always goes by mail, whatever they chose.</summary>
    public Occasion? Occasion { get; init; }

    /// <summary>The events that cause it; the page of texts shows the mail with the values of the last one.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Placeholders without which the mail is of no use.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>What every mail can say.</summary>
    public static readonly IReadOnlyList<Placeholder> Always =
        [new("name", "Who gets the mail"), new("link", "The address of the page that it is about"), new("program", "The name of the program")];

    public IEnumerable<Placeholder> All => [.. Placeholders, .. Always];

    /// <summary>The sentence about the first placeholder in <paramref name="text"/> that this mail doesn't know; null: it knows all.</summary>
    public string? WhyNotSay(string text)
    {
        if (LetterWords.PlaceholdersIn(text).FirstOrDefault(name => All.All(known => known.Name != name)) is not { } unknown)
            return null;
        var (written, known) = ($"{{{unknown}}}", string.Join(", ", All.Select(one => $"{{{one.Name}}}")));
        return Say($"“{written}” is no placeholder of this mail. It knows {known}.");
    }
}

/// <summary>Something that a mail can say, where its name stands in braces.</summary>
/// <param name="Means">In words: "The customer".</param>
public sealed record Placeholder(string Name, Phrase Means);

/// <summary>The mails of one pillar with their shipped words: resources <c>letters-en.txt</c>, <c>letters-de.txt</c> …, in which each mail begins with <c># name</c>, its subject and an empty line.</summary>
/// <param name="Title">Above them on the page of texts.</param>
public sealed record LetterBook(Phrase Title, Assembly In, IReadOnlyList<LetterKind> Letters)
{
    /// <summary>How the resources begin, where a pillar has more than one book.</summary>
    public string File { get; init; } = "letters";

    /// <summary>The words of every mail in one language.</summary>
    /// <exception cref="InvalidOperationException">One is missing, or says what it can't know.</exception>
    internal IReadOnlyDictionary<string, LetterWords> Words(string language)
    {
        using var stream = In.GetManifestResourceStream($"{File}-{language}.txt") ?? throw new InvalidOperationException($"{In.GetName().Name} ships no {File}-{language}.txt.");
        using var reader = new StreamReader(stream);
        var words = reader.ReadToEnd().ReplaceLineEndings("\n").Split("# ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('\n', 3))
            .ToDictionary(part => part[0].Trim(), part => new LetterWords(part[1].Trim(), part[2].Trim()));
        foreach (var letter in Letters)
            if (!words.TryGetValue(letter.Name, out var one))
                throw new InvalidOperationException($"{File}-{language}.txt of {In.GetName().Name} lacks {letter.Name}.");
            else if ((letter.WhyNotSay(one.Subject) ?? letter.WhyNotSay(one.Body)) is { } why)
                throw new InvalidOperationException($"{File}-{language}.txt, {letter.Name}: {why}");
        return words;
    }
}
