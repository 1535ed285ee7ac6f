using Entente.Recognition;
using Entente.Strategize;

namespace Entente.Sell.Leads;

/// <summary>What somebody says of a lead when it comes in.</summary>
/// <param name="Company">The company that may buy.</param>
/// <param name="Contact">Who asked.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Consent">The person agreed to be contacted, in these words; null: nobody said.</param>
public sealed record LeadDraft(
    LeadSource Source, Evidence Company, LeadContact Contact, string? Need, Family? Family, Id<Product>? Product, Money? Value, string? Language, string? Industry, string? Consent,
    string? ExternalId = null);

/// <summary>The person behind a lead; masked until a partner accepted.</summary>
public sealed record LeadContact(string? Name, string? Email, string? Phone)
{
    public static readonly LeadContact None = new(null, null, null);
}
