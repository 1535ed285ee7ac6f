namespace Entente;

public class PartnerTests
{
    static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);
    static readonly PartnerDetails Details = new("Müller & Söhne GmbH", Country.Parse("DE"), PartnerTypes.Reseller | PartnerTypes.Msp, ManagerEmail: " Ann@Vendor.com ");

    static readonly Dictionary<string, (Action<Partner> Act, Func<Partner, Refusal?> Ask, PartnerState[] From, PartnerState To)> Verbs = new()
    {
        ["apply"] = (partner => partner.Apply(null, Now), partner => partner.WhyNotApply(), [PartnerState.Prospect], PartnerState.Applicant),
        ["approve"] = (partner => partner.Approve(null, Now), partner => partner.WhyNotApprove(), [PartnerState.Applicant], PartnerState.Approved),
        ["onboard"] = (partner => partner.Onboard(null, Now), partner => partner.WhyNotOnboard(), [PartnerState.Approved], PartnerState.Onboarding),
        ["activate"] = (partner => partner.Activate(null, Now), partner => partner.WhyNotActivate(), [PartnerState.Onboarding], PartnerState.Active),
        ["suspend"] = (partner => partner.Suspend("Unpaid", Now), partner => partner.WhyNotSuspend(), [PartnerState.Active], PartnerState.Suspended),
        ["resume"] = (partner => partner.Resume(null, Now), partner => partner.WhyNotResume(), [PartnerState.Suspended], PartnerState.Active),
        ["exit"] = (partner => partner.Exit("Merged", Now), partner => partner.WhyNotExit(), [PartnerState.Approved, PartnerState.Onboarding, PartnerState.Active, PartnerState.Suspended], PartnerState.Exiting),
        ["end"] = (partner => partner.End(null, Now), partner => partner.WhyNotEnd(), [PartnerState.Exiting], PartnerState.Ended),
    };

    public static TheoryData<PartnerState, string> EveryStateAndVerb() =>
        [.. Enum.GetValues<PartnerState>().SelectMany(state => Verbs.Keys, (state, verb) => new TheoryDataRow<PartnerState, string>(state, verb))];

    [Theory, MemberData(nameof(EveryStateAndVerb))]
    public void Each_arrow_is_taken_from_its_own_state_only(PartnerState state, string name)
    {
        var verb = Verbs[name];
        var partner = Partner.Admit(Details, Now, state);
        if (verb.From.Contains(state))
        {
            Assert.Null(verb.Ask(partner));
            verb.Act(partner);
            Assert.Equal(verb.To, partner.State);
        }
        else
        {
            var code = $"partner-is-{state.ToString().ToLowerInvariant()}";
            Assert.Equal(code, verb.Ask(partner)?.Code);
            Assert.Equal(code, Assert.Throws<RefusedException>(() => verb.Act(partner)).Why.Code);
            Assert.Equal(state, partner.State);
        }
    }

    [Fact]
    public void Staff_admit_a_partner_that_sells_at_once()
    {
        var partner = Partner.Admit(Details, Now);
        Assert.Equal((PartnerState.Active, "muller sohne", "ann@vendor.com"), (partner.State, partner.NameKey, partner.ManagerEmail));
        Assert.Null(partner.WhyNotSell());
        Assert.Equal(Details with { ManagerEmail = "ann@vendor.com" }, partner.Details);
        Assert.Equal([PartnerTypes.Reseller, PartnerTypes.Msp], partner.Types.Each());
    }

    [Theory]
    [InlineData(PartnerState.Onboarding)]
    [InlineData(PartnerState.Suspended)]
    [InlineData(PartnerState.Ended)]
    public void Only_an_active_partner_sells(PartnerState state) => Assert.Equal("partner-not-active", Partner.Admit(Details, Now, state).WhyNotSell()?.Code);

    [Fact]
    public void A_suspension_says_why_and_since_when()
    {
        var partner = Partner.Admit(Details, Now);
        partner.Suspend("Unpaid invoices", Now.AddDays(3));
        Assert.Equal((PartnerState.Suspended, "Unpaid invoices", Now.AddDays(3)), (partner.State, partner.StateReason, partner.StateSince));
    }

    [Fact]
    public void Archiving_can_be_undone_and_nothing_happens_meanwhile()
    {
        var partner = Partner.Admit(Details, Now);
        partner.Archive(Now);
        Assert.Equal("partner-archived", partner.WhyNotSuspend()?.Code);
        Assert.Equal("partner-not-active", partner.WhyNotSell()?.Code);
        Assert.Equal("already-archived", Assert.Throws<RefusedException>(() => partner.Archive(Now)).Why.Code);
        partner.Restore();
        Assert.Null(partner.WhyNotSell());
        Assert.Equal("not-archived", Assert.Throws<RefusedException>(partner.Restore).Why.Code);
    }

    [Fact]
    public void Nobody_is_its_own_parent()
    {
        var partner = Partner.Admit(Details, Now);
        Assert.Equal("own-parent", Assert.Throws<RefusedException>(() => partner.Change(Details with { Parent = partner.Id })).Why.Code);
    }
}
