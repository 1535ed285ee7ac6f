using Entente.Platform;
using Entente.Strategize.Products;
using Entente.Strategize.Territories;

namespace Entente.Strategize;

/// <summary>The table of contents of Strategize.</summary>
public static class StrategizeModule
{
    public static void AddStrategize(this IServiceCollection services) => services
        .AddSingleton<ShowProduct.Parts>().AddSingleton<RecordKind>(ProductKind.Record).AddSingleton<SearchKind>(ProductKind.Search).AddSingleton(ProductTable.OneSku).AddSingleton(ProductTable.OneExternalId)
        .AddSingleton(EventType.Of<ProductAdded>()).AddSingleton(EventType.Of<ProductChanged>())
        .AddSingleton(EventType.Of<ProductArchived>()).AddSingleton(EventType.Of<ProductRestored>())
        .AddSingleton(new NavigationItem("Program", "Products", "/products", "package", Can.SeeProducts, Order: 640))
        .AddSingleton(new PaletteAct("Add a product", "/products/new", "plus", Can.ChangeProducts))
        .AddSingleton(ImportProducts.Importer)
        .AddSingleton<RecordKind>(TerritoryKind.Record).AddSingleton<SearchKind>(TerritoryKind.Search).AddSingleton(TerritoryTable.OneExternalId).AddSingleton(ImportTerritories.Importer)
        .AddSingleton<ShowTerritory.Parts>()
        .AddSingleton(EventType.Of<TerritoryDrawn>()).AddSingleton(EventType.Of<TerritoryChanged>())
        .AddSingleton(EventType.Of<TerritoryArchived>()).AddSingleton(EventType.Of<TerritoryRestored>())
        .AddSingleton(new PaletteAct("Add a territory", "/territories/new", "plus", Can.ChangeTerritories))
        .AddSingleton(new NavigationItem("Program", "Territories", "/territories", "map-pin", Can.SeeTerritories, Order: 650))
        .AddPermissions(Can.All);

    public static void MapStrategize(this Doors doors)
    {
        AddProduct.Map(doors);
        ListProducts.Map(doors);
        ListFamilies.Map(doors);
        ShowProduct.Map(doors);
        ChangeProduct.Map(doors);
        ArchiveProduct.Map(doors);
        AddTerritory.Map(doors);
        ListTerritories.Map(doors);
        ShowTerritory.Map(doors);
        ChangeTerritory.Map(doors);
        ArchiveTerritory.Map(doors);
    }
}
