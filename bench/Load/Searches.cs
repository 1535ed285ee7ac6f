namespace Entente.Bench;

/// <summary>What people type into the search over everything: as staff among all records, and as a partner among its own.</summary>
static class Searches
{
    /// <summary>Each with its name and the questions.</summary>
    public static IEnumerable<(string Name, Func<HttpRequestMessage> Ask)> All(Visitor visitor, Filled filled)
    {
        var names = new Names(new(3));
        var turn = new Lock();
        var asked = 0;
        foreach (var (reader, key) in new (string, string?)[] { ("staff", null), ("a partner", filled.PartnerKeys[0]) })
        {
            yield return ($"search by {reader}, a whole word", () => Ask((first, _, _, _) => first, key));
            yield return ($"search by {reader}, two letters of a common word", () => Ask((_, _, _, trade) => trade[..2], key));
            yield return ($"search by {reader}, a common word", () => Ask((_, _, _, trade) => trade, key));
            yield return ($"search by {reader}, two words", () => Ask((first, _, _, trade) => $"{first} {trade}", key));
            yield return ($"search by {reader}, three words", () => Ask((first, second, _, trade) => $"{first} {second} {trade}", key));
            yield return ($"search by {reader}, two common words", () => Ask((_, _, _, trade) => $"{trade} {trade[..1]}", key));
            yield return ($"search by {reader}, a word with a slip", () => Ask((first, _, _, _) => $"{first[0]}{first[2]}{first[1]}{first[3..]}", key));
            yield return ($"search by {reader}, the number of a deal", () => Ask((_, _, number, _) => $"#{number}", key));
            yield return ($"search by {reader}, nothing found", () => Ask((_, _, number, _) => $"qx{number}zq", key));
        }

        HttpRequestMessage Ask(Func<string, string, int, string, string> question, string? key)
        {
            lock (turn)
            {
                var words = names.Next(++asked).Name.Split(' ');
                return visitor.Json($"/api/v1/search?query={Uri.EscapeDataString(question(words[0], words[1], asked, words[2]))}", key);
            }
        }
    }
}
