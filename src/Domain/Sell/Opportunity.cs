using Entente.Strategize;

namespace Entente.Sell;

public enum OpportunityState { Open, Won, Lost }

public static class OpportunityStages
{
    /// <summary>What a stage says about the outcome: “Closed Won” is won, “4 - lost” is lost, everything else is open.</summary>
    public static OpportunityState StateOf(string stage)
    {
        var words = Folding.Words(stage);
        return words.Contains("won") ? OpportunityState.Won : words.Contains("lost") ? OpportunityState.Lost : OpportunityState.Open;
    }
}

/// <summary>What may be edited on an opportunity while it is open.</summary>
/// <param name="Stage">In the words of whoever keeps it: <c>Negotiation</c>.</param>
/// <param name="Account">Null: nobody said yet who would buy.</param>
/// <param name="Value">Zero while nobody knows it.</param>
/// <param name="Partner">The partner that sells it; null: the vendor alone.</param>
/// <param name="SalesPerson">Who of the vendor works on it.</param>
/// <param name="ClosedOn">While it is open, the day on which it is expected to be closed.</param>
public sealed record OpportunityDetails(
    Id<Account>? Account, string Stage, Money Value, DateOnly OpenedOn, Family? Family = null, Id<Product>? Product = null, Id<Partner>? Partner = null,
    string? OwnerEmail = null, string? ExternalId = null, DateOnly? ClosedOn = null, Id<SalesPerson>? SalesPerson = null);

/// <summary>A sale that may come about: the vendor's own, one of the CRM, or one that an approved deal opened.</summary>
public sealed class Opportunity
{
    /// <summary>The stage of an opportunity that a deal opened.</summary>
    public const string FromDeal = "Registered";

    Opportunity() { }

    public Id<Opportunity> Id { get; private init; }
    public Id<Account>? Account { get; private set; }
    public string Stage { get; private set; } = "";
    public string? Family { get; private set; }
    public string? FamilyKey { get; private set; }
    public Id<Product>? Product { get; private set; }
    public Money Value { get; private set; }
    public Id<Partner>? Partner { get; private set; }
    public string? OwnerEmail { get; private set; }

    /// <summary>Who of the vendor works on it, when that is known.</summary>
    public Id<SalesPerson>? SalesPerson { get; private set; }
    public string? ExternalId { get; private set; }
    public DateOnly OpenedOn { get; private set; }

    /// <summary>When it was won or lost; while it is open, when that is expected, if anybody said.</summary>
    public DateOnly? ClosedOn { get; private set; }
    public OpportunityState State { get; private set; }

    /// <summary>The registration that opened it and closes it; null for direct and CRM opportunities.</summary>
    public Id<Deal>? Deal { get; private init; }

    /// <summary>When somebody last worked on it: evidence of selling directly.</summary>
    public DateTimeOffset LastActivityAt { get; private set; }
    public DateTimeOffset? ArchivedAt { get; private set; }

    public static Opportunity Open(OpportunityDetails details, DateTimeOffset now)
    {
        var opportunity = new Opportunity { Id = Id<Opportunity>.New(now) };
        opportunity.Set(details, now);
        return opportunity;
    }

    /// <summary>The sale that an approved registration opens, at its account.</summary>
    public static Opportunity For(Deal deal, DateOnly today, DateTimeOffset now)
    {
        var opportunity = new Opportunity { Id = Id<Opportunity>.New(now), Deal = deal.Id };
        opportunity.Set(new(deal.Account, FromDeal, deal.Value, today, new(deal.Family), deal.Product, deal.Partner), now);
        return opportunity;
    }

    public OpportunityDetails Details => new(Account, Stage, Value, OpenedOn, Family is null ? null : new(Family), Product, Partner, OwnerEmail, ExternalId, ClosedOn, SalesPerson);

    /// <summary>The same sale, of another company than was thought; also after it was closed.</summary>
    public void BelongTo(Id<Account> account) => Account = account;

    /// <summary>The reason why nothing can be changed, or null.</summary>
    public Refusal? WhyNotChange() => State == OpportunityState.Open ? null : new("opportunity-closed", "This opportunity was closed before.");

    /// <exception cref="RefusedException">See <see cref="WhyNotChange"/>.</exception>
    public void Change(OpportunityDetails details, DateTimeOffset now)
    {
        Refuse.If(WhyNotChange());
        Set(details, now);
    }

    /// <summary>The reason why it cannot be closed on that day, or null.</summary>
    public Refusal? WhyNotClose(DateOnly closedOn) =>
        WhyNotChange() ?? (closedOn < OpenedOn ? new("closed-before-opened", "It cannot be closed before it was opened.") : null);

    /// <summary>The reason why it is not closed by itself, or null: what a deal opened, the deal closes.</summary>
    public Refusal? WhyNotCloseAlone() => WhyNotChange()
        ?? (Deal is null ? null : new("opportunity-of-deal", "A deal opened this opportunity and closes it: win or lose the deal."));

    /// <summary>The customer bought, for this value.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotClose"/>.</exception>
    public void Win(Money value, DateOnly closedOn)
    {
        Refuse.If(WhyNotClose(closedOn));
        (State, Value, ClosedOn) = (OpportunityState.Won, value, closedOn);
    }

    /// <exception cref="RefusedException">See <see cref="WhyNotClose"/>.</exception>
    public void Lose(DateOnly closedOn)
    {
        Refuse.If(WhyNotClose(closedOn));
        (State, ClosedOn) = (OpportunityState.Lost, closedOn);
    }

    public Refusal? WhyNotArchive() => ArchivedAt is null ? null : new("already-archived", "This opportunity was archived before.");
    public Refusal? WhyNotRestore() => ArchivedAt is null ? new("not-archived", "This opportunity is not archived.") : null;

    /// <exception cref="RefusedException">See <see cref="WhyNotArchive"/>.</exception>
    public void Archive(DateTimeOffset now)
    {
        Refuse.If(WhyNotArchive());
        ArchivedAt = now;
    }

    /// <exception cref="RefusedException">See <see cref="WhyNotRestore"/>.</exception>
    public void Restore()
    {
        Refuse.If(WhyNotRestore());
        ArchivedAt = null;
    }

    void Set(OpportunityDetails details, DateTimeOffset now)
    {
        (Account, Stage, Value, OpenedOn) = (details.Account, details.Stage.Trim(), details.Value, details.OpenedOn);
        (Family, FamilyKey, Product) = (details.Family?.Name.Trim(), details.Family?.Key, details.Product);
        (Partner, OwnerEmail, ExternalId) = (details.Partner, details.OwnerEmail?.Trim().ToLowerInvariant(), details.ExternalId);
        (SalesPerson, ClosedOn, LastActivityAt) = (details.SalesPerson, details.ClosedOn, now);
    }
}
