using System.Text.Json;

namespace Entente;

/// <summary>A text that is kept can be said in any language later: nothing of it is lost by keeping it.</summary>
public sealed class KeptPhraseTests
{
    static readonly JsonSerializerOptions kept = new() { Converters = { new KeptPhrase() } };

    static Phrase Again(Phrase phrase) => JsonSerializer.Deserialize<Phrase>(JsonSerializer.Serialize(phrase, kept), kept)!;

    [Fact]
    public void What_stands_in_the_holes_comes_back_as_what_it_was()
    {
        Phrase inner = $"until {new DateOnly(2030, 6, 3)}";
        Phrase phrase = $"{Country.Parse("DE")} pays {new Money(150_000, "EUR")} {inner}, {7L} days, {0.85m:0.00##}, “{"Acme {0}"}”.";
        var again = Again(phrase);
        Assert.Equal(phrase, again);
        Assert.Equal("Germany pays 1500.00 EUR until 3 Jun 2030, 7 days, 0.85, “Acme {0}”.", again.ToString());
    }

    [Fact]
    public void A_text_without_holes_is_kept_as_a_text()
    {
        Assert.Equal("\"Braces {stay}.\"", JsonSerializer.Serialize<Phrase>("Braces {stay}.", kept));
        Assert.Equal((Phrase)"Braces {stay}.", Again("Braces {stay}."));
    }

    [Fact]
    public void Who_reads_the_record_without_the_program_reads_English() =>
        Assert.Equal("The program registers deals from 1000.00 EUR on.", JsonDocument.Parse(JsonSerializer.Serialize((Phrase)$"The program registers deals from {new Money(100_000, "EUR")} on.", kept)).RootElement.GetProperty("text").GetString());
}
