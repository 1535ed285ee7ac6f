using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;

namespace Entente.Platform;

/// <summary>What a field holds, and so how it is asked for and written down.</summary>
public enum ListFieldKind { Text, Choice, Number, Money, Day, Instant, Truth, Reference }

/// <summary>One field of a list: a column, a filter, a key to order by, a column of its files.</summary>
/// <param name="name">Stable and public: <c>sort</c>, <c>columns</c> and the filters of the query call it so.</param>
/// <param name="title">One or two words.</param>
public abstract class ListField(string name, Phrase title, ListFieldKind kind)
{
    public string Name => name;
    public Phrase Title => title;
    public ListFieldKind Kind => kind;

    /// <summary>Whether it stands in the list before anybody chose columns.</summary>
    public bool IsShown { get; init; } = true;

    /// <summary>Only the vendor's people see it.</summary>
    public bool ForStaff { get; init; }

    /// <summary>Whoever does not see it finds nothing by it either.</summary>
    public bool IsSecret { get; init; }

    /// <summary>An index holds it with the id behind, and it is never empty: a list of any length can be ordered by it first.</summary>
    public bool IsIndexed { get; init; }

    /// <summary>It is asked for so often that it stands above the list, not only in the panel.</summary>
    public bool IsQuick { get; init; }

    /// <summary>Whether a row may have nothing in it.</summary>
    public bool CanBeEmpty { get; init; }

    /// <summary>Where all values are known beforehand.</summary>
    public virtual IReadOnlyList<Choice> Choices => [];

    public abstract bool CanSort { get; }

    /// <summary>Asked for by the ends of a range.</summary>
    public bool IsRange => Kind is ListFieldKind.Number or ListFieldKind.Money or ListFieldKind.Day or ListFieldKind.Instant;

    public bool IsDays => Kind is ListFieldKind.Day or ListFieldKind.Instant;

    /// <summary>The names in a query that ask for it.</summary>
    public IReadOnlyList<string> Names => IsRange ? [Name, From, To] : [Name];

    public string From => $"{Name}From";
    public string To => $"{Name}To";

    /// <summary>Stands for the rows that have nothing in it; <see cref="Any"/> for those that have something.</summary>
    public const string None = "none";

    /// <inheritdoc cref="None"/>
    public const string Any = "any";

    /// <summary><see cref="None"/> or <see cref="Any"/> where the query asks for that, whatever else it says; else null.</summary>
    public string? Emptiness(Asked asked) => CanBeEmpty ? asked.Parts(Name).FirstOrDefault(part => part is None or Any) : null;

    /// <summary>The titles of its columns in a file: an amount has its currency in one of its own.</summary>
    public virtual IReadOnlyList<Phrase> FileTitles => [Title];
}

/// <summary>A field with what it is of a row.</summary>
public abstract class ListField<T, TRow>(string name, Phrase title, ListFieldKind kind) : ListField(name, title, kind) where T : class
{
    /// <summary>The cell of the list.</summary>
    public required Func<TRow, PortalContext, RenderFragment> Cell { get; init; }

    /// <summary>The cells of a file, one for each of <see cref="ListField.FileTitles"/>: text, decimal, day, instant, truth or null.</summary>
    internal abstract IEnumerable<object?> Write(TRow row);

    internal virtual OrderKey<T>? Key => null;

    public sealed override bool CanSort => Key is not null;

    /// <summary>The rows that the query asks for by this field; all when it says nothing of it.</summary>
    /// <exception cref="InvalidInputException">It can't be read.</exception>
    internal IQueryable<T> Filter(IQueryable<T> rows, Asked asked, ListMoment moment)
    {
        if (Names.All(name => asked.Says(name) is null))
            return rows;
        if (IsSecret && !moment.Who.IsStaff)
            return rows.Where(row => false);
        return CanBeEmpty && IsEmpty is { } empty && Emptiness(asked) is { } said
            ? rows.Where(said == None ? empty : Expression.Lambda<Func<T, bool>>(Expression.Not(empty.Body), empty.Parameters))
            : Narrow(rows, asked, moment);
    }

    internal abstract IQueryable<T> Narrow(IQueryable<T> rows, Asked asked, ListMoment moment);

    /// <summary>What tells the rows that have nothing in it.</summary>
    internal virtual Expression<Func<T, bool>>? IsEmpty => null;

    /// <summary>The values that rows have, with how many, the most frequent first; null where values are not counted. One query.</summary>
    internal virtual Task<Counted>? Count(IQueryable<T> rows, Asked asked, ListMoment moment, CancellationToken stop) => null;

    /// <summary>The names of what is asked for where the query has ids; null where the query says it itself.</summary>
    internal virtual Task<IReadOnlyList<Choice>>? Called(Asked asked, ListMoment moment, CancellationToken stop) => null;

    private protected static InvalidInputException Unreadable(string name, string what, Phrase mend) =>
        InvalidInputException.In(name, Say($"“{what}” can't be read here. {mend}"));
}

/// <summary>Who asks a list, where and when.</summary>
/// <param name="Today">In the zone of the program.</param>
sealed record ListMoment(Actor Who, Db Db, DateTimeOffset Now, DateOnly Today, TimeZoneInfo Zone);

/// <summary>What was counted of a field.</summary>
/// <param name="IsWhole">False: only so many rows were looked at, and each value may have more.</param>
sealed record Counted(IReadOnlyList<Choice> Choices, bool IsWhole);
