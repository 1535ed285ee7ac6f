using Entente.Gallery;
using Microsoft.AspNetCore.Components;

namespace Entente.Platform;

/// <summary>Whoever builds a page finds every component in every state.</summary>
public sealed class GalleryTests : PageTests
{
    [Fact]
    public void Every_component_of_the_portal_has_a_page()
    {
        var shown = Exhibits.All.SelectMany(exhibit => exhibit.Shows).ToHashSet();
        var missing = typeof(Button).Assembly.GetTypes()
            .Where(type => type.IsPublic && !type.IsAbstract && type.IsAssignableTo(typeof(IComponent)) && !IsPage(type) && !shown.Contains(type)).Select(type => type.Name).ToList();
        Assert.True(missing.Count == 0, $"Without a page in src/Entente/Gallery/Exhibits.cs: {string.Join(", ", missing)}");
    }

    [Fact]
    public void No_component_has_two_pages()
    {
        Assert.Empty(Exhibits.All.Where(exhibit => exhibit.Shows.Count > 0).GroupBy(exhibit => exhibit.Shows[0]).Where(same => same.Count() > 1).Select(same => same.Key.Name));
        Assert.Empty(Exhibits.All.GroupBy(exhibit => exhibit.Path).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public async Task Every_page_shows_itself_with_ids_of_its_own_and_the_index_leads_to_it()
    {
        using var anybody = Portal.Anybody();
        var index = (await anybody.Open("/gallery")).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ToHashSet();
        foreach (var exhibit in Exhibits.All)
        {
            Assert.Contains($"/gallery/{exhibit.Path}", index);
            foreach (var address in exhibit.Addresses.Append($"/gallery/{exhibit.Path}?empty"))
            {
                var answer = await anybody.GetAsync(new Uri(address, UriKind.Relative), Stop);
                var page = await answer.Html();
                Assert.True(page.QuerySelector("main h1") is not null, $"{address} has no heading");
                var twice = page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => same.Key).ToList();
                Assert.True(twice.Count == 0, $"{address} has twice: {string.Join(", ", twice)}");
            }
        }
    }

    static bool IsPage(Type type) => type.BaseType is { IsGenericType: true } above && above.GetGenericTypeDefinition() == typeof(PageOf<,>);
}
