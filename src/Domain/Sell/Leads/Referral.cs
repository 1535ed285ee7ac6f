using Entente.Strategize;

namespace Entente.Sell.Leads;

/// <summary>A code by which a person of a partner sends somebody to the vendor.</summary>
public sealed class ReferralCode
{
    ReferralCode() { }

    public Id<ReferralCode> Id { get; private init; }
    public Id<Partner> Partner { get; private init; }
    public Id<Person> Person { get; private init; }

    /// <summary>Unique; it stands in the link.</summary>
    public string Code { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    public static ReferralCode Make(Id<Partner> partner, Id<Person> person, string code, DateTimeOffset now) =>
        new() { Id = Id<ReferralCode>.New(now), Partner = partner, Person = person, Code = code, At = now };
}

/// <summary>How far a referral is, as its referrer sees it.</summary>
public enum ReferralStep
{
    /// <summary>One side has not agreed yet.</summary>
    Proposed,
    Received,

    /// <summary>Somebody was asked to take care of it.</summary>
    InGoodHands,
    Contacted,

    /// <summary>It became a registration.</summary>
    Converted,
    Closed,
}

/// <summary>
/// Somebody whom a partner sent: through a link, where the person wrote to us, or without saying who it is. Then the partner and the program each agree first;
/// only when both have, who it is becomes a lead that both may read.
/// </summary>
public sealed class Referral
{
    Referral() { }

    public Id<Referral> Id { get; private init; }
    public Id<Partner> Partner { get; private init; }

    /// <summary>Who of the partner sent them; null: a program with a key.</summary>
    public Id<Person>? Person { get; private init; }
    public Country Country { get; private init; }
    public string? Industry { get; private init; }
    public string? Family { get; private init; }
    public string? FamilyKey { get; private init; }

    /// <summary>In words that name nobody.</summary>
    public string? Need { get; private init; }
    public DateTimeOffset At { get; private init; }

    /// <summary>When the partner gave who it is; nobody reads it before the program agrees too.</summary>
    public DateTimeOffset? PartnerAgreedAt { get; private set; }
    public DateTimeOffset? ProgramAgreedAt { get; private set; }

    /// <summary>What the partner gave, sealed until both agree; empty afterwards.</summary>
    public string? Held { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What it became.</summary>
    public Id<Lead>? Lead { get; private set; }

    /// <summary>The person came through the link and wrote to us.</summary>
    public static Referral Through(ReferralCode code, Lead lead, DateTimeOffset now) => new()
    {
        Id = Id<Referral>.New(now),
        Partner = code.Partner,
        Person = code.Person,
        Country = lead.Company.Country,
        Industry = lead.Industry,
        Family = lead.Family,
        FamilyKey = lead.FamilyKey,
        At = now,
        PartnerAgreedAt = now,
        ProgramAgreedAt = now,
        Lead = lead.Id,
    };

    /// <summary>The partner says that there is somebody, and not who.</summary>
    public static Referral Propose(Id<Partner> partner, Id<Person>? person, Country country, string? industry, Family? family, string? need, DateTimeOffset now) => new()
    {
        Id = Id<Referral>.New(now),
        Partner = partner,
        Person = person,
        Country = country,
        Industry = industry,
        Family = family?.Name.Trim(),
        FamilyKey = family?.Key,
        Need = need,
        At = now,
    };

    public bool BothAgreed => PartnerAgreedAt is not null && ProgramAgreedAt is not null;

    public Refusal? WhyNotAgree(bool partner) =>
        ClosedAt is not null ? new("referral-closed", "This referral is closed.")
        : (partner ? PartnerAgreedAt : ProgramAgreedAt) is not null ? new("agreed-before", "Your side agreed before.")
        : null;

    /// <summary>The partner agrees, and gives who it is.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotAgree"/>.</exception>
    public void AgreeAsPartner(string held, DateTimeOffset now)
    {
        Refuse.If(WhyNotAgree(partner: true));
        (Held, PartnerAgreedAt) = (held, now);
    }

    /// <summary>The program wants to know who it is.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotAgree"/>.</exception>
    public void AgreeAsProgram(DateTimeOffset now)
    {
        Refuse.If(WhyNotAgree(partner: false));
        ProgramAgreedAt = now;
    }

    /// <summary>Both agreed: what was sealed is a lead now.</summary>
    public void Become(Id<Lead> lead) => (Lead, Held) = (lead, null);

    public Refusal? WhyNotClose() => ClosedAt is not null ? new("referral-closed", "This referral is closed.") : BothAgreed ? new("both-agreed", "Both sides agreed, so it is a lead now.") : null;

    /// <summary>One side does not want it. What was sealed is gone.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotClose"/>.</exception>
    public void Close(DateTimeOffset now)
    {
        Refuse.If(WhyNotClose());
        (ClosedAt, Held) = (now, null);
    }

    /// <param name="lead">The state of the lead; null: it is none yet.</param>
    public static ReferralStep StepOf(LeadState? lead, bool closed) => closed ? ReferralStep.Closed : lead switch
    {
        null => ReferralStep.Proposed,
        LeadState.New or LeadState.Pool => ReferralStep.Received,
        LeadState.Offered or LeadState.Accepted => ReferralStep.InGoodHands,
        LeadState.Contacted or LeadState.Progressed => ReferralStep.Contacted,
        LeadState.Converted => ReferralStep.Converted,
        _ => ReferralStep.Closed,
    };
}
