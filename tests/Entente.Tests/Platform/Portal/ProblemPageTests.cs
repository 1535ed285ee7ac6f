using System.Net;

namespace Entente.Platform.Pages;

public sealed class ProblemPageTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_person_who_is_lost_gets_a_page_that_leads_on()
    {
        var answer = await Get("/nowhere", "text/html,application/xhtml+xml,*/*;q=0.8");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Html();
        Assert.Equal("There is nothing here", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/']"));
    }

    [Theory]
    [InlineData("/api/v1/nowhere", "text/html,*/*")]
    [InlineData("/nowhere", "application/json")]
    public async Task A_program_gets_problem_details(string path, string accept) =>
        Assert.Equal("application/problem+json", (await Get(path, accept)).Content.Headers.ContentType!.MediaType);

    async Task<HttpResponseMessage> Get(string path, string accept)
    {
        var client = await portal.As(Role.Owner);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", accept);
        return await client.GetAsync(path, Stop);
    }
}
