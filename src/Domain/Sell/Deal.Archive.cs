namespace Entente.Sell;

/// <summary>How a registration leaves the lists.</summary>
public sealed partial class Deal
{
    /// <summary>Since when it is out of the lists and nothing can be done to it; null while it is in them.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }

    public Refusal? WhyNotArchive() => ArchivedAt is null ? null : Refusals.Archived;

    /// <summary>Takes it out of the lists. A live one is released by that: no clock runs on it, and it keeps nobody away any more.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotArchive"/>.</exception>
    public void Archive(DateTimeOffset now)
    {
        Refuse.If(WhyNotArchive());
        if (IsLive)
            Release(now);
        ArchivedAt = now;
    }
}
