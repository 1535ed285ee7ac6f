using Entente.Platform;

namespace Entente.Sell.Conflicts;

/// <summary>The table of contents of conflicts between registrations.</summary>
static class ConflictModule
{
    static readonly RecordKind<ConflictCase> Record = new("conflict", "Conflict", "Conflicts", "/conflicts", "alert-triangle", Can.SettleConflicts,
        (db, who) => db.Set<ConflictCase>().VisibleTo(who, db),
        (db, _) => conflict => new(conflict.Id.Value, db.Set<Account>().Where(account => account.Id == conflict.Account).Select(account => account.Name).First(), conflict.Family, null));

    public static IServiceCollection AddConflicts(this IServiceCollection services) => services
        .AddSingleton<RecordKind>(Record).AddSingleton(ConflictCaseTable.OneOpen).AddSingleton<IReader, FollowDeals>().AddSingleton<ShowConflict.Parts>()
        .AddSingleton(EventType.Of<ConflictOpened>()).AddSingleton(EventType.Of<ConflictSettled>()).AddSingleton(EventType.Of<DealStoodAside>()).AddSingleton(EventType.Of<DealCameBack>())
        .AddSingleton(new NavigationItem("Sell", "Conflicts", "/conflicts", "alert-triangle", Can.SettleConflicts, Order: 30));

    public static void MapConflicts(this Doors doors)
    {
        ListConflicts.Map(doors);
        ShowConflict.Map(doors);
        SettleConflict.Map(doors);
    }
}
