using Entente.Platform;

namespace Entente.Sell.SalesPeople;

public sealed record SalesPersonJoined(string Name) : IEvent
{
    static string IEvent.Name => "sales-person.joined";
    public string Says() => Say($"wrote down {Name} as a sales person");
}

public sealed record SalesPersonChanged(IReadOnlyList<FieldChange> Changes) : IEvent, ITellsChanges
{
    static string IEvent.Name => "sales-person.changed";
    public string Says() => Say($"changed {FieldChange.Names(Changes)}");
}

public sealed record QuotaSet(Id<SalesPerson> SalesPerson, DateOnly StartsOn, Money Amount) : IEvent
{
    static string IEvent.Name => "quota.set";
    public string Says() => Say($"set a quota of {Amount} from {StartsOn} on");
}

public sealed record QuotaChanged(IReadOnlyList<FieldChange> Changes) : IEvent, ITellsChanges
{
    static string IEvent.Name => "quota.changed";
    public string Says() => Say($"changed {FieldChange.Names(Changes)}");
}

public sealed record SalesPersonArchived : IEvent
{
    static string IEvent.Name => "sales-person.archived";
    public string Says() => Say("archived the sales person");
}

public sealed record SalesPersonRestored : IEvent
{
    static string IEvent.Name => "sales-person.restored";
    public string Says() => Say("restored the sales person");
}

public sealed record QuotaArchived : IEvent
{
    static string IEvent.Name => "quota.archived";
    public string Says() => Say("archived the quota");
}

public sealed record QuotaRestored : IEvent
{
    static string IEvent.Name => "quota.restored";
    public string Says() => Say("restored the quota");
}
