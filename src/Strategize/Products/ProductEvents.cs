using Entente.Platform;

namespace Entente.Strategize.Products;

public sealed record ProductAdded(string Sku, string Name, string Family) : IEvent
{
    static string IEvent.Name => "product.added";
    public string Says() => Say($"added the product {Name} ({Sku}) to {Family}");
}

public sealed record ProductChanged(IReadOnlyList<FieldChange> Changes) : IEvent, ITellsChanges
{
    static string IEvent.Name => "product.changed";
    public string Says() => Say($"changed {FieldChange.Names(Changes)}");
}

public sealed record ProductArchived : IEvent
{
    static string IEvent.Name => "product.archived";
    public string Says() => Say("archived the product");
}

public sealed record ProductRestored : IEvent
{
    static string IEvent.Name => "product.restored";
    public string Says() => Say("restored the product");
}
