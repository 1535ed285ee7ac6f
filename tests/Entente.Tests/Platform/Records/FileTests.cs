using System.Net;
using System.Net.Sockets;
using System.Text;
using Entente.Platform;

namespace Entente;

/// <summary>Files on records: what is taken, who has it, and when it goes.</summary>
public sealed class FileTests : IDisposable
{
    static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    Portal portal = new("Files:Largest=1");

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    static async Task<HttpResponseMessage> Send(HttpClient who, string record, string name, byte[] content, bool shared = false)
    {
        using var body = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name }, { new StringContent(shared ? "true" : "false"), "shared" } };
        return await who.PostAsync(new Uri($"/api/v1/records/{record}/files", UriKind.Relative), body, Stop);
    }

    static async Task<string> Sent(HttpClient who, string record, string name, byte[] content, bool shared = false)
    {
        var answer = await Send(who, record, name, content, shared);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (string)(await answer.Json())["id"]!;
    }

    static Task<HttpResponseMessage> Get(HttpClient who, string file) => who.GetAsync(new Uri($"/files/{file}", UriKind.Relative), Stop);

    string[] Contents => Directory.Exists(Path.Combine(portal.Database.Folder, "files")) ? Directory.GetFiles(Path.Combine(portal.Database.Folder, "files"), "*", SearchOption.AllDirectories) : [];

    [Fact]
    public async Task A_file_is_had_by_those_whom_it_is_meant_for_and_runs_nowhere()
    {
        var (north, south) = (await portal.APartner("North"), await portal.APartner("South"));
        var deal = $"deal/{(await portal.ADeal(north)).Id}";
        var (staff, seller, stranger) = (await portal.As(), await portal.As(north, Role.PartnerSeller), await portal.As(south));
        var ours = await Sent(staff, deal, "calculation.csv", "a,b"u8.ToArray());
        var both = await Sent(staff, deal, "../site <plan>.png", Picture, shared: true);

        Assert.Equal(HttpStatusCode.NotFound, (await Get(seller, ours)).StatusCode);
        foreach (var file in new[] { ours, both })
            Assert.Equal(HttpStatusCode.NotFound, (await Get(stranger, file)).StatusCode);
        var had = await Get(seller, both);
        Assert.Equal(Picture, await had.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal("image/png", had.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline", had.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("site plan.png", had.Content.Headers.ContentDisposition.FileName!.Trim('"'));
        Assert.Contains("sandbox", had.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", had.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("attachment", (await Get(staff, ours)).Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory]
    [InlineData("page.html", "<script>alert(1)</script>")]
    [InlineData("page.png", "<script>alert(1)</script>")]
    [InlineData("picture.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("program.exe", "MZ")]
    [InlineData("offer.pdf", "no pdf")]
    [InlineData("empty.txt", "")]
    public async Task What_is_no_file_that_may_come_or_not_what_its_name_says_is_refused(string name, string content)
    {
        var partner = await portal.APartner();
        var answer = await Send(await portal.As(), $"partner/{partner.Id}", name, Encoding.UTF8.GetBytes(content));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "file-type"), (answer.StatusCode, (string)(await answer.Json())["code"]!));
        Assert.DoesNotContain(Contents, path => path.EndsWith(".coming", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_and_leaves_nothing_behind()
    {
        var partner = await portal.APartner();
        var answer = await Send(await portal.As(), $"partner/{partner.Id}", "large.txt", [.. Enumerable.Repeat((byte)'a', (1 << 20) + 1)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("1 MB", (await answer.Json())["errors"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(Contents);
    }

    [Fact]
    public async Task A_file_is_attached_on_the_page_removed_and_brought_back()
    {
        var partner = await portal.APartner("North");
        var staff = await portal.As();
        var route = $"/partners/{partner.Id}";
        var page = await staff.Open(route);
        var form = page.QuerySelector("entente-files form")!;
        using var body = new MultipartFormDataContent
        {
            { new StringContent(form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("own"), "Audience" }, { new ByteArrayContent(Picture), "File", "one.png" }, { new ByteArrayContent("two"u8.ToArray()), "File", "two.txt" },
        };
        Assert.Equal(HttpStatusCode.Found, (await staff.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), body, Stop)).StatusCode);
        page = await staff.Open(route);
        Assert.Equal(2, page.QuerySelectorAll(".files > li").Length);
        Assert.Equal(2, page.QuerySelectorAll("#story a[href^='/files/']").Length);

        await staff.Submit(page, ".files > li form");
        page = await staff.Open(route);
        Assert.Single(page.QuerySelectorAll(".files > li"));
        await staff.Submit(page, ".flash form");
        Assert.Equal(2, (await staff.Open(route)).QuerySelectorAll(".files > li").Length);
    }

    [Fact]
    public async Task The_same_file_may_come_many_times_at_once()
    {
        var partner = await portal.APartner("North");
        var staff = await portal.As();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Sent(staff, $"partner/{partner.Id}", $"{number}.txt", "Same"u8.ToArray())));
        Assert.Single(Contents);
    }

    [Fact]
    public async Task Only_the_side_that_attached_a_file_removes_it()
    {
        var partner = await portal.APartner("North");
        var (staff, admin) = (await portal.As(), await portal.As(partner));
        var file = await Sent(staff, $"partner/{partner.Id}", "terms.txt", "Terms"u8.ToArray(), shared: true);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.Post($"/api/v1/files/{file}/remove")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await portal.As(Role.Finance)).Post($"/api/v1/files/{file}/remove")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(admin, file)).StatusCode);
    }

    [Fact]
    public async Task A_content_goes_thirty_days_after_the_last_file_that_has_it()
    {
        var partner = await portal.APartner("North");
        var (staff, record) = (await portal.As(), $"partner/{partner.Id}");
        var (first, second) = (await Sent(staff, record, "one.txt", "Same"u8.ToArray()), await Sent(staff, record, "two.txt", "Same"u8.ToArray()));
        Assert.Single(Contents);
        await staff.Post($"/api/v1/files/{first}/remove");
        portal.Clock.Advance(TimeSpan.FromDays(31));
        await portal.Work();
        Assert.Equal(HttpStatusCode.OK, (await Get(await portal.As(), second)).StatusCode);

        var later = await portal.As();
        await later.Post($"/api/v1/files/{second}/remove");
        portal.Clock.Advance(TimeSpan.FromDays(31));
        await portal.Work();
        Assert.Empty(Contents);
        Assert.Equal(HttpStatusCode.Conflict, (await later.Post($"/api/v1/files/{second}/restore")).StatusCode);
    }

    [Fact]
    public async Task What_a_crash_left_before_its_record_was_written_goes_too()
    {
        var kept = await new LocalContents(new(portal.Database.Folder, ""), portal.Clock).Keep(new MemoryStream("Lost"u8.ToArray()), 100, Stop);
        await portal.Work();
        Assert.Contains(Contents, path => path.EndsWith($"{Path.DirectorySeparatorChar}{kept!.Hash}", StringComparison.Ordinal));
        portal.Clock.Advance(TimeSpan.FromDays(31));
        await portal.Work();
        Assert.Empty(Contents);
    }

    [Fact]
    public async Task A_scanner_refuses_what_is_infected_and_what_waits_for_it_is_opened_by_nobody()
    {
        using var clamd = new FakeScanner();
        portal.Dispose();
        portal = new($"Files:Scanner=127.0.0.1:{clamd.Port}");
        var partner = await portal.APartner("North");
        var (staff, record) = (await portal.As(), $"partner/{partner.Id}");
        var infected = await Send(staff, record, "bad.txt", "a virus"u8.ToArray());
        Assert.Equal((HttpStatusCode.Conflict, "file-infected"), (infected.StatusCode, (string)(await infected.Json())["code"]!));
        Assert.Equal(HttpStatusCode.OK, (await Get(staff, await Sent(staff, record, "good.txt", "good"u8.ToArray()))).StatusCode);

        clamd.IsAway = true;
        var (waiting, worse) = (await Sent(staff, record, "later.txt", "good too"u8.ToArray()), await Sent(staff, record, "worse.txt", "another virus"u8.ToArray()));
        Assert.Equal(HttpStatusCode.Conflict, (await Get(staff, waiting)).StatusCode);
        clamd.IsAway = false;
        portal.Clock.Advance(ScanFile.Pause);
        await portal.Work();
        Assert.Equal(HttpStatusCode.OK, (await Get(staff, waiting)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Get(staff, worse)).StatusCode);
        Assert.Equal([7L, 4L, 8L, 13L], clamd.Sizes);
    }

    /// <summary>Speaks as clamd does: reads INSTREAM, and finds a signature in whatever says virus.</summary>
    sealed class FakeScanner : IDisposable
    {
        readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public FakeScanner()
        {
            listener.Start();
            _ = Listen();
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;
        public bool IsAway { get; set; }
        public List<long> Sizes { get; } = [];

        public void Dispose() => listener.Dispose();

        async Task Listen()
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                if (IsAway)
                    continue;
                await using var line = client.GetStream();
                var command = new byte["zINSTREAM\0".Length];
                await line.ReadExactlyAsync(command);
                using var content = new MemoryStream();
                var length = new byte[4];
                while (true)
                {
                    await line.ReadExactlyAsync(length);
                    if (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(length) is not (> 0 and var size))
                        break;
                    var piece = new byte[size];
                    await line.ReadExactlyAsync(piece);
                    content.Write(piece);
                }

                Sizes.Add(content.Length);
                await line.WriteAsync(Encoding.ASCII.GetBytes(Encoding.UTF8.GetString(content.ToArray()).Contains("virus", StringComparison.Ordinal) ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0"));
            }
        }
    }
}
