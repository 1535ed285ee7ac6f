using Entente.Platform;

namespace Entente.Recruit.People;

/// <summary>What a role is for, in a sentence.</summary>
static class RoleWords
{
    public static string Of(string role) => role switch
    {
        Role.Owner => "May do everything, and lets the vendor's people in.",
        Role.ProgramManager => "Runs the program: partners, deals, plans.",
        Role.PartnerManager => "Answers for some partners: their data, people and deals.",
        Role.Marketing => "Sees partners, accounts and deals.",
        Role.Enablement => "Sees partners, accounts and deals.",
        Role.Finance => "Plans, transactions and statements.",
        Role.Compliance => "Sees all, with the history of events.",
        Role.Support => "Sees partners, accounts and deals.",
        Role.Analyst => "Reads all, changes nothing.",
        Role.PartnerAdmin => "Registers deals, keeps the company's data and lets colleagues in.",
        Role.PartnerSeller => "Registers deals and follows them.",
        Role.PartnerFinance => "Sees deals, transactions and statements.",
        Role.PartnerMarketer => "Sees the company and its people.",
        Role.PartnerTechnical => "Sees the company and its people.",
        _ => "",
    };
}
