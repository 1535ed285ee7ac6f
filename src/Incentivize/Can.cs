using Entente.Platform;

namespace Entente.Incentivize;

/// <summary>What may be allowed in Incentivize, and which shipped roles hold it (contract.md, Roles).</summary>
public static class Can
{
    public const string SeeTransactions = "incentivize.see-transactions";
    public const string RecordTransactions = "incentivize.record-transactions";
    public const string SeePlans = "incentivize.see-plans";
    public const string WritePlans = "incentivize.write-plans";
    public const string SeeStatements = "incentivize.see-statements";
    public const string CalculateStatements = "incentivize.calculate-statements";
    public const string ReviewStatements = "incentivize.review-statements";
    public const string SeeRates = "incentivize.see-rates";
    public const string RecordRates = "incentivize.record-rates";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(SeeTransactions, "See transactions", Role.Owner, Role.ProgramManager, Role.PartnerManager, Role.Finance, Role.Compliance, Role.Analyst,
            Role.PartnerAdmin, Role.PartnerFinance),
        new(RecordTransactions, "Record transactions", Role.Owner, Role.Finance),
        new(SeePlans, "See compensation plans; partners see the terms that hold for them", Role.Owner, Role.ProgramManager, Role.PartnerManager, Role.Finance,
            Role.Compliance, Role.Analyst, Role.PartnerAdmin, Role.PartnerFinance),
        new(WritePlans, "Write, try and publish compensation plans", Role.Owner, Role.ProgramManager, Role.Finance),
        new(SeeStatements, "See statements", Role.Owner, Role.ProgramManager, Role.PartnerManager, Role.Finance, Role.Compliance, Role.Analyst,
            Role.PartnerAdmin, Role.PartnerFinance),
        new(CalculateStatements, "Calculate statements", Role.Owner, Role.Finance),
        new(ReviewStatements, "Review and close statements", Role.Owner, Role.Finance),
        new(SeeRates, "See exchange rates", Role.Owner, Role.ProgramManager, Role.Finance, Role.Compliance, Role.Analyst),
        new(RecordRates, "Record exchange rates", Role.Owner, Role.Finance),
    ];
}
