using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Platform;
using Entente.Processes;

namespace Entente.Languages;

/// <summary>What the scripts say by themselves stands in the page, in its language.</summary>
public sealed partial class ScriptTests : PageTests
{
    [Fact]
    public void Whatever_a_script_says_the_page_brings_along_and_nothing_else()
    {
        var said = Directory.EnumerateFiles(Path.Combine(Server.Root(), "src/Entente/Assets/ts"), "*.ts").SelectMany(file => Said().Matches(File.ReadAllText(file))).Select(one => one.Groups[1].Value);
        Assert.Equal(said.Distinct().Order(StringComparer.Ordinal), TextsOfScripts.All.Select(text => text.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_running_clock_has_the_words_of_a_standing_one()
    {
        using var reading = Platform.Languages.Reading("de");
        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(TextsOfScripts.Json!)!;
        var due = new DateTimeOffset(2026, 6, 2, 9, 0, 0, TimeSpan.Zero);
        string Says(string pattern, params object[] values) => string.Format(CultureInfo.InvariantCulture, texts[pattern], values);
        Assert.Equal(Says("less than a minute"), Words.Of(TimeSpan.FromSeconds(59)));
        Assert.Equal(Says("{0} min", 12), Words.Of(TimeSpan.FromMinutes(12)));
        Assert.Equal(Says("{0} h", 3), Words.Of(TimeSpan.FromHours(3)));
        Assert.Equal(Says("{0} h {1} min", 5, 20), Words.Of(TimeSpan.FromMinutes(320)));
        Assert.Equal(Says("{0} days", 3), Words.Of(TimeSpan.FromDays(3.5)));
        Assert.Equal(Says("due in {0}", Says("{0} h", 3)), new ClockFace(due).Text(due.AddHours(-3)));
        Assert.Equal(Says("overdue by {0}", Says("{0} days", 3)), new ClockFace(due).Text(due.AddDays(3)));
    }

    [Fact]
    public async Task An_English_page_carries_none_because_the_scripts_know_English()
    {
        Assert.Null((await Portal.Anybody().Open("/sign-in")).QuerySelector("#texts"));
        var reader = Portal.Anybody();
        reader.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");
        var texts = (await reader.Open("/sign-in")).QuerySelector("script[type='application/json']#texts")!.TextContent;
        Assert.Equal("{0} ausgewählt", JsonSerializer.Deserialize<Dictionary<string, string>>(texts)!["{0} chosen"]);
    }

    [Fact]
    public async Task The_page_for_times_without_network_comes_in_the_language_that_the_worker_asks_for()
    {
        Assert.Equal(("en", "de", "en"), (await Language("/offline"), await Language("/offline?language=de"), await Language("/offline?language=xx")));

        async Task<string?> Language(string path) => (await Portal.Anybody().Open(path)).DocumentElement.GetAttribute("lang");
    }

    [GeneratedRegex("""\bsay\("((?:[^"\\]|\\.)*)["]""")]
    private static partial Regex Said();
}
