using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Platform.Import;

/// <summary>Files through the API, to the records and back as rejected rows.</summary>
public sealed class ImportApiTests : IDisposable
{
    const string Three = "Number;Company;Country;Type;City\n1;Müller & Söhne;Germany;reseller;Köln\n2;Smith, Jones;United States;var;Austin\n3;Ångström AB;SE;distributor;Umeå\n";

    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_file_becomes_records_and_the_same_file_again_changes_nothing()
    {
        var owner = await portal.As();

        var first = await Imported(owner, "partners", Three);
        var again = await Imported(owner, "partners", Three);

        Assert.Equal("read 3, added 3, changed 0, unchanged 0, rejected 0", Counts(first));
        Assert.Equal("read 3, added 0, changed 0, unchanged 3, rejected 0", Counts(again));
        Assert.Equal(["Müller & Söhne", "Smith, Jones", "Ångström AB"],
            await portal.Read(db => db.Partners.OrderBy(partner => partner.ExternalId).ToListAsync(Stop), all => all.Select(partner => partner.Name)));
    }

    [Fact]
    public async Task A_changed_row_changes_its_record_and_leaves_alone_what_the_file_does_not_speak_of()
    {
        var owner = await portal.As();
        await Imported(owner, "partners", Three);

        var again = await Imported(owner, "partners", "Number;Company;Country;Type\n1;Müller GmbH;Germany;reseller\n2;Smith, Jones;United States;var\n");

        Assert.Equal("read 2, added 0, changed 1, unchanged 1, rejected 0", Counts(again));
        var partner = await portal.Read(db => db.Partners.SingleAsync(one => one.ExternalId == "1", Stop), one => one);
        Assert.Equal(("Müller GmbH", "Köln"), (partner.Name, partner.City));
    }

    [Fact]
    public async Task Rejected_rows_come_back_as_a_file_that_is_mended_and_imported()
    {
        var owner = await portal.As();
        var import = await Imported(owner, "partners", "Number,Company,Country,Type\n1,Good,Germany,reseller\n2,Bad,Nowhere,reseller\n3,Worse,Germany,wizard\n");

        Assert.Equal("read 3, added 1, changed 0, unchanged 0, rejected 2", Counts(import));
        var errors = await owner.GetAsync($"/api/v1/imports/{import["id"]}/errors", Stop);
        var file = await errors.Content.ReadAsStringAsync(Stop);
        Assert.Contains("row 3, country: “Nowhere” is not a country", file, StringComparison.Ordinal);
        Assert.Contains("row 4, types", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Good", file, StringComparison.Ordinal);

        var mended = await Imported(owner, "partners", file.Replace("Nowhere", "France", StringComparison.Ordinal).Replace("wizard", "var", StringComparison.Ordinal));
        Assert.Equal("read 2, added 2, changed 0, unchanged 0, rejected 0", Counts(mended));
    }

    [Fact]
    public async Task A_dry_run_tells_the_counts_and_writes_nothing()
    {
        var owner = await portal.As();
        await Imported(owner, "partners", Three);

        var answer = await Send(owner, "partners", "Number;Company;Country;Type\n1;Other;Germany;reseller\n4;New;France;var\n5;Bad;Nowhere;var\n", dryRun: true);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var trial = await answer.Json();
        Assert.Equal("read 3, added 1, changed 1, unchanged 0, rejected 1", Counts(trial));
        Assert.Contains("Nowhere", (string)trial["errors"]![0]!["text"]!, StringComparison.Ordinal);
        Assert.Equal(3, await portal.Read(db => db.Partners.CountAsync(Stop), count => count));
        Assert.Single((await (await owner.GetAsync("/api/v1/imports", Stop)).Json())["items"]!.AsArray());
        Assert.Equal("Müller & Söhne", await portal.Read(db => db.Partners.SingleAsync(one => one.ExternalId == "1", Stop), one => one.Name));
    }

    [Theory]
    [InlineData(',', "utf-8"), InlineData(';', "utf-8"), InlineData('\t', "utf-8"), InlineData('|', "utf-8")]
    [InlineData(',', "windows-1252"), InlineData(';', "windows-1252"), InlineData('\t', "windows-1252"), InlineData('|', "windows-1252")]
    public async Task Any_delimiter_and_encoding_arrives_as_it_was_written(char delimiter, string encoding)
    {
        var letters = encoding == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var bytes = Written.By(delimiter, letters, [["Number", "Company", "Country", "Type", "City"], ["7", "Smith; Jones, \"Söhne\"|Co", "DE", "reseller", "Köln"], ["8", "Ñandú", "ES", "var", "León"]]);

        var import = await Imported(await portal.As(), "partners", bytes);

        Assert.Equal("read 2, added 2, changed 0, unchanged 0, rejected 0", Counts(import));
        Assert.Equal(["Smith; Jones, \"Söhne\"|Co", "Ñandú"],
            await portal.Read(db => db.Partners.OrderBy(partner => partner.ExternalId).ToListAsync(Stop), all => all.Select(partner => partner.Name)));
    }

    [Fact]
    public async Task A_confirmed_mapping_is_found_again_for_the_next_file_of_the_same_look()
    {
        var owner = await portal.As();
        var mapping = """{"kind":"partners","map":{"externalId":"A","name":"B","country":"C","types":{"constant":"reseller"}}}""";
        await Imported(owner, "partners", "A,B,C\n1,One,DE\n", mapping);

        var next = await Imported(owner, "partners", "C,B,A\nFR,Two,2\n");

        Assert.Equal("read 1, added 1, changed 0, unchanged 0, rejected 0", Counts(next));
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_at_once_with_the_mend()
    {
        var owner = await portal.As();
        foreach (var (kind, text, field) in new[] { ("wizards", Three, "wizards"), ("partners", "a,b\n1,2\n", "map.externalId"), ("partners", "PK\u0003\u0004", "upload.csv") })
        {
            var answer = await Send(owner, kind, text);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(field, (await answer.Json())["errors"]!.AsObject().Select(error => error.Key));
        }
        Assert.Empty((await (await owner.GetAsync("/api/v1/imports", Stop)).Json())["items"]!.AsArray());
    }

    [Fact]
    public async Task The_same_identity_with_other_values_is_refused_and_an_exact_repetition_does_no_harm()
    {
        var import = await Imported(await portal.As(), "partners", "Number,Company,Country,Type\n1,One,DE,var\n1,One,DE,var\n1,Two,DE,var\n",
            """{"kind":"partners","map":{"externalId":"Number","name":"Company","country":"Country","types":"Type"}}""");

        Assert.Equal("read 3, added 1, changed 0, unchanged 1, rejected 1", Counts(import));
        Assert.Contains("row 4, externalId: “1” stands in row 2 too", (string)import["errors"]![0]!["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_imports_what_they_may_not_make_by_hand()
    {
        var partner = await portal.APartner();
        foreach (var client in new[] { await portal.As(partner), await portal.As(partner, Role.PartnerSeller), await portal.As(Role.Finance) })
            Assert.Equal(HttpStatusCode.Forbidden, (await Send(client, "partners", Three)).StatusCode);
        foreach (var client in new[] { await portal.As(partner, Role.PartnerTechnical), await portal.As(Role.Analyst) })
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/api/v1/imports", Stop)).StatusCode);
        Assert.Equal(1, await portal.Read(db => db.Partners.CountAsync(Stop), count => count));
    }

    [Fact]
    public async Task An_import_of_somebody_else_does_not_exist_for_a_partner()
    {
        var import = await Imported(await portal.As(), "partners", Three);
        var seller = await portal.As(await portal.APartner("Other"), Role.PartnerSeller);

        Assert.Equal(HttpStatusCode.NotFound, (await seller.GetAsync($"/api/v1/imports/{import["id"]}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await seller.GetAsync($"/api/v1/imports/{import["id"]}/errors", Stop)).StatusCode);
        Assert.Empty((await (await seller.GetAsync("/api/v1/imports", Stop)).Json())["items"]!.AsArray());
    }

    [Fact]
    public async Task A_node_that_falls_silent_is_followed_by_another_which_goes_on_where_it_stood()
    {
        var owner = await portal.As();
        var rows = string.Concat(Enumerable.Range(1, 1200).Select(number => $"{number},Partner {number},DE,reseller\n"));
        var id = (string)(await (await Send(owner, "partners", "Number,Company,Country,Type\n" + rows)).Json())["id"]!;
        var dead = Guid.CreateVersion7(portal.Clock.Now());
        await portal.Given(db =>
        {
            db.Set<ImportRun>().Single(run => run.Id == Guid.Parse(id)).Take(dead, portal.Clock.Now());
            return 0;
        });

        Assert.False(await portal.Services.GetRequiredService<RunImports>().RunNext(Stop)); // it may still live
        portal.Clock.Advance(ImportRun.Silence + TimeSpan.FromSeconds(1));
        Assert.True(await portal.Services.GetRequiredService<RunImports>().RunNext(Stop));

        Assert.Equal("read 1200, added 1200, changed 0, unchanged 0, rejected 0", Counts(await Look(owner, id)));
        Assert.Equal(3, await portal.Read(db => db.Set<StoredEvent>().CountAsync(happened => happened.Name == "records.imported", Stop), count => count));
    }

    [Fact]
    public async Task A_later_file_of_the_same_kind_waits_so_that_the_newest_holds()
    {
        var owner = await portal.As();
        var first = (string)(await (await Send(owner, "partners", "Number,Company,Country,Type\n1,Old,DE,var\n")).Json())["id"]!;
        await portal.Given(db =>
        {
            db.Set<ImportRun>().Single(run => run.Id == Guid.Parse(first)).Take(Guid.CreateVersion7(portal.Clock.Now()), portal.Clock.Now());
            return 0;
        });
        portal.Clock.Advance(TimeSpan.FromSeconds(5));
        await Send(owner, "partners", "Number,Company,Country,Type\n1,New,DE,var\n");

        Assert.False(await portal.Services.GetRequiredService<RunImports>().RunNext(Stop));
        portal.Clock.Advance(ImportRun.Silence);
        await Work();

        Assert.Equal("New", await portal.Read(db => db.Partners.SingleAsync(Stop), one => one.Name));
    }

    async Task<JsonNode> Imported(HttpClient client, string kind, string text, string? mapping = null) => await Imported(client, kind, Encoding.UTF8.GetBytes(text), mapping);

    async Task<JsonNode> Imported(HttpClient client, string kind, byte[] bytes, string? mapping = null)
    {
        var answer = await Send(client, kind, bytes, mapping);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Stop));
        await Work();
        return await Look(client, (string)(await answer.Json())["id"]!);
    }

    async Task Work()
    {
        while (await portal.Services.GetRequiredService<RunImports>().RunNext(Stop))
        {
            // the next one
        }
    }

    static async Task<JsonNode> Look(HttpClient client, string id) => await (await client.GetAsync($"/api/v1/imports/{id}", Stop)).Json();

    static Task<HttpResponseMessage> Send(HttpClient client, string kind, string text, string? mapping = null, bool dryRun = false) =>
        Send(client, kind, Encoding.UTF8.GetBytes(text), mapping, dryRun);

    static Task<HttpResponseMessage> Send(HttpClient client, string kind, byte[] bytes, string? mapping = null, bool dryRun = false)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return client.PostAsync(new Uri($"/api/v1/imports?kind={kind}&dryRun={dryRun}{(mapping is null ? "" : $"&mapping={Uri.EscapeDataString(mapping)}")}", UriKind.Relative), content, Stop);
    }

    static string Counts(JsonNode import) => $"read {import["read"]}, added {import["added"]}, changed {import["changed"]}, unchanged {import["unchanged"]}, rejected {import["rejected"]}";
}
