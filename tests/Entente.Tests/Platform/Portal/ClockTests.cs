namespace Entente.Platform.Pages;

public class ClockTests
{
    static readonly DateTimeOffset Due = new(2026, 6, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-3 * 24 * 60, "due in 3 days", ClockPhase.OnTime)]
    [InlineData(-(7 * 60 + 5), "due in 7 h 5 min", ClockPhase.OnTime)]
    [InlineData(-4 * 60, "due in 4 h", ClockPhase.Soon)]
    [InlineData(0, "due in less than a minute", ClockPhase.Soon)]
    [InlineData(40, "overdue by 40 min", ClockPhase.Overdue)]
    [InlineData(50 * 60, "overdue by 2 days", ClockPhase.Overdue)]
    public void It_says_in_words_how_much_time_is_left(int minutes, string words, ClockPhase phase)
    {
        var face = new ClockFace(Due);
        Assert.Equal(words, face.Text(Due.AddMinutes(minutes)));
        Assert.Equal(phase, face.Phase(Due.AddMinutes(minutes)));
    }

    [Fact]
    public void The_last_quarter_of_the_time_is_soon()
    {
        var face = new ClockFace(Due, Since: Due.AddHours(-24));
        Assert.Equal(ClockPhase.OnTime, face.Phase(Due.AddHours(-6).AddSeconds(-1)));
        Assert.Equal(ClockPhase.Soon, face.Phase(Due.AddHours(-6)));
    }

    [Fact]
    public void An_answer_stops_it_and_a_late_one_stays_late()
    {
        Assert.Equal("answered in time", new ClockFace(Due, Answered: Due).Text(Due.AddDays(9)));
        Assert.Equal("answered 3 h late", new ClockFace(Due, Answered: Due.AddHours(3)).Text(Due.AddDays(9)));
    }

    [Fact]
    public async Task It_shows_words_and_keeps_the_full_instant()
    {
        var page = await Html.Of<Clock>(new() { Now = Due.AddHours(2), Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") }, ("Due", Due));
        Assert.Equal("overdue by 2 h", page.QuerySelector("time")!.TextContent);
        Assert.Equal("2026-06-02T09:00:00.0000000Z", page.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("Due Tuesday 2 June 2026, 11:00:00 Europe/Berlin", page.QuerySelector("time")!.GetAttribute("title"));
        Assert.NotNull(page.QuerySelector("entente-clock[data-due]"));
    }

    [Fact]
    public async Task A_stopped_clock_does_not_run_on_in_the_browser()
    {
        var page = await Html.Of<Clock>(new() { Now = Due }, ("Due", Due), ("Paused", true));
        Assert.Null(page.QuerySelector("entente-clock[data-due]"));
        Assert.Equal("paused", page.QuerySelector("time")!.TextContent);
    }
}
