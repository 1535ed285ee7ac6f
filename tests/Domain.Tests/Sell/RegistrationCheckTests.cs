using Entente.Recognition;
using static Entente.Sell.GivenDeal;

namespace Entente.Sell;

public class RegistrationCheckTests
{
    static readonly Id<Partner> Rival = Id<Partner>.New(Monday);
    static readonly RegistrationEvidence Clear = new() { Registration = Registration() };

    static RecognizedAccount Account(Decision decision, bool direct = false) =>
        new(Acme, "Acme Secret GmbH", new(0.97m, decision, new("likeness", "0.97", "equal name", null, [], Today), [], new(0.97m)), direct, Rival, "Rival Ltd");

    static RegistrationEvidence Known(Decision decision = Decision.Same, bool direct = false) => Clear with { Accounts = [Account(decision, direct)] };

    static LiveRegistration Live(DealState state, Id<Partner>? partner = null, long number = 3, string family = "storage", bool exclusive = true) =>
        new(Id<Deal>.New(Monday), number, Acme, partner ?? Rival, "Rival Ltd", family, state, exclusive, state == DealState.Approved ? Monday.AddDays(10) : null);

    static DirectSelling Selling(bool open = true, int daysAgo = 0, string? family = null, Id<Partner>? partner = null) =>
        new(Id<Opportunity>.New(Monday), Acme, "Negotiation", family, open, partner, Monday.AddDays(-daysAgo));

    static CheckResult Check(RegistrationEvidence evidence, DealPolicy? policy = null) => RegistrationCheck.Of(evidence, policy ?? Policy, Monday, Today);

    static void Finds(RegistrationEvidence evidence, CheckOutcome outcome, params string[] codes)
    {
        var result = Check(evidence);
        Assert.Equal(codes, result.Findings.Select(finding => finding.Code));
        Assert.Equal(outcome, result.Outcome);
    }

    [Fact]
    public void A_new_customer_is_clear() => Finds(Clear, CheckOutcome.Clear);

    [Fact]
    public void A_known_customer_without_a_clash_is_clear() => Finds(Known(), CheckOutcome.Clear);

    [Fact]
    public void Who_lacks_what_the_product_needs_is_blocked() => Finds(
        Clear with { SellingRules = [new("tier", true, "silver", "gold"), new("certificate", false, "Storage Expert", "none")] }, CheckOutcome.Blocked, "not-eligible");

    [Fact]
    public void Outside_the_territory_is_blocked() =>
        Finds(Clear with { Territory = new([Country.Parse("FR")], ExclusiveToOther: true) }, CheckOutcome.Blocked, "outside-territory", "territory-taken");

    [Theory]
    [InlineData(500_001L, "EUR", "below-minimum", CheckOutcome.Blocked)]
    [InlineData(500_000L, "EUR", null, CheckOutcome.Clear)]
    [InlineData(1L, "USD", "value-unknown", CheckOutcome.Possible)]
    public void The_minimum_itself_is_enough(long minimum, string currency, string? code, CheckOutcome outcome)
    {
        var result = Check(Clear with { ValueToCompare = Value }, Policy with { MinimumValue = new(minimum, currency) });
        Assert.Equal((code, outcome), (result.Findings.SingleOrDefault()?.Code, result.Outcome));
    }

    [Fact]
    public void A_named_direct_account_is_blocked() => Finds(Known(direct: true), CheckOutcome.Blocked, "direct-account");

    [Fact]
    public void What_may_be_a_named_direct_account_is_for_a_person() =>
        Finds(Known(Decision.Possible, direct: true), CheckOutcome.Possible, "direct-account", "customer-possible");

    [Fact]
    public void A_customer_of_another_partner_is_taken() => Finds(Known() with { Live = [Live(DealState.Approved)] }, CheckOutcome.Blocked, "customer-taken");

    [Fact]
    public void Against_what_may_be_the_same_customer_a_person_decides() =>
        Finds(Known(Decision.Possible) with { Live = [Live(DealState.Approved)] }, CheckOutcome.Possible, "customer-possible", "customer-taken");

    [Fact]
    public void Of_an_imported_registration_a_person_decides() =>
        Finds(Known() with { Imported = true, Live = [Live(DealState.Approved)] }, CheckOutcome.Possible, "customer-taken");

    [Theory]
    [InlineData(DealState.Submitted)]
    [InlineData(DealState.Returned)]
    [InlineData(DealState.Appealed)]
    public void An_earlier_one_that_waits_is_a_finding(DealState state) => Finds(Known() with { Live = [Live(state)] }, CheckOutcome.Possible, "earlier-undecided");

    [Fact]
    public void Other_families_secondary_ones_later_ones_and_those_whose_time_is_over_do_not_clash() => Finds(Known() with
    {
        Number = 7,
        Live = [Live(DealState.Approved, family: "network"), Live(DealState.Approved, exclusive: false), Live(DealState.Submitted, number: 8), Live(DealState.Approved) with { ProtectedUntil = Monday }],
    }, CheckOutcome.Clear);

    [Fact]
    public void Ones_own_duplicate_is_blocked() => Finds(Known() with { Live = [Live(DealState.Submitted, Reseller)] }, CheckOutcome.Blocked, "own-duplicate");

    [Fact]
    public void Direct_selling_counts_while_open_and_for_60_days()
    {
        Finds(Known() with { Direct = [Selling()] }, CheckOutcome.Possible, "open-opportunity");
        Finds(Known() with { Direct = [Selling(open: false, daysAgo: 60)] }, CheckOutcome.Possible, "direct-activity");
        Finds(Known() with { Direct = [Selling(open: false, daysAgo: 61), Selling(family: "network"), Selling(partner: Reseller)] }, CheckOutcome.Clear);
    }

    [Fact]
    public void A_renewal_belongs_to_the_incumbent_unless_a_person_says_otherwise()
    {
        Finds(Known() with { Registration = Registration() with { Renewal = true } }, CheckOutcome.Possible, "incumbent");
        Finds(Known() with { Registration = Registration(Rival) with { Renewal = true } }, CheckOutcome.Clear);
    }

    [Fact]
    public void Findings_come_in_the_order_of_the_questions_and_the_gravest_counts()
    {
        var result = Check(Known(direct: true) with
        {
            Registration = Registration() with { Renewal = true },
            SellingRules = [new("tier", false, "gold", "silver")],
            Territory = new([]),
            Live = [Live(DealState.Submitted, Reseller, 4), Live(DealState.Approved)],
            Direct = [Selling()],
        });
        Assert.Equal(["not-eligible", "outside-territory", "direct-account", "customer-taken", "open-opportunity", "incumbent", "own-duplicate"], result.Findings.Select(finding => finding.Code));
        Assert.Equal((CheckOutcome.Blocked, RejectReason.NotEligible), (result.Outcome, result.RejectReason));
        Assert.Equal(9, result.Why.Inputs.Count);
        Assert.Equal(("registration check", "blocked", "deal policy"), (result.Why.Label, result.Why.Value, result.Why.Rule!.Name));
    }

    [Fact]
    public void The_partner_learns_nothing_of_others_not_even_how_many()
    {
        var one = Check(Known() with { Live = [Live(DealState.Approved), Live(DealState.Submitted, number: 4)], Direct = [Selling()] });
        var many = Check(Known(direct: false) with { Live = [Live(DealState.Approved), Live(DealState.Submitted, number: 4), Live(DealState.Submitted, number: 5)], Direct = [Selling(), Selling(open: true)] });
        Assert.Equal(one.ForPartner(), many.ForPartner());
        Assert.All(many.ForPartner(), finding => Assert.All((string[])["Secret", "Rival", "3", "4", "5", "Negotiation"], secret => Assert.DoesNotContain(secret, $"{finding.Text}", StringComparison.Ordinal)));
        Assert.Contains("Rival Ltd", string.Concat(many.Findings.Select(finding => finding.StaffText)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rival_an_opportunity_and_an_account_that_may_be_the_customer_sound_the_same()
    {
        PartnerFinding[] heard =
        [
            .. Check(Known() with { Live = [Live(DealState.Submitted)] }).ForPartner(), .. Check(Known() with { Direct = [Selling(open: true)] }).ForPartner(),
            .. Check(Known() with { Registration = Registration() with { Renewal = true } }).ForPartner(),
        ];
        Assert.Equal(3, heard.Length);
        Assert.Equal("customer-in-review", Assert.Single(heard.Distinct()).Code);
        Assert.Equal(Check(Known(direct: true)).ForPartner(), Check(Known() with { Live = [Live(DealState.Approved), Live(DealState.Submitted, number: 4)] }).ForPartner());
    }

    [Fact]
    public void The_program_says_yes_at_once_to_clear_deals_by_value_and_tier()
    {
        var policy = Policy with { ApproveClearUpTo = Value, ApproveClearTiers = ["Gold"] };
        Assert.True(policy.ApprovesAtOnce(CheckOutcome.Clear, Value, "gold"));
        Assert.False(policy.ApprovesAtOnce(CheckOutcome.Possible, Value, "gold"));
        Assert.False(policy.ApprovesAtOnce(CheckOutcome.Clear, Value with { Minor = Value.Minor + 1 }, "gold"));
        Assert.False(policy.ApprovesAtOnce(CheckOutcome.Clear, Value with { Currency = "USD" }, "gold"));
        Assert.False(policy.ApprovesAtOnce(CheckOutcome.Clear, Value, "silver"));
        Assert.False(Policy.ApprovesAtOnce(CheckOutcome.Clear, Value, "gold"));
    }
}
