namespace Entente.Recognition;

/// <summary>The words of a company's names by which it is looked up.</summary>
static class CandidateWords
{
    /// <summary>More words of one company say nothing new: so many of its name, and twice as many again of its other names.</summary>
    const int Most = 24, MostOfAll = 3 * Most;

    /// <summary>By their <see cref="NameWord.Key"/>, in their order and each once: those that say something, and how words of other scripts are read.</summary>
    public static List<(string Key, string Text)> Of(Profile company)
    {
        var words = new List<(string Key, string Text)>();
        foreach (var (at, name) in company.Names.Index())
        {
            var most = at == 0 ? Most : MostOfAll;
            foreach (var word in name.Words)
                if (word.Kind != WordKind.Filler)
                    Add(word.Key, word.Text, most);
            foreach (var key in NameKeys.Of(name))
                if (!IsWhole(key))
                    Add(key, key, most);
        }

        return words;

        void Add(string key, string text, int most)
        {
            if (words.Count < most && !words.Exists(word => word.Key == key))
                words.Add((key, text));
        }
    }

    /// <summary>Each name written together, and its acronym.</summary>
    public static IEnumerable<string> Wholes(Profile company) => company.Names.SelectMany(NameKeys.Of).Where(IsWhole);

    static bool IsWhole(string key) => key[0] is '=' or '!';
}
