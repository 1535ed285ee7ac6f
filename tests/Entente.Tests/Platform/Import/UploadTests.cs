using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Platform.Import;

/// <summary>Files on their way in: sent twice, broken off, too large, and forgotten in the end.</summary>
public sealed class UploadTests : IDisposable
{
    const int LargestFile = 40;
    const string Two = "Number,Company,Country,Type\n1,Good,Germany,reseller\n2,Bad,Nowhere,reseller\n";

    readonly Portal portal = new($"Import:LargestFile={LargestFile}", "http_ports=0"); // any free port, when it serves
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task The_same_key_with_the_same_file_is_one_import_and_with_another_file_it_is_refused()
    {
        var owner = await portal.As();

        var first = await Send(owner, Bytes(Two), key: "one");
        await Work();
        var again = await Send(owner, Bytes(Two), key: "one");
        var other = await Send(owner, Bytes(Two + "3,More,France,var\n"), key: "one");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(Stop), await again.Content.ReadAsStringAsync(Stop));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency-key-reused"), (other.StatusCode, (string?)(await other.Json())["code"]));
        Assert.Equal(1, await portal.Read(db => db.Set<ImportRun>().CountAsync(Stop), count => count));
    }

    [Fact]
    public async Task A_dry_run_under_a_key_gives_the_same_answer_again()
    {
        var owner = await portal.As();
        var first = await (await Send(owner, Bytes(Two), key: "try", dryRun: true)).Content.ReadAsStringAsync(Stop);
        await owner.Imports(portal, "partners", Two);

        Assert.Contains("\"added\":1", first, StringComparison.Ordinal);
        Assert.Equal(first, await (await Send(owner, Bytes(Two), key: "try", dryRun: true)).Content.ReadAsStringAsync(Stop));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(owner, Bytes(Two + "3,More,France,var\n"), key: "try", dryRun: true)).StatusCode);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_no_file()
    {
        var (owner, before, during) = (await portal.As(), Uploads(), Array.Empty<string>());
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(3)); // so long the line is dead
        using var content = new StreamContent(new Breaking(() => during = [.. Uploads().Except(before)]));

        await Assert.ThrowsAnyAsync<Exception>(() => owner.PostAsync(new Uri("/api/v1/imports?kind=partners", UriKind.Relative), content, patience.Token));

        Assert.NotEmpty(during);
        for (var tries = 0; tries < 1000 && Uploads().Intersect(during).Any(); tries++)
            await Task.Delay(50, Stop); // others that run beside this end soon
        Assert.Empty(Uploads().Intersect(during));
    }

    [Fact]
    public async Task A_file_beyond_the_limit_of_the_server_comes_in_and_one_beyond_our_own_is_refused_with_its_size()
    {
        portal.Serve(); // only a real server has limits
        var owner = await portal.As();
        var (large, tooLarge) = (Table(megabytes: 35), Table(megabytes: LargestFile + 3));

        Assert.Equal(HttpStatusCode.Found, (await Type(owner, large)).StatusCode);

        var refused = await Send(owner, tooLarge);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), (refused.StatusCode, (string?)(await refused.Json())["code"]));
        var page = await Type(owner, tooLarge);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.StatusCode);
        Assert.Contains($"larger than {LargestFile} MB", (await page.Html()).QuerySelector(".refusal")!.TextContent, StringComparison.Ordinal);
        var unsaid = await Send(owner, tooLarge, saySize: false);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, unsaid.StatusCode);
        Assert.Contains($"larger than {LargestFile} MB", (string?)(await unsaid.Json())["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_forgotten_thirty_days_after_its_import_and_the_counts_and_reasons_stay()
    {
        var owner = await portal.As();
        await owner.Imports(portal, "partners", Two);
        var id = await portal.Read(db => db.Set<ImportRun>().SingleAsync(Stop), run => run.Id);
        var waiting = (await (await Send(owner, Bytes("Number,Company,Country,Type\n7,Waits,Germany,reseller\n"))).Json())["id"]; // nobody runs it

        portal.Clock.Advance(OldImportFiles.Time - TimeSpan.FromHours(2));
        await portal.Work();
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync($"/api/v1/imports/{id}/errors", Stop)).StatusCode);
        portal.Clock.Advance(TimeSpan.FromHours(3));
        await portal.Work();

        owner = await portal.As(); // signed in long ago
        var gone = await owner.GetAsync($"/api/v1/imports/{id}/errors", Stop);
        Assert.Equal((HttpStatusCode.Conflict, "import-file-gone"), (gone.StatusCode, (string?)(await gone.Json())["code"]));
        var page = (await (await owner.GetAsync($"/imports/{id}", Stop)).Html()).QuerySelector("main")!;
        Assert.Contains("was deleted 30 days after its end", page.TextContent, StringComparison.Ordinal);
        Assert.Contains("is not a country", page.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("a[href$='/errors']"));
        Assert.Equal(1, await portal.Read(db => db.Set<ImportFile>().CountAsync(Stop), count => count));
        Assert.Equal(1, await portal.Read(db => db.Set<ImportChunk>().CountAsync(Stop), count => count));

        await Work();
        Assert.Equal("done", (string?)(await (await owner.GetAsync($"/api/v1/imports/{waiting}", Stop)).Json())["state"]);
        await owner.Imports(portal, "partners", Two); // the same content is kept anew
        Assert.Equal(2, await portal.Read(db => db.Set<ImportFile>().CountAsync(Stop), count => count));
    }

    async Task Work()
    {
        while (await portal.Services.GetRequiredService<RunImports>().RunNext(Stop))
        {
            // the next one
        }
    }

    static Task<HttpResponseMessage> Send(HttpClient client, byte[] file, string? key = null, bool dryRun = false, bool saySize = true)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/v1/imports?kind=partners&dryRun={dryRun}", UriKind.Relative)) { Content = new ByteArrayContent(file) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        request.Headers.ExpectContinue = true; // a refusal is heard before the file is sent
        request.Headers.TransferEncodingChunked = !saySize;
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return client.SendAsync(request, Stop);
    }

    /// <summary>The same as a person does it.</summary>
    static async Task<HttpResponseMessage> Type(HttpClient client, byte[] file)
    {
        var token = (await (await client.GetAsync("/imports/new", Stop)).Html()).QuerySelector<IHtmlInputElement>("main form input[type=hidden]")!;
        using var form = new MultipartFormDataContent { { new StringContent(token.Value), token.Name! }, { new StringContent("partners"), "Kind" }, { new ByteArrayContent(file), "File", "partners.csv" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/imports/new", UriKind.Relative)) { Content = form };
        request.Headers.ExpectContinue = true;
        return await client.SendAsync(request, Stop);
    }

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    static byte[] Table(int megabytes) => Bytes("Number,Company,Country,Type,Remark\n" + string.Concat(Enumerable.Range(1, megabytes * 2).Select(at => $"{at},Partner {at},Germany,reseller,{new string('x', 1 << 19)}\n")));

    static string[] Uploads() => Directory.GetFiles(Path.GetTempPath(), "entente-upload-*");

    /// <summary>Gives a little and breaks.</summary>
    sealed class Breaking(Action whenArrived) : Stream
    {
        int given;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (given++ < 3)
                return Math.Min(buffer.Length, 40_000);
            await Task.Delay(200, cancellationToken); // the server has begun
            whenArrived();
            throw new IOException("The line is dead.");
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() => throw new NotSupportedException();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
