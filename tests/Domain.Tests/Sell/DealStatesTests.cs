using static Entente.Sell.GivenDeal;

namespace Entente.Sell;

/// <summary>Every state × every verb: what happens, or which refusal.</summary>
public class DealStatesTests
{
    static readonly DateTimeOffset Soon = Monday.AddHours(1);

    static readonly Dictionary<string, Action<Deal>> Verbs = new()
    {
        ["approve"] = deal => deal.Approve(Rivals.None, Policy, Reviewer, Soon),
        ["reject"] = deal => deal.Reject(RejectReason.Other, null, Policy, Calendar, Reviewer, Soon),
        ["return"] = deal => deal.Return("Which product?", Policy, Calendar, Soon),
        ["answer"] = deal => deal.Answer("Disks.", Calendar, Soon),
        ["withdraw"] = deal => deal.Withdraw(Soon),
        ["extend"] = deal => deal.Extend(30, "A demo was given.", Policy, Soon),
        ["note"] = deal => deal.Note(Soon),
        ["win"] = deal => deal.Win(Value, Today, Today, Soon),
        ["lose"] = deal => deal.Lose(LoseReason.Timing, Today, Today, Soon),
        ["revoke"] = deal => deal.Revoke(RevokeReason.NoActivity, null, Soon),
        ["appeal"] = deal => deal.Appeal("Look again.", Policy, Calendar, Soon),
        ["uphold"] = deal => deal.Uphold(null, Judge, hasStake: false, Soon),
        ["overturn"] = deal => deal.Overturn(Rivals.None, Policy, Judge, hasStake: false, Soon),
        ["lapse"] = deal => deal.Lapse(Soon),
        ["expire"] = deal => deal.Expire(Soon),
        ["warn"] = deal => deal.Warn(Policy, Soon),
        ["remind"] = deal => deal.Remind(30, Soon),
        ["suspend"] = deal => deal.Suspend(Soon),
        ["resume"] = deal => deal.Resume(Calendar, Soon),
        ["release"] = deal => deal.Release(Soon),
    };

    const string Table = """
        verb      Submitted            Returned          Approved             Rejected             Appealed           Withdrawn          Won                  Lost                 Expired              Revoked
        approve   Approved             deal-returned     deal-already-decided deal-already-decided deal-appealed      deal-withdrawn     deal-already-decided deal-already-decided deal-already-decided deal-already-decided
        reject    Rejected             deal-returned     deal-already-decided deal-already-decided deal-appealed      deal-withdrawn     deal-already-decided deal-already-decided deal-already-decided deal-already-decided
        return    Returned             deal-returned     deal-already-decided deal-already-decided deal-appealed      deal-withdrawn     deal-already-decided deal-already-decided deal-already-decided deal-already-decided
        answer    nothing-asked        Submitted         deal-approved        deal-rejected        deal-appealed      deal-withdrawn     deal-won             deal-lost            deal-expired         deal-revoked
        withdraw  Withdrawn            Withdrawn         Withdrawn            deal-rejected        deal-appealed      deal-withdrawn     deal-won             deal-lost            deal-expired         deal-revoked
        extend    deal-undecided       deal-returned     Approved             deal-rejected        deal-appealed      deal-withdrawn     deal-won             deal-lost            deal-expired         deal-revoked
        note      Submitted            Returned          Approved             Rejected             Appealed           deal-over          deal-over            deal-over            deal-over            deal-over
        win       deal-undecided       deal-returned     Won                  deal-rejected        deal-appealed      deal-withdrawn     deal-won             deal-lost            deal-expired         deal-revoked
        lose      deal-undecided       deal-returned     Lost                 deal-rejected        deal-appealed      deal-withdrawn     deal-won             deal-lost            deal-expired         deal-revoked
        revoke    deal-undecided       deal-returned     Revoked              deal-rejected        deal-appealed      deal-withdrawn     deal-won             deal-lost            deal-expired         deal-revoked
        appeal    deal-undecided       deal-returned     deal-approved        Appealed             deal-appealed      deal-withdrawn     deal-won             deal-lost            deal-expired         deal-revoked
        uphold    no-appeal            no-appeal         no-appeal            no-appeal            Rejected           no-appeal          no-appeal            no-appeal            no-appeal            no-appeal
        overturn  no-appeal            no-appeal         no-appeal            no-appeal            Approved           no-appeal          no-appeal            no-appeal            no-appeal            no-appeal
        lapse     deal-undecided       not-due           deal-approved        deal-rejected        deal-appealed      deal-withdrawn     deal-won             deal-lost            deal-expired         deal-revoked
        expire    deal-undecided       deal-returned     not-due              deal-rejected        deal-appealed      deal-withdrawn     deal-won             deal-lost            deal-expired         deal-revoked
        warn      deal-undecided       deal-returned     not-due              deal-rejected        deal-appealed      deal-withdrawn     deal-won             deal-lost            deal-expired         deal-revoked
        remind    deal-undecided       deal-returned     not-due              deal-rejected        deal-appealed      deal-withdrawn     deal-won             deal-lost            deal-expired         deal-revoked
        suspend   Submitted            Returned          Approved             deal-rejected        Appealed           deal-withdrawn     deal-won             deal-lost            deal-expired         deal-revoked
        resume    deal-not-suspended   deal-not-suspended deal-not-suspended  deal-not-suspended   deal-not-suspended deal-not-suspended deal-not-suspended   deal-not-suspended   deal-not-suspended   deal-not-suspended
        release   Withdrawn            Withdrawn         Revoked              deal-rejected        Withdrawn          deal-withdrawn     deal-won             deal-lost            deal-expired         deal-revoked
        """;

    const string FrozenTable = """
        verb      Submitted      Returned       Approved       Appealed
        approve   deal-suspended deal-returned  deal-already-decided deal-appealed
        reject    deal-suspended deal-returned  deal-already-decided deal-appealed
        return    deal-suspended deal-returned  deal-already-decided deal-appealed
        answer    nothing-asked  deal-suspended deal-approved  deal-appealed
        withdraw  Withdrawn      Withdrawn      Withdrawn      deal-appealed
        extend    deal-undecided deal-returned  deal-suspended deal-appealed
        note      Submitted      Returned       Approved       Appealed
        win       deal-undecided deal-returned  deal-suspended deal-appealed
        lose      deal-undecided deal-returned  deal-suspended deal-appealed
        revoke    deal-undecided deal-returned  Revoked        deal-appealed
        appeal    deal-undecided deal-returned  deal-approved  deal-appealed
        uphold    no-appeal      no-appeal      no-appeal      deal-suspended
        overturn  no-appeal      no-appeal      no-appeal      deal-suspended
        lapse     deal-undecided deal-suspended deal-approved  deal-appealed
        expire    deal-undecided deal-returned  deal-suspended deal-appealed
        warn      deal-undecided deal-returned  deal-suspended deal-appealed
        remind    deal-undecided deal-returned  deal-suspended deal-appealed
        suspend   deal-suspended deal-suspended deal-suspended deal-suspended
        resume    Submitted      Returned       Approved       Appealed
        release   Withdrawn      Withdrawn      Revoked        Withdrawn
        """;

    public static TheoryData<string, DealState, string> Cells() => Read(Table);
    public static TheoryData<string, DealState, string> FrozenCells() => Read(FrozenTable);

    [Theory, MemberData(nameof(Cells))]
    public void Each_verb_does_its_one_thing_in_its_states_and_says_why_not_in_all_others(string verb, DealState from, string expected) =>
        Holds(In(from), verb, expected);

    [Theory, MemberData(nameof(FrozenCells))]
    public void A_frozen_deal_can_only_be_given_up(string verb, DealState from, string expected)
    {
        var deal = In(from);
        deal.Suspend(Monday);
        Holds(deal, verb, expected);
    }

    [Fact]
    public void The_tables_name_every_verb_and_every_state()
    {
        Assert.Equal(Verbs.Count * Enum.GetValues<DealState>().Length, Cells().Count);
        Assert.Equal(Verbs.Count * 4, FrozenCells().Count);
    }

    static void Holds(Deal deal, string verb, string expected)
    {
        var before = deal.State;
        if (Enum.TryParse<DealState>(expected, out var state))
        {
            Verbs[verb](deal);
            Assert.Equal(state, deal.State);
        }
        else
        {
            Assert.Equal(expected, Assert.Throws<RefusedException>(() => Verbs[verb](deal)).Why.Code);
            Assert.Equal(before, deal.State);
        }
    }

    static TheoryData<string, DealState, string> Read(string table)
    {
        var rows = table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(row => row.Length > 0).ToList();
        var data = new TheoryData<string, DealState, string>();
        foreach (var row in rows[1..])
            for (var column = 1; column < row.Length; column++)
                data.Add(row[0], Enum.Parse<DealState>(rows[0][column]), row[column]);
        return data;
    }

    [Fact]
    public void An_archived_deal_keeps_nobody_away_and_nothing_can_be_done_to_it()
    {
        var deal = Approved();
        deal.Archive(Monday.AddDays(1));

        Assert.Equal((DealState.Revoked, Monday.AddDays(1)), (deal.State, deal.ArchivedAt));
        Assert.Equal("deal-archived", deal.WhyNotArchive()?.Code);
        Assert.Equal("deal-archived", deal.WhyNotNote(Monday.AddDays(2))?.Code);
        Assert.Empty(deal.Clocks(Policy));
    }
}
