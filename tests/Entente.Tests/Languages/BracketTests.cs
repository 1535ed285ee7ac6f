using System.Collections;
using System.Text.RegularExpressions;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Languages;

/// <summary>
/// In the language of developers everything that is said stands in ⟦brackets⟧. So what somebody reads outside of them is either a value of the sample's database,
/// or a text that nobody could translate.
/// </summary>
public sealed partial class BracketTests(Sample.Sample sample) : IClassFixture<Sample.Sample>
{
    /// <summary>Tables with texts that the program wrote, or with words cut out of values.</summary>
    static readonly string[] Told =
    [
        nameof(StoredEvent), nameof(UnsealedEvent), nameof(ParkedEvent), nameof(Mail), nameof(Notice), nameof(DueStep), nameof(StoredAnswer), nameof(SearchWord), nameof(Spelling),
        nameof(RecognitionWord), nameof(RecognitionChange), nameof(ReaderCursor), nameof(Counter),
    ];

    /// <summary>For programs and for developers.</summary>
    static readonly string[] Without = ["/api", "/openapi", "/gallery", "/assets"];

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Owner)]
    [InlineData(Role.PartnerAdmin)]
    public async Task Whoever_is_signed_in_reads_no_text_that_cannot_be_translated(string role)
    {
        var client = await sample.SignIn(role);
        await Walk(client, "/", "/nowhere");
    }

    [Fact]
    public Task Nobody_in_particular_reads_no_text_that_cannot_be_translated() => Walk(sample.Portal.Anybody(), "/sign-in", "/deals");

    async Task Walk(HttpClient client, params IEnumerable<string> begin)
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "Pages say the same on both databases.");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(Translations.Brackets);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var unsaid = new UnsaidTexts(await Values());
        var (found, shapes, said) = (new Dictionary<string, string>(), new Dictionary<string, int>(), 0);
        var next = new Queue<string>(begin);
        while (next.TryDequeue(out var path))
        {
            var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Stop);
            if (answer.Headers.Location is { } further)
                Follow(further.IsAbsoluteUri ? further.PathAndQuery : further.OriginalString);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var page = await answer.Html();
            said += page.DocumentElement.TextContent.Count(letter => letter == '⟦');
            foreach (var text in unsaid.On(page))
                found.TryAdd(text, Asked().Replace(Ids().Replace(path, "ID"), "="));
            foreach (var link in page.QuerySelectorAll("a[href^='/']"))
                Follow(link.GetAttribute("href")!.Split('#')[0]);
        }

        Assert.True(said > 3, "No page was shown in the language of developers.");
        Assert.True(found.Count == 0, $"{found.Count} texts:\n{string.Join('\n', found.OrderBy(one => one.Value, StringComparer.Ordinal).Select(one => $"{one.Value}: {one.Key}"))}");

        void Follow(string path)
        {
            var shape = Asked().Replace(Ids().Replace(path, "ID"), "=");
            shapes[shape] = shapes.GetValueOrDefault(shape) + 1;
            if (shapes[shape] <= 2 && !Without.Any(one => path.StartsWith(one, StringComparison.Ordinal))) // two of a kind tell of all
                next.Enqueue(path);
        }
    }

    /// <summary>All values of the sample that are text.</summary>
    async Task<HashSet<string>> Values()
    {
        await using var scope = sample.Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(scope.ServiceProvider.GetRequiredService<Actors>().System(), Stop);
        var texts = new HashSet<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(type => !type.IsOwned() && !Told.Contains(type.ClrType.Name)))
            foreach (var row in (IEnumerable)Rows.MakeGenericMethod(type.ClrType).Invoke(null, [db])!)
                Take(row, texts, depth: 0);
        return texts;
    }

    static readonly System.Reflection.MethodInfo Rows = typeof(BracketTests).GetMethod(nameof(RowsOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;

    static List<T> RowsOf<T>(Db db) where T : class => [.. db.Set<T>().AsNoTracking()];

    static void Take(object? value, HashSet<string> texts, int depth)
    {
        switch (value)
        {
            case string text when text.Length > 1:
                texts.Add(Spaces().Replace(text, " ").Trim());
                break;
            case IEnumerable many and not string:
                foreach (var one in many)
                    Take(one, texts, depth);
                break;
            case not null when depth < 4 && !value.GetType().IsEnum && value.GetType().Namespace?.StartsWith("Entente", StringComparison.Ordinal) == true:
                foreach (var property in value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsStatic: false }))
                    Take(property.GetValue(value), texts, depth + 1);
                break;
        }
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Ids();

    [GeneratedRegex("=[^&]*")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
