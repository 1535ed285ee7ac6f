using Entente.Platform;

namespace Entente.Sell.Accounts;

public sealed record AccountOpened(string Name, Country Country) : IEvent
{
    static string IEvent.Name => "account.opened";
    public string Says() => $"opened the account {Name}, {Country.Name}";
}

public sealed record AccountChanged(IReadOnlyList<FieldChange> Changes) : IEvent, ITellsChanges
{
    static string IEvent.Name => "account.changed";
    public string Says() => $"changed {FieldChange.Names(Changes)}";
}

public sealed record AccountArchived : IEvent
{
    static string IEvent.Name => "account.archived";
    public string Says() => "archived the account";
}

public sealed record AccountRestored : IEvent
{
    static string IEvent.Name => "account.restored";
    public string Says() => "restored the account";
}
