using Entente.Platform;

namespace Entente.Incentivize.Transactions;

/// <summary>What became of one transaction that somebody sent.</summary>
/// <param name="Transaction">As it counts now; null when it was rejected.</param>
/// <param name="Wrong">Why it was rejected, otherwise null.</param>
sealed record Recorded(RowOutcome Outcome, RecordedTransaction? Transaction, Wrong? Wrong = null);

/// <summary>What is wrong with an input.</summary>
/// <param name="Field">Of <see cref="TransactionInput"/>, or null for the whole.</param>
/// <param name="What">“is no partner that you can see”.</param>
sealed record Wrong(string? Field, Phrase What, Phrase Mend, Refusal? Why = null)
{
    /// <summary>As a sentence.</summary>
    public Phrase Text => Why?.Text ?? $"It {What}; {Mend}.";
}
