using Entente.Platform;
using Entente.Recognition;
using Entente.Sell.Deals;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Accounts;

/// <summary>The customer that a registration, an opportunity or a sale speaks of: recognized among the accounts, or opened as a new one.</summary>
public static class Customers
{
    public static readonly CompanyKind<Account> Kind = new("account", account => account.Id, account => account.Evidence, account => account.ArchivedAt is null);

    /// <summary>
    /// The accounts that are <paramref name="customer"/>, may be it or are related to it, best first, each with its explanation. From here to the end of the
    /// transaction nobody else recognizes or opens this customer, in whichever of the spellings that <see cref="RecognitionKeys.Held"/> foresees, so of many simultaneous ones the first opens it
    /// and the others find it.
    /// </summary>
    /// <param name="isOfMany">One of many that the transaction asks for: it holds no slips.</param>
    /// <remarks>The accounts are for reading. An act of a partner looks behind the wall first, see <see cref="IRecognition"/>.</remarks>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static async Task<IReadOnlyList<Recognized<Account>>> RecognizeCustomer(this Db db, Evidence customer, DateOnly asOf, CancellationToken stop, bool isOfMany = false)
    {
        await db.Lock(isOfMany ? customer.HeldAmongMany() : RecognitionKeys.Held(customer), stop);
        return await db.Recognition.Find(db, Kind, customer, asOf, stop);
    }

    /// <summary>What is held of a customer by who brings many.</summary>
    internal static IEnumerable<string> HeldAmongMany(this Evidence customer)
    {
        var keys = RecognitionKeys.Of(customer);
        return keys.Exact.Concat(keys.Together);
    }

    /// <summary>The account that certainly is <paramref name="customer"/>, or a new one. It isn't merged away or archived before the transaction ends.</summary>
    /// <param name="externalId">Of a new one.</param>
    /// <param name="isOfMany">See <see cref="RecognizeCustomer"/>.</param>
    /// <exception cref="DbUpdateConcurrencyException">It was while its lock was awaited; the act begins again.</exception>
    internal static async Task<Id<Account>> RecognizeOrOpen(
        this Db db, Evidence customer, string? externalId, DateOnly today, DateTimeOffset now, CancellationToken stop, bool isOfMany = false)
    {
        if (await db.RecognizeCustomer(customer, today, stop, isOfMany) is not [{ Likeness.Decision: Decision.Same } found, ..])
            return db.OpenAccount(customer, externalId, now).Id;
        await db.LockStanding([found.Candidate.Id], stop);
        return found.Candidate.Id;
    }

    /// <summary>Opens an account, which from then on is recognized and found.</summary>
    public static Account OpenAccount(this Db db, Evidence customer, string? externalId, DateTimeOffset now)
    {
        var account = db.Add(Account.Open(customer, externalId, now)).Entity;
        db.Recognition.Add(db, Kind, account);
        db.AddWords(AccountKind.Search, account);
        db.Record(new AccountOpened(account.Name, account.Country), account);
        return account;
    }

    /// <summary>Keeps accounts recognized and found by what they are now.</summary>
    public static async Task KeepKeys(this Db db, IReadOnlyCollection<Account> accounts, CancellationToken stop)
    {
        await db.Recognition.Keep(db, Kind, accounts, stop);
        await db.KeepWords(AccountKind.Search, accounts, stop);
    }
}
