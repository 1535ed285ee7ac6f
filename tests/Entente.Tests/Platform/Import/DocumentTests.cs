using System.Text.Json;

namespace Entente.Platform.Import;

/// <summary>What people read about imports is what imports do.</summary>
public class DocumentTests
{
    [Fact]
    public void The_page_about_imports_names_every_field_of_every_kind()
    {
        var page = File.ReadAllLines(Public.Repository("docs/import.md"));
        foreach (var kind in ImportKinds.All)
            Assert.Contains($"| {kind.Name} | {string.Join(", ", kind.Fields.Select(field => field.Required ? $"**{field.Name}**" : field.Name))} |", page);
    }

    [Fact]
    public void The_schema_knows_the_kinds()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Public.Repository("docs/import-set.schema.json")));
        var kinds = schema.RootElement.GetProperty("$defs").GetProperty("file").GetProperty("properties").GetProperty("kind").GetProperty("enum");
        Assert.Equal(ImportKinds.All.Select(kind => kind.Name), kinds.EnumerateArray().Select(kind => kind.GetString()));
    }
}
