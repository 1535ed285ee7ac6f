namespace Entente.Bench;

/// <summary>What the load needs to know of a filled database.</summary>
/// <param name="SignIn">The path of a one-time link of a member of staff.</param>
/// <param name="Key">Of the owner's program.</param>
/// <param name="PartnerKeys">Of some partners' programs, for registrations.</param>
/// <param name="Partners">All of them.</param>
/// <param name="Deals">Some, spread over all.</param>
sealed record Filled(string SignIn, string Key, IReadOnlyList<string> PartnerKeys, IReadOnlyList<Guid> Partners, IReadOnlyList<Guid> Deals);
