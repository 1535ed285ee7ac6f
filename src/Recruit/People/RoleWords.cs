using Entente.Platform;

namespace Entente.Recruit.People;

/// <summary>What a role is for, in a sentence.</summary>
static class RoleWords
{
    public static string Of(string role) => role switch
    {
        Role.Owner => Say("May do everything, and lets the vendor's people in."),
        Role.ProgramManager => Say("Runs the program: partners, deals, plans."),
        Role.PartnerManager => Say("Answers for some partners: their data, people and deals."),
        Role.Marketing => Say("Sees partners, accounts and deals."),
        Role.Enablement => Say("Sees partners, accounts and deals."),
        Role.Finance => Say("Plans, transactions and statements."),
        Role.Compliance => Say("Sees all, with the history of events."),
        Role.Support => Say("Sees partners, accounts and deals."),
        Role.Analyst => Say("Reads all, changes nothing."),
        Role.PartnerAdmin => Say("Registers deals, keeps the company's data and lets colleagues in."),
        Role.PartnerSeller => Say("Registers deals and follows them."),
        Role.PartnerFinance => Say("Sees deals, transactions and statements."),
        Role.PartnerMarketer => Say("Sees the company and its people."),
        Role.PartnerTechnical => Say("Sees the company and its people."),
        _ => "",
    };
}
