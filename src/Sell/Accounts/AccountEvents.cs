using Entente.Platform;

namespace Entente.Sell.Accounts;

public sealed record AccountOpened(string Name, Country Country) : IEvent
{
    static string IEvent.Name => "account.opened";
    public string Says() => $"opened the account {Name}, {Country.Name}";
}
