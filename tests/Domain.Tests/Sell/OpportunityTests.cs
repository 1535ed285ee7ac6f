using Entente.Recognition;
using static Entente.Sell.GivenDeal;

namespace Entente.Sell;

public class OpportunityTests
{
    static readonly OpportunityDetails Details = new(Acme, " Negotiation ", Value, Today, new("Storage"), OwnerEmail: "Ann@Vendor.com");

    [Fact]
    public void An_approved_deal_opens_its_opportunity()
    {
        var deal = Approved();
        var opportunity = Opportunity.For(deal, Today, Monday);
        Assert.Equal((deal.Id, deal.Account, deal.Partner, Value, "storage", OpportunityState.Open),
            (opportunity.Deal, opportunity.Account, opportunity.Partner, opportunity.Value, opportunity.FamilyKey, opportunity.State));
    }

    [Fact]
    public void It_is_closed_once_and_not_before_it_was_opened()
    {
        var opportunity = Opportunity.Open(Details, Monday);
        Assert.Equal("closed-before-opened", opportunity.WhyNotClose(Today.AddDays(-1))?.Code);
        opportunity.Win(new(400_000, "EUR"), Today);
        Assert.Equal((OpportunityState.Won, Today, new Money(400_000, "EUR")), (opportunity.State, opportunity.ClosedOn, opportunity.Value));
        Assert.Equal("opportunity-closed", Assert.Throws<RefusedException>(() => opportunity.Lose(Today)).Why.Code);
        Assert.Equal("opportunity-closed", Assert.Throws<RefusedException>(() => opportunity.Change(Details, Monday)).Why.Code);
    }

    [Fact]
    public void Working_on_it_is_activity()
    {
        var opportunity = Opportunity.Open(Details, Monday);
        opportunity.Change(opportunity.Details with { Stage = "Closing" }, Monday.AddDays(9));
        Assert.Equal(("Closing", "ann@vendor.com", Monday.AddDays(9)), (opportunity.Stage, opportunity.OwnerEmail, opportunity.LastActivityAt));
    }
}

public class AccountTests
{
    [Fact]
    public void An_account_keeps_its_evidence_and_folds_its_name()
    {
        var evidence = new Evidence("Müller GmbH", Country.Parse("DE"), "mueller.de", "Köln", "Ring 1", "50667", "1", "2");
        var account = Account.Open(evidence, "x-1", Monday);
        Assert.Equal((evidence, "muller", "x-1"), (account.Evidence, account.NameKey, account.ExternalId));
    }

    [Fact]
    public void Archiving_can_be_undone()
    {
        var account = Account.Open(new("Acme", Country.Parse("DE")), null, Monday);
        account.Archive(Monday);
        Assert.Equal("already-archived", account.WhyNotArchive()?.Code);
        account.Restore();
        Assert.Equal("not-archived", account.WhyNotRestore()?.Code);
    }
}
