using Entente.Recognition;

namespace Entente.Platform;

/// <summary>A kind of companies whose likely duplicates people look through; a pillar's module registers its own as a singleton of this type.</summary>
/// <param name="Record">Where one of them has its page.</param>
/// <param name="Follows">The events after which one of them may be like others: opened, changed, archived, restored.</param>
public abstract record ReviewedKind(RecordKind Record, IReadOnlyList<string> Follows)
{
    /// <summary>See <see cref="CompanyKind{T}.Name"/>.</summary>
    public abstract string Name { get; }

    /// <summary>The page on which two of them become one, by both ids; null while there is none. Both the pair that waits and the one that was called the same lead there.</summary>
    public Func<Guid, Guid, string>? Merging { get; init; }

    /// <summary>The permission to do that.</summary>
    public string MayMerge { get; init; } = "";

    /// <summary>What is known of those that are listed, and whom each is like, as the engine sees it by itself.</summary>
    internal abstract Task<IReadOnlyList<AlikeCompanies>> Ask(IReadOnlyCollection<Guid> ids, IRecognition engine, Db db, DateOnly asOf, CancellationToken stop);

    /// <summary>The next ids after <paramref name="after"/>, in their order.</summary>
    internal abstract Task<List<Guid>> Next(Guid after, int most, Db db, CancellationToken stop);
}

/// <inheritdoc/>
public sealed record ReviewedKind<T>(CompanyKind<T> Kind, RecordKind Record, params IReadOnlyList<string> Follows) : ReviewedKind(Record, Follows) where T : class
{
    /// <summary>Whoever is like more than these has no duplicates but a common name.</summary>
    const int Most = 20;

    public override string Name => Kind.Name;

    internal override async Task<IReadOnlyList<AlikeCompanies>> Ask(IReadOnlyCollection<Guid> ids, IRecognition engine, Db db, DateOnly asOf, CancellationToken stop)
    {
        var companies = await Kind.Rows(db, [.. ids], stop);
        var all = new List<AlikeCompanies>();
        foreach (var company in companies.Where(Kind.Listed))
        {
            var alike = await engine.Find(db, Kind, Kind.Evidence(company), asOf, stop);
            all.Add(new(Of(company), [.. alike.Where(one => Kind.Id(one.Candidate) != Kind.Id(company)).Take(Most).Select(one => (Of(one.Candidate), one.Likeness))]));
        }

        return all;
    }

    internal override async Task<List<Guid>> Next(Guid after, int most, Db db, CancellationToken stop) =>
        [.. (await ((ICompanyKind)Kind).Page(db, after, most, stop)).Select(company => company.Subject)];

    CompanyOfPair Of(T company) => new(Kind.Id(company).Value, Kind.Evidence(company));
}

/// <summary>A company with those that it is like.</summary>
sealed record AlikeCompanies(CompanyOfPair Company, IReadOnlyList<(CompanyOfPair Other, Likeness Likeness)> Others);
