using Entente.Conditions;
using Entente.Strategize;
using static Entente.Sell.Leads.GivenLead;

namespace Entente.Sell.Leads;

/// <summary>Which partner gets a lead, and why.</summary>
public class RoutingTests
{
    [Fact]
    public void The_score_is_the_sum_of_what_holds_and_says_so()
    {
        var (points, why) = LeadScore.Of(Facts(), Policy, Today);
        Assert.Equal(20 + 20 + 15 + 10, points);
        Assert.Equal("20 + 20 + 15 + 10 = 65", why.Formula);
        Assert.Equal(Policy.Signals.Count, why.Inputs.Count);
        Assert.Equal(0, LeadScore.Of(Facts(), Policy with { Signals = [] }, Today).Points);
        var much = Policy with { Signals = [new("all", 90, Condition.Always), new("more", 90, Condition.Always)] };
        Assert.Equal(100, LeadScore.Of(Facts(), much, Today).Points);
        Assert.Equal(0, LeadScore.Of(Facts(), Policy with { Signals = [new("bad", -50, Condition.Always)] }, Today).Points);
    }

    [Fact]
    public void The_better_record_wins_but_a_lucky_first_lead_does_not()
    {
        var ranking = Rank(Facts(), Partner(1, record: new(1, 1, 0)), Partner(2, record: new(30, 50, 0)), Partner(3, record: new(0, 20, 0)), Partner(4));
        Assert.Equal([2, 1, 4, 3], ranking.Eligible.Select(ranked => (int)BitConverter.ToInt16(ranked.Partner.Id.Value.ToByteArray(), 6)));
    }

    [Fact]
    public void The_chance_is_the_record_smoothed_to_the_mean_of_the_program()
    {
        Candidate[] partners = [Partner(1, record: new(6, 10, 4)), Partner(2, record: new(4, 10, 0))];
        var chances = WinChance.In(partners, Policy);
        Assert.Equal(0.4m, chances.Mean); // (10 + 10 × 0.2) ÷ (20 + 10)
        Assert.Equal(0.47619m, chances.Of(new(6, 10, 4))); // (6 + 10 × 0.4) ÷ (10 + 4 × 0.25 + 10)
        Assert.Equal(chances.Mean, chances.Of(default));
        Assert.Equal("(6 + 10 × 0.4) ÷ (11 + 10) = 0.47619", chances.Why(new(6, 10, 4), Today).Formula);
    }

    [Fact]
    public void A_declined_lead_lowers_the_chance() =>
        Assert.Equal([1, 2], Rank(Facts(), Partner(1, record: new(5, 10, 0)), Partner(2, record: new(5, 10, 3))).Eligible.Select(ranked => (int)BitConverter.ToInt16(ranked.Partner.Id.Value.ToByteArray(), 6)));

    [Fact]
    public void Load_comes_off()
    {
        var ranking = Rank(Facts(), Partner(1, capacity: 10, open: 5), Partner(2));
        Assert.Equal(Id(2), ranking.Best!.Partner.Id);
        Assert.Equal([200_000L, 180_000L], ranking.Eligible.Select(ranked => ranked.Expected));
    }

    [Fact]
    public void Equal_partners_are_taken_by_id_whatever_their_order()
    {
        var lead = Facts();
        Assert.Equal(Id(1), Rank(lead, Partner(3), Partner(1), Partner(2)).Best!.Partner.Id);
        Assert.Equal(Rank(lead, Partner(1), Partner(2), Partner(3)).Why(Id(1)), Rank(lead, Partner(3), Partner(2), Partner(1)).Why(Id(1)));
    }

    [Fact]
    public void Territory_product_language_and_capacity_are_asked_of_everybody()
    {
        var away = Partner(1) with { Coverage = new(["FR"], []) };
        var elsewhere = Partner(2) with { Coverage = new(["DE"], ["8"]) };
        var helmets = Partner(3) with { Families = [new Family("Helmets").Key] };
        var french = Partner(4) with { Languages = ["fr"] };
        var full = Partner(5, capacity: 2, open: 2);
        var ranking = Rank(Facts(), away, elsewhere, helmets, french, full, Partner(6) with { Coverage = new(["DE"], ["10"]), Languages = ["DE"] });
        Assert.Equal(Id(6), Assert.Single(ranking.Eligible).Partner.Id);
        Assert.Equal(["territory", "territory", "product", "language", "capacity"], ranking.Excluded.Select(excluded => excluded.Rule));
        Assert.Equal("It needs: the partner takes this product family.", ranking.Excluded[2].Because.ToString());
    }

    [Fact]
    public void A_rule_of_the_program_is_asked_where_it_applies()
    {
        var rule = new RoutingRule("large leads", Condition.Parse("""{"value":{"atLeast":"5000"}}""", LeadFacts.PairFields), Condition.Parse("""{"tier":"Gold"}""", LeadFacts.PairFields));
        var policy = Policy with { Rules = [rule] };
        Candidate[] partners = [Partner(1), Partner(2) with { Tier = "gold" }];
        Assert.Equal([Id(2)], Routing.Rank(Facts(), partners, policy, WinChance.In(partners, policy), [], [], Today).Eligible.Select(ranked => ranked.Partner.Id));
        Assert.Equal(2, Routing.Rank(Facts(value: 100_000), partners, policy, WinChance.In(partners, policy), [], [], Today).Eligible.Count);
    }

    [Fact]
    public void A_pinned_account_goes_to_its_partner_and_nobody_who_was_asked_is_asked_again()
    {
        Candidate[] partners = [Partner(1, record: new(30, 30, 0)), Partner(2) with { Languages = ["fr"] }, Partner(3)];
        var chances = WinChance.In(partners, Policy);
        Assert.Equal([Id(2)], Routing.Rank(Facts(), partners, Policy, chances, [Id(2)], [], Today).Eligible.Select(ranked => ranked.Partner.Id));
        Assert.Equal([Id(3)], Routing.Rank(Facts(), partners, Policy, chances, [], [Id(1)], Today).Eligible.Select(ranked => ranked.Partner.Id));
        Assert.Empty(Routing.Rank(Facts(), partners, Policy, chances, [Id(2)], [Id(2)], Today).Eligible);
    }

    [Fact]
    public void The_answer_says_why_this_partner_and_why_not_the_next_three()
    {
        var why = Rank(Facts(), Partner(1), Partner(2, open: 1), Partner(3, open: 2), Partner(4, open: 3), Partner(5, open: 4)).Why(Id(1));
        Assert.Equal(["Partner 1", "not Partner 2", "not Partner 3", "not Partner 4"], why.Inputs.Select(input => input.Label));
        Assert.Equal("0.2 × 10000.00 EUR × (1 − 20 % × 0.1) = 1960.00 EUR", ((Explanation)why.Inputs[1]).Formula);
        var few = Rank(Facts(), Partner(1), Partner(2, open: 10), Partner(3) with { Coverage = new(["FR"], []) }).Why(Id(1));
        Assert.Equal(["capacity", "territory"], few.Inputs.Skip(1).Select(input => input.Value));
    }

    [Fact]
    public void Round_robin_levels_the_leads_by_share()
    {
        var policy = Policy with { Method = RoutingMethod.RoundRobin };
        var got = new int[4];
        for (var turn = 0; turn < 60; turn++)
        {
            var partners = Enumerable.Range(1, 3).Select(number => Partner(number, capacity: 1000, weight: number, received: got[number])).ToList();
            var best = Routing.Rank(Facts(), partners, policy, WinChance.In(partners, policy), [], [], Today).Best!;
            got[partners.FindIndex(partner => partner.Id == best.Partner.Id) + 1]++;
        }

        Assert.Equal([10, 20, 30], got[1..]);
    }

    [Fact]
    public void The_fairness_report_sets_shares_beside_capacity()
    {
        var rows = Fairness.Report([new(Id(1), "A", 30, 900, 20, 5, 10, default), new(Id(2), "B", 10, 100, 10, 0, 10, default)]);
        Assert.Equal((0.75m, 0.9m, 0.5m, 1.5m), (rows[0].ShareOfLeads, rows[0].ShareOfExpected, rows[0].ShareOfCapacity, rows[0].Tilt!.Value));
        Assert.All(Fairness.Report([new(Id(1), "A", 0, 0, 0, 0, 0, default)]), row => Assert.Null(row.Tilt));
    }
}
