using Entente.Platform;

namespace Entente.Sell.Accounts;

/// <summary>The table of contents of accounts.</summary>
static class AccountModule
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddSingleton(AccountTable.OneExternalId).AddSingleton<RecordKind>(AccountKind.Record).AddSingleton<SearchKind>(AccountKind.Search)
        .AddSingleton(EventType.Of<AccountOpened>()).AddSingleton(EventType.Of<AccountChanged>())
        .AddSingleton(EventType.Of<AccountArchived>()).AddSingleton(EventType.Of<AccountRestored>())
        .AddSingleton(EventType.Of<AccountsMerged>()).AddSingleton(EventType.Of<AccountsSplit>())
        .AddSingleton<ReviewedKind>(new ReviewedKind<Account>(Customers.Kind, AccountKind.Record, "account.opened", "account.changed", "account.archived", "account.restored", "account.merged", "account.split") { Merging = (one, other) => $"/accounts/{one}/merge?with={other}", MayMerge = Can.MergeAccounts })
        .AddSingleton<ICompanyKind>(Customers.Kind).AddConditions(AccountConditions.Subject).AddSingleton(ImportAccounts.Importer).AddSingleton<ShowAccount.Parts>()
        .AddSingleton(new NavigationItem("Sell", "Accounts", "/accounts", "building", Can.SeeAccounts, Order: 320))
        .AddSingleton(new PaletteAct("Add an account", "/accounts/new", "plus", Can.ChangeAccounts));

    public static void MapAccounts(this Doors doors)
    {
        ListAccounts.Map(doors);
        ShowAccount.Map(doors);
        OpenAccount.Map(doors);
        ChangeAccount.Map(doors);
        ArchiveAccount.Map(doors);
        MatchAccounts.Map(doors);
        EditAccount.Map(doors);
        MergeAccounts.Map(doors);
        SplitAccount.Map(doors);
        MergePages.Map(doors);
    }
}
