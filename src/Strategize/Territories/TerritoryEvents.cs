using Entente.Platform;

namespace Entente.Strategize.Territories;

public sealed record TerritoryDrawn(string Name) : IEvent
{
    static string IEvent.Name => "territory.drawn";
    public string Says() => Say($"drew the territory {Name}");
}

public sealed record TerritoryChanged(IReadOnlyList<FieldChange> Changes) : IEvent, ITellsChanges
{
    static string IEvent.Name => "territory.changed";
    public string Says() => Say($"changed {FieldChange.Names(Changes)}");
}

public sealed record TerritoryArchived : IEvent
{
    static string IEvent.Name => "territory.archived";
    public string Says() => Say("archived the territory");
}

public sealed record TerritoryRestored : IEvent
{
    static string IEvent.Name => "territory.restored";
    public string Says() => Say("restored the territory");
}
