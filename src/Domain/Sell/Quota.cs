namespace Entente.Sell;

/// <summary>How much a sales person is to sell from a day on, until the person's next quota begins or the last day is over.</summary>
public sealed class Quota
{
    Quota() { }

    public Id<Quota> Id { get; private init; }
    public Id<SalesPerson> SalesPerson { get; private init; }
    public DateOnly StartsOn { get; private init; }

    /// <summary>The last day on which it holds; null: until the person's next quota begins.</summary>
    public DateOnly? EndsOn { get; private set; }
    public Money Amount { get; private set; }
    public string? ExternalId { get; private set; }
    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <summary>The reason why this is no quota, or null when it is one.</summary>
    public static Refusal? WhyNotSet(DateOnly startsOn, DateOnly? endsOn, Money amount) =>
        amount.Minor < 0 ? new("quota-below-zero", "A quota is zero or more.")
        : endsOn < startsOn ? new("quota-ends-before", "A quota cannot end before it begins.")
        : null;

    /// <exception cref="RefusedException">See <see cref="WhyNotSet"/>.</exception>
    public static Quota Set(Id<SalesPerson> person, DateOnly startsOn, DateOnly? endsOn, Money amount, string? externalId, DateTimeOffset now)
    {
        var quota = new Quota { Id = Id<Quota>.New(now), SalesPerson = person, StartsOn = startsOn };
        quota.Change(endsOn, amount, externalId);
        return quota;
    }

    /// <exception cref="RefusedException">See <see cref="WhyNotSet"/>.</exception>
    public void Change(DateOnly? endsOn, Money amount, string? externalId)
    {
        Refuse.If(WhyNotSet(StartsOn, endsOn, amount));
        (EndsOn, Amount, ExternalId) = (endsOn, amount, externalId);
    }

    public Refusal? WhyNotArchive() => ArchivedAt is null ? null : new("already-archived", "This quota was archived before.");
    public Refusal? WhyNotRestore() => ArchivedAt is null ? new("not-archived", "This quota is not archived.") : null;

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
}
