using Entente.Platform;

namespace Entente.Sell.Accounts;

public sealed record AccountOpened(string Name, Country Country) : IEvent
{
    static string IEvent.Name => "account.opened";
    public string Says() => Say($"opened the account {Name}, {Country}");
}

public sealed record AccountChanged(IReadOnlyList<FieldChange> Changes) : IEvent, ITellsChanges
{
    static string IEvent.Name => "account.changed";
    public string Says() => Say($"changed {FieldChange.Names(Changes)}");
}

public sealed record AccountArchived : IEvent
{
    static string IEvent.Name => "account.archived";
    public string Says() => Say("archived the account");
}

public sealed record AccountRestored : IEvent
{
    static string IEvent.Name => "account.restored";
    public string Says() => Say("restored the account");
}
