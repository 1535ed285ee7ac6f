using static Entente.Sell.Leads.GivenLead;

namespace Entente.Sell.Leads;

/// <summary>Where a lead may go, and when.</summary>
public class LeadStatesTests
{
    static (Lead, LeadOffer) Offered(WorkingCalendar? calendar = null)
    {
        var lead = New();
        return (lead, lead.Offer(Id(1), OfferWay.Routed, 5, Policy, calendar ?? Berlin, Friday));
    }

    [Fact]
    public void The_window_runs_in_the_partners_own_calendar()
    {
        Assert.Equal(new DateTimeOffset(2026, 6, 8, 8, 0, 0, TimeSpan.Zero), Offered().Item1.DueAt);
        var dubai = new WorkingCalendar(TimeZoneInfo.FindSystemTimeZoneById("Asia/Dubai"), [DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday], []);
        Assert.Equal(new DateTimeOffset(2026, 6, 7, 20, 0, 0, TimeSpan.Zero), Offered(dubai).Item1.DueAt); // from Sunday 0:00 in Dubai on, 24 hours
    }

    [Fact]
    public void The_person_is_shown_to_the_partner_that_accepted_and_to_no_other()
    {
        var (lead, offer) = Offered();
        Assert.False(lead.ShowsContactTo(Id(1)));
        lead.Accept(offer, null, Policy, Berlin, Friday.AddHours(1));
        Assert.True(lead.ShowsContactTo(Id(1)));
        Assert.False(lead.ShowsContactTo(Id(2)));
        Assert.False(lead.ShowsContactTo(null));
        lead.PullBack(offer, Friday.AddHours(2));
        Assert.False(lead.ShowsContactTo(Id(1)));
        Assert.Equal(OfferState.PulledBack, offer.State);
    }

    [Fact]
    public void At_the_due_instant_it_is_too_late_and_the_offer_ends_at_that_instant()
    {
        var (lead, offer) = Offered();
        var due = lead.DueAt!.Value;
        Assert.Null(lead.WhyNotAnswer(due.AddTicks(-1)));
        Assert.Equal("offer-too-late", lead.WhyNotAnswer(due)!.Code);
        Assert.Equal("not-due", lead.WhyNotLapse(due.AddTicks(-1))!.Code);
        lead.Lapse(offer, due.AddHours(3));
        Assert.Equal((OfferState.Expired, due, due, LeadState.New), (offer.State, offer.EndedAt, lead.StateSince, lead.State));
        Assert.True(offer.Teaches);
    }

    [Fact]
    public void A_declined_lead_is_free_for_the_next_and_some_reasons_teach()
    {
        var (lead, offer) = Offered();
        lead.Decline(offer, DeclineReason.WrongProduct, "No bikes.", Friday.AddHours(1));
        Assert.Equal((LeadState.New, (Id<Partner>?)null, true), (lead.State, lead.Partner, offer.Teaches));
        Assert.Equal("lead-new", lead.WhyNotAnswer(Friday.AddHours(1))!.Code);
        var second = lead.Offer(Id(2), OfferWay.Next, 4, Policy, Berlin, Friday.AddHours(1));
        lead.Decline(second, DeclineReason.NoCapacity, null, Friday.AddHours(2));
        Assert.False(second.Teaches);
    }

    [Fact]
    public void What_may_be_known_already_is_offered_to_nobody_until_somebody_looked()
    {
        var lead = New();
        lead.Recognize(null, inDoubt: true);
        Assert.Equal("lead-in-doubt", lead.WhyNotOffer()!.Code);
        lead.Clear();
        Assert.Null(lead.WhyNotOffer());
        Assert.Equal("lead-not-in-doubt", lead.WhyNotClear()!.Code);
    }

    [Fact]
    public void Work_runs_from_contact_to_the_end()
    {
        var (lead, offer) = Offered();
        Assert.Equal("lead-offered", lead.WhyNotWork()!.Code);
        lead.Accept(offer, null, Policy, Berlin, Friday);
        Assert.Equal(new DateTimeOffset(2026, 6, 9, 8, 0, 0, TimeSpan.Zero), lead.DueAt);
        lead.Contact(Policy, Friday.AddDays(3));
        Assert.Equal("contacted-before", lead.WhyNotContact()!.Code);
        Assert.Equal(Friday.AddDays(17), lead.DueAt);
        lead.Progress(Policy, Friday.AddDays(5));
        Assert.Equal("not-due", lead.WhyNotGoStale(Friday.AddDays(35).AddTicks(-1))!.Code);
        Assert.Null(lead.WhyNotGoStale(Friday.AddDays(35)));
        lead.Lose(LeadLossReason.NoBudget, null, Friday.AddDays(6));
        Assert.Equal("lead-lost", lead.WhyNotLose()!.Code);
        Assert.Null(lead.DueAt);
    }

    [Fact]
    public void One_partner_takes_it_from_the_pool()
    {
        var lead = New();
        lead.Pool(Friday);
        lead.TakeFromPool(Id(3), null, 1, Policy, Berlin, Friday);
        Assert.True(lead.ShowsContactTo(Id(3)));
        Assert.Equal("lead-gone", lead.WhyNotTake()!.Code);
    }

    [Fact]
    public void A_double_ends_in_the_other()
    {
        var (one, other) = (New(), New(Friday.AddDays(1)));
        Assert.Equal("same-lead", one.WhyNotMergeInto(one)!.Code);
        one.MergeInto(other, Friday);
        Assert.Equal((LeadState.Withdrawn, other.Id), (one.State, one.MergedInto!.Value));
        Assert.Equal("lead-merged", other.WhyNotMergeInto(one)!.Code);
    }
}
