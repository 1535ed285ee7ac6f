using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>What stands for the placeholders of a mail, in the words and the zone of who reads it.</summary>
public delegate IReadOnlyList<(string Name, string Value)> LetterValues(Correspondent reader);

/// <summary>Writes the mails of the product: in the words of the program's owner where there are any, otherwise in the shipped ones, in the language of who reads.</summary>
public sealed class Letters(IEnumerable<LetterBook> books, PublicAddress address)
{
    readonly Dictionary<string, LetterKind> named = books.SelectMany(book => book.Letters).ToDictionary(letter => letter.Name);

    readonly Dictionary<(string Letter, string Language), LetterWords> shipped = (
        from language in Languages.All
        from book in books
        from words in book.Words(language.Code)
        select (Key: (words.Key, language.Code), words.Value)).ToDictionary(pair => pair.Key, pair => pair.Value);

    public IReadOnlyList<LetterBook> Books { get; } = [.. books];

    /// <summary>Null: there is no such mail.</summary>
    public LetterKind? Named(string name) => named.GetValueOrDefault(name);

    /// <summary>The words that come with the product.</summary>
    public LetterWords Shipped(LetterKind letter, string language) => shipped[(letter.Name, language)];

    /// <summary>Sends a mail to somebody, whatever they chose: sign-in links, invitations, and what goes to people without an account.</summary>
    /// <param name="path">Of the page that it is about.</param>
    public async Task Send(LetterKind letter, Correspondent to, string path, LetterValues values, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var words = await Write(letter, to, path, values, await db.Settings(stop), db, stop);
        db.Send(to.Email, words.Subject, words.Body, now);
    }

    /// <summary>A mail as its reader gets it.</summary>
    internal async Task<LetterWords> Write(LetterKind letter, Correspondent to, string path, LetterValues values, ProgramSettings program, Db db, CancellationToken stop)
    {
        var own = await db.Set<LetterText>().AsNoTracking().SingleOrDefaultAsync(text => text.Letter == letter.Name && text.Language == to.Language, stop);
        return Filled(own?.Words ?? Shipped(letter, to.Language), to, path, values, program);
    }

    /// <summary>The whole address of a page, as it stands in mails.</summary>
    internal string AddressOf(string path) => address.Of(path);

    internal LetterWords Filled(LetterWords words, Correspondent to, string path, LetterValues values, ProgramSettings program) => words.With(ValuesFor(to, path, values, program));

    internal Dictionary<string, string> ValuesFor(Correspondent to, string path, LetterValues values, ProgramSettings program)
    {
        var all = new Dictionary<string, string> { ["name"] = to.Name, ["link"] = address.Of(path), ["program"] = program.Name };
        foreach (var (name, value) in to.Reading(() => values(to)))
            all[name] = value;
        return all;
    }
}
