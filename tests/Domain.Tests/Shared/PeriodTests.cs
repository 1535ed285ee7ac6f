namespace Entente;

public class PeriodTests
{
    [Fact]
    public void A_month_knows_its_days_and_neighbours()
    {
        var february = Period.Parse("2020-02");
        Assert.Equal(new(2020, 2, 1), february.FirstDay);
        Assert.Equal(new(2020, 2, 29), february.LastDay);
        Assert.Equal("2020-01", february.Previous.ToString());
        Assert.Equal("2019-12", february.Previous.Previous.ToString());
        Assert.Equal(Period.Of(new(2020, 3, 1)), february.Next);
        Assert.Equal(1, february.Quarter);
        Assert.Equal(4, new Period(2019, 10).Quarter);
        Assert.True(february.Contains(new(2020, 2, 29)) && !february.Contains(new(2020, 3, 1)) && february < february.Next);
    }

    [Theory]
    [InlineData("2019-13")]
    [InlineData("2019-6")]
    [InlineData("201906")]
    [InlineData("2019-06-01")]
    [InlineData("")]
    public void What_is_no_month_is_not_read(string text)
    {
        Assert.False(Period.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => Period.Parse(text));
    }

    [Fact]
    public void There_is_no_thirteenth_month() => Assert.Throws<ArgumentOutOfRangeException>(() => new Period(2019, 13));
}
