using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>A kind of record that stands for a company.</summary>
/// <param name="Name">Stable, stored with each key: <c>account</c>. At most 20 letters.</param>
/// <param name="Evidence">What recognizes a record.</param>
/// <param name="Listed">Whether it may be found: archived ones are not.</param>
public sealed record CompanyKind<T>(string Name, Func<T, Id<T>> Id, Func<T, Evidence> Evidence, Func<T, bool> Listed) : ICompanyKind where T : class
{
    Func<Db, IReadOnlyList<Id<T>>, CancellationToken, Task<List<T>>> ByIds { get; } = Prepared.List((Db db, IReadOnlyList<Id<T>> ids) => db.Set<T>().AsNoTracking().Where(row => ids.Contains(EF.Property<Id<T>>(row, nameof(Id)))));
    Func<Db, Id<T>, int, CancellationToken, Task<List<T>>> After { get; } = Prepared.List((Db db, Id<T> after, int most) =>
        db.Set<T>().AsNoTracking().Where(row => EF.Property<Id<T>>(row, nameof(Id)) > after).OrderBy(row => EF.Property<Id<T>>(row, nameof(Id))).Take(most));

    async Task<IReadOnlyList<Company>> ICompanyKind.Page(Db db, Guid after, int most, CancellationToken stop) => [.. (await After(db, new(after), most, stop)).Select(Company)];

    async Task<IReadOnlyList<Company>> ICompanyKind.Of(Db db, IReadOnlyList<Guid> subjects, CancellationToken stop) => [.. (await Rows(db, subjects, stop)).Select(Company)];

    /// <summary>The records themselves, in no order.</summary>
    internal Task<List<T>> Rows(Db db, IReadOnlyList<Guid> subjects, CancellationToken stop) => ByIds(db, [.. subjects.Select(id => new Id<T>(id))], stop);

    internal Company Company(T row) => new(Id(row).Value, Listed(row) ? Evidence(row) : null);
}

/// <summary>A <see cref="CompanyKind{T}"/>, declared so that its records are in memory and found there.</summary>
public interface ICompanyKind
{
    string Name { get; }

    /// <summary>Records in the order of their ids, listed or not.</summary>
    internal Task<IReadOnlyList<Company>> Page(Db db, Guid after, int most, CancellationToken stop);

    /// <summary>Those of <paramref name="subjects"/> that there are.</summary>
    internal Task<IReadOnlyList<Company>> Of(Db db, IReadOnlyList<Guid> subjects, CancellationToken stop);
}

/// <param name="Evidence">Null: it may not be found.</param>
sealed record Company(Guid Subject, Evidence? Evidence);

/// <summary>The kinds that the platform itself knows.</summary>
public static class CompanyKind
{
    public static readonly CompanyKind<Partner> Partner = new("partner", partner => partner.Id, partner => partner.Evidence, partner => partner.ArchivedAt is null);
}

/// <summary>Is this the same company as one that we know? One engine for accounts, partners and whatever else stands for a company; reached as <see cref="Db.Recognition"/>.</summary>
/// <remarks>
/// It compares all companies, so an act that asks for a partner must <see cref="Db.LookBehindTheWall"/> first, and answer for what it tells.
/// Who adds what was not found locks <see cref="RecognitionKeys.Held"/> before asking, see <see cref="Db.Lock"/>: then no second one of that name is added meanwhile.
/// </remarks>
public interface IRecognition
{
    /// <summary>Who is the company, may be it, or is related to it: the most probable first. Different ones are left out.</summary>
    /// <param name="db">Only what is saved is found.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    Task<IReadOnlyList<Recognized<T>>> Find<T>(Db db, CompanyKind<T> among, Evidence asked, DateOnly asOf, CancellationToken stop) where T : class;

    /// <summary>Who else is a company that we have, may be it, or is related to it: as <see cref="Find"/>, without itself and after what people said of it and others.</summary>
    /// <inheritdoc cref="Find"/>
    Task<IReadOnlyList<Recognized<T>>> FindOthers<T>(Db db, CompanyKind<T> kind, Id<T> company, Evidence evidence, DateOnly asOf, CancellationToken stop) where T : class;

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
