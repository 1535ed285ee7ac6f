using System.Text.Json;

namespace Entente;

public class CountryTests
{
    [Theory]
    [InlineData("DE", "DE")]
    [InlineData(" de ", "DE")]
    [InlineData("Germany", "DE")]
    [InlineData("Deutschland", "DE")]
    [InlineData("DEU", "DE")]
    [InlineData("United States", "US")]
    [InlineData("USA", "US")]
    [InlineData("U.S.A.", "US")]
    [InlineData("the united states of america", "US")]
    [InlineData("Great Britain", "GB")]
    [InlineData("United Kingdom", "GB")]
    [InlineData("UK", "GB")]
    [InlineData("Türkiye", "TR")]
    [InlineData("Turkey", "TR")]
    [InlineData("Cote d'Ivoire", "CI")]
    [InlineData("CÔTE D’IVOIRE", "CI")]
    [InlineData("Trinidad & Tobago", "TT")]
    [InlineData("St. Lucia", "LC")]
    [InlineData("Korea, Republic of", "KR")]
    [InlineData("Россия", "RU")]
    public void A_country_has_many_names(string written, string code) => Assert.Equal(code, Country.Parse(written).Code);

    [Theory]
    [InlineData("")]
    [InlineData("XX")]
    [InlineData("Europe")]
    [InlineData("Atlantis")]
    public void What_is_no_country_is_named_with_what_may_be_given(string written)
    {
        Assert.False(Country.TryParse(written, out _));
        var error = Assert.Throws<FormatException>(() => Country.Parse(written));
        Assert.Contains("DE", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Philipines", "PH")]
    [InlineData("Germnay", "DE")]
    [InlineData("Untied States", "US")]
    [InlineData("Autralia", "AU")]
    public void A_slip_of_the_pen_is_forgiven_where_only_one_country_can_be_meant(string written, string code) => Assert.Equal(code, Country.Near(written)?.Code);

    [Theory]
    [InlineData("Nigera")] // Niger or Nigeria
    [InlineData("Irak")] // too short to tell from Iran
    [InlineData("Nowhere")]
    [InlineData("")]
    public void Where_two_or_none_are_near_nothing_is_guessed(string written) => Assert.Null(Country.Near(written));

    [Fact]
    public void The_list_is_whole_and_every_name_leads_back()
    {
        Assert.Equal(249, Country.All.Count);
        Assert.All(Country.All, country => Assert.Equal((country, country), (Country.Parse(country.Name), Country.Parse(country.Code))));
    }

    [Fact]
    public void In_JSON_a_country_is_its_code()
    {
        Assert.Equal("\"DE\"", JsonSerializer.Serialize(Country.Parse("Germany")));
        Assert.Equal("DE", JsonSerializer.Deserialize<Country>("\"Germany\"").Code);
        Assert.Equal("null", JsonSerializer.Serialize(default(Country)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Country>("\"Nowhere\""));
    }
}
