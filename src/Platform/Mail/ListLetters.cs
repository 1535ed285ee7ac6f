using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Every mail that the product writes, with the languages in which the program's owner worded it.</summary>
public static class ListLetters
{
    internal const string Route = "/settings/texts";

    public sealed record Input;

    public sealed record View(IReadOnlyList<Row> Items);

    /// <param name="Group">Which part of the product writes it.</param>
    /// <param name="When">What causes it.</param>
    /// <param name="Languages">Those in which its words are the owner's.</param>
    public sealed record Row(string Letter, string Group, string When, IReadOnlyList<string> Languages);

    static readonly View<Input, View, Letters> See = new("platform.list-letters", PlatformCan.SeeSettings, Run);

    internal static void Map(Doors doors)
    {
        doors.Show(See, "/letters");
        doors.Page(See, Route, (letters, _) => ListLettersPage.Show(letters));
    }

    static async Task<View?> Run(Input input, Actor who, Db db, Letters letters, DateTimeOffset now, CancellationToken stop)
    {
        var own = (await db.Set<LetterText>().Select(text => new { text.Letter, text.Language }).ToListAsync(stop)).ToLookup(text => text.Letter, text => text.Language);
        return new([.. from book in letters.Books from letter in book.Letters select new Row(letter.Name, Say(book.Title), Say(letter.When), [.. own[letter.Name].Order(StringComparer.Ordinal)])]);
    }
}
