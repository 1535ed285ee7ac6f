using Entente.Platform;

namespace Entente.Incentivize;

/// <summary>What may be allowed in Incentivize, and which shipped roles hold it (contract.md, Roles).</summary>
public static class Can
{
    public const string SeeTransactions = "incentivize.see-transactions";
    public const string RecordTransactions = "incentivize.record-transactions";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(SeeTransactions, "See transactions", Role.Owner, Role.ProgramManager, Role.PartnerManager, Role.Finance, Role.Compliance, Role.Analyst,
            Role.PartnerAdmin, Role.PartnerFinance),
        new(RecordTransactions, "Record transactions", Role.Owner, Role.Finance),
    ];
}
