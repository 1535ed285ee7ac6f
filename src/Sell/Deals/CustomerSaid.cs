using Entente.Platform;
using Entente.Recognition;

namespace Entente.Sell.Deals;

/// <summary>Which company the customer of a deal is, as its reviewer says it; nothing where all are null.</summary>
/// <param name="Account">One of the accounts that it may be.</param>
/// <param name="NewAccount">True: none of them, but a new one; false: the recognized one.</param>
/// <param name="Reason">Why it is a new one.</param>
sealed record CustomerSaid(Id<Account>? Account, bool? NewAccount, string? Reason)
{
    /// <summary>The code of the error when a person has to say it and nobody did.</summary>
    public const string Missing = "customer-undecided";

    /// <summary>What the form sends in place of an account.</summary>
    public const string New = "new";

    public static CustomerSaid In(PostedForm form) => new(
        Id<Account>.TryParse(form.Text("AccountId"), null, out var account) ? account : null,
        form.Text("AccountId") == New || form.Text("NewAccount") == "true" ? true : null, form.Text("Reason"));
}

/// <summary>The accounts that were found for a customer, the best first.</summary>
/// <param name="Same">Those that certainly are the customer by what the partner told; the deal's own is among them unless it only may be.</param>
/// <param name="Possible">Those that may be.</param>
sealed record CustomerHeld(IReadOnlyList<Id<Account>> Same, IReadOnlyList<Id<Account>> Possible)
{
    public IEnumerable<Id<Account>> Accounts => Same.Concat(Possible);

    public static CustomerHeld Of(IReadOnlyList<Recognized<Account>> found)
    {
        return new([.. Those(Decision.Same)], [.. Those(Decision.Possible)]);

        IEnumerable<Id<Account>> Those(Decision decision) => found.Where(one => one.Likeness.Decision == decision).Select(one => one.Candidate.Id);
    }
}
