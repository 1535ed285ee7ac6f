using Entente.Recognition;

namespace Entente.Platform;

/// <summary>A kind of record that stands for a company.</summary>
/// <param name="Name">Stable, stored with each key: <c>account</c>.</param>
/// <param name="Evidence">What recognizes a record.</param>
/// <param name="Listed">Whether it may be found: archived ones are not.</param>
public sealed record CompanyKind<T>(string Name, Func<T, Id<T>> Id, Func<T, Evidence> Evidence, Func<T, bool> Listed) where T : class;

/// <summary>The kinds that the platform itself knows.</summary>
public static class CompanyKind
{
    public static readonly CompanyKind<Partner> Partner = new("partner", partner => partner.Id, partner => partner.Evidence, partner => partner.ArchivedAt is null);
}

/// <summary>Is this the same company as one that we know? One engine for accounts, partners and whatever else stands for a company; reached as <see cref="Db.Recognition"/>.</summary>
/// <remarks>
/// It compares all companies, so an act that asks for a partner must <see cref="Db.LookBehindTheWall"/> first, and answer for what it tells.
/// Who adds what was not found locks <see cref="RecognitionKeys.Exact"/> before asking, see <see cref="Db.Lock"/>: then no second one is added meanwhile.
/// </remarks>
public interface IRecognition
{
    /// <summary>Who is the company, may be it, or is related to it: the most probable first. Different ones are left out.</summary>
    /// <param name="db">Only what is saved is found.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    Task<IReadOnlyList<Recognized<T>>> Find<T>(Db db, CompanyKind<T> among, Evidence asked, DateOnly asOf, CancellationToken stop) where T : class;

    /// <summary>The same as <see cref="Find"/>, but where an equal key makes it certain only those with equal keys, which costs less.</summary>
    /// <inheritdoc cref="Find"/>
    Task<IReadOnlyList<Recognized<T>>> Recognize<T>(Db db, CompanyKind<T> among, Evidence asked, DateOnly asOf, CancellationToken stop) where T : class;

    /// <summary>Who else is a company that we have, may be it, or is related to it: as <see cref="Find"/>, without itself and after what people said of it and others.</summary>
    /// <inheritdoc cref="Find"/>
    async Task<IReadOnlyList<Recognized<T>>> FindOthers<T>(Db db, CompanyKind<T> kind, Id<T> company, Evidence evidence, DateOnly asOf, CancellationToken stop) where T : class =>
        [.. (await Find(db, kind, evidence, asOf, stop)).Where(found => kind.Id(found.Candidate) != company)];

    /// <summary>The same question to companies at hand, by what is known of each.</summary>
    /// <exception cref="ArgumentException">A name is blank.</exception>
    IReadOnlyList<Recognized<T>> Among<T>(IEnumerable<T> companies, Func<T, Evidence> evidence, Evidence asked, DateOnly asOf);

    /// <summary>Lets a new company be found from now on.</summary>
    void Add<T>(Db db, CompanyKind<T> kind, T company) where T : class;

    /// <summary>Lets companies be found by what they are now, after they were changed, archived or restored.</summary>
    Task Keep<T>(Db db, CompanyKind<T> kind, IReadOnlyCollection<T> companies, CancellationToken stop) where T : class;
}

public abstract partial class Db
{
    /// <summary>Finds companies that are alike.</summary>
    public IRecognition Recognition => Host.GetRequiredService<IRecognition>();
}
