namespace Entente.Recognition;

/// <summary>The texts under which an index finds a name: in no other spelling, so that an index may keep them as they are.</summary>
public static class NameKeys
{
    /// <summary>
    /// The telling words (all words where there are no telling ones) by their <see cref="NameWord.Key"/>, the name written together (<c>=…</c>), its words in the order of the alphabet written
    /// together, and its acronym (<c>!…</c>), from three letters on. Each once.
    /// </summary>
    public static IReadOnlyList<string> Of(NameReading name)
    {
        var content = name.Words.Where(word => word.Kind != WordKind.Filler).ToList();
        if (content.Count == 0)
            content = [.. name.Words];
        var telling = content.Where(word => word.Kind is WordKind.Telling or WordKind.Number).ToList();
        var keys = new List<string>((telling.Count > 0 ? telling : content).Select(word => word.Key))
        {
            $"={string.Concat(content.Select(Together))}",
            $"={string.Concat(content.Select(Together).Order(StringComparer.Ordinal))}",
        };
        keys.AddRange(content.Where(word => word.Script is Script.Han or Script.Hangul or Script.Kana && word.Idea is null && word.Latin.Length > 3).Select(word => RecognitionKeys.Likeable(word.Latin)));
        if (content.Count >= 3)
            keys.Add($"!{string.Concat(content.Where(word => word.Latin.Length > 0).Select(word => word.Latin[0]))}");
        else if (content is [{ Script: Script.Latin, Text.Length: >= 3 and <= 6, Idea: null } single])
            keys.Add($"!{single.Text}");
        return [.. keys.Distinct()];
    }

    static string Together(NameWord word) => word.Idea ?? RecognitionKeys.Likeable(word.Names?[0] ?? word.Latin);
}
