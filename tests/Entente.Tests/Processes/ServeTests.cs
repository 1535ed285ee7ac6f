using System.Net;
using System.Net.Sockets;

namespace Entente.Processes;

/// <summary>The program as it is started without a word more.</summary>
public sealed class ServeTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_found_where_the_readme_says_unless_it_is_told_otherwise()
    {
        var address = new Uri("http://localhost:5080");
        if (await Answers(address))
            Assert.Skip("Something else listens on port 5080.");
        using var database = TestDatabase.Unborn();

        using var process = Server.Launch(database, "serve");
        try
        {
            for (var tries = 0; tries < 600 && !process.HasExited && !await Answers(address); tries++)
                await Task.Delay(100, Stop);
            Assert.True(await Answers(address));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    static async Task<bool> Answers(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        try
        {
            return (await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Stop)).StatusCode == HttpStatusCode.OK;
        }
        catch (Exception error) when (error is HttpRequestException or SocketException)
        {
            return false;
        }
    }
}
