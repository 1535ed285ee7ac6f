using System.Linq.Expressions;

namespace Entente.Platform;

/// <summary>One of a closed set: a state. Ordered as the set is declared.</summary>
sealed class EnumField<T, TRow, TEnum> : ListField<T, TRow> where T : class where TEnum : struct, Enum
{
    static readonly TEnum[] Values = Enum.GetValues<TEnum>();

    readonly Expression<Func<T, TEnum>> of;
    readonly Func<TRow, TEnum> value;
    readonly OrderKey<T> key;

    public EnumField(string name, Phrase title, Expression<Func<T, TEnum>> of, Func<TRow, TEnum> value) : base(name, title, ListFieldKind.Choice)
    {
        (this.of, this.value) = (of, value);
        var rank = Values.Index().Reverse().Aggregate<(int Index, TEnum Item), Expression>(Expression.Constant(Values.Length), (rest, one) =>
            Expression.Condition(Expression.Equal(of.Body, Expression.Constant(one.Item)), Expression.Constant(one.Index), rest));
        key = new OrderKey<T, int>(Expression.Lambda<Func<T, int>>(rank, of.Parameters));
    }

    public override IReadOnlyList<Choice> Choices => [.. Values.Select(one => new Choice(Word(one), Words.Of(one)))];

    internal override OrderKey<T> Key => key;

    internal override IEnumerable<object?> Write(TRow row) => [Words.Of(value(row))];

    internal override IQueryable<T> Narrow(IQueryable<T> rows, Asked asked, ListMoment moment) => rows.In(of, [.. asked.Parts(Name).Select(Read)]);

    internal override async Task<Counted> Count(IQueryable<T> rows, Asked asked, ListMoment moment, CancellationToken stop)
    {
        var (values, isWhole) = await rows.By(of, Values.Length, stop);
        return new([.. Values.Select(one => new Choice(Word(one), Words.Of(one), Count: values.FirstOrDefault(row => row.Key.Equals(one))?.Count ?? 0))], isWhole);
    }

    TEnum Read(string text) => Enum.TryParse<TEnum>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var one) && Enum.IsDefined(one) && !char.IsAsciiDigit(text[0])
        ? one : throw Unreadable(Name, text, $"Give {string.Join(", ", Values.Select(Word))}.");

    static string Word(TEnum one) => Inline.Lower(one);
}

/// <summary>One of the words that rows have: a family, a tier, a currency.</summary>
/// <param name="of">As it is written.</param>
/// <param name="on">By which it is found, when that is its folded form.</param>
/// <param name="fold">Folds what is asked for.</param>
/// <param name="label">As people read it; null: as it is written.</param>
sealed class WordField<T, TRow>(
    string name, Phrase title, Expression<Func<T, string?>> of, Func<TRow, string?> value, Expression<Func<T, string?>>? on, Func<string, string>? fold, Func<string, string>? label)
    : ListField<T, TRow>(name, title, ListFieldKind.Choice) where T : class
{
    internal override OrderKey<T> Key => new OrderKey<T, string?>(on ?? of, canBeEmpty: !IsIndexed);

    internal override IEnumerable<object?> Write(TRow row) => [value(row) is { } word ? Label(word) : null];

    internal override Expression<Func<T, bool>>? IsEmpty => of.IsNull();

    internal override IQueryable<T> Narrow(IQueryable<T> rows, Asked asked, ListMoment moment) => rows.In(on ?? of, [.. asked.Parts(Name).Select(Fold)]);

    internal override Task<IReadOnlyList<Choice>> Called(Asked asked, ListMoment moment, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<Choice>>([.. asked.Parts(Name).Select(text => new Choice(text, Label(text)))]);

    internal override async Task<Counted> Count(IQueryable<T> rows, Asked asked, ListMoment moment, CancellationToken stop)
    {
        var (values, isWhole) = await rows.By(of, CountedValues.Most, stop);
        var known = values.Where(row => !string.IsNullOrEmpty(row.Key)).GroupBy(row => Fold(row.Key!)).ToDictionary(same => same.Key, same => (Word: same.First().Key!, Count: same.Sum(row => row.Count)));
        var missing = asked.Parts(Name).Where(text => !known.ContainsKey(Fold(text))).Select(text => new Choice(Asked.Part(text), Label(text)));
        return new([.. known.Values.Select(one => new Choice(Asked.Part(one.Word), Label(one.Word), Count: one.Count)), .. missing], isWhole);
    }

    string Label(string word) => label?.Invoke(word) ?? word;

    string Fold(string text) => fold?.Invoke(text) ?? text;
}

/// <summary>A value of the domain that rows have: a country, a month.</summary>
/// <param name="read">Makes it from what is asked; null when that is none.</param>
/// <param name="label">As people read it.</param>
sealed class ValueField<T, TRow, TValue>(
    string name, Phrase title, Expression<Func<T, TValue>> of, Func<TRow, TValue> value, Func<string, TValue?> read, Func<TValue, string> label, string such)
    : ListField<T, TRow>(name, title, ListFieldKind.Choice) where T : class where TValue : struct
{
    internal override OrderKey<T> Key => new OrderKey<T, TValue>(of);

    internal override IEnumerable<object?> Write(TRow row) => [label(value(row))];

    internal override IQueryable<T> Narrow(IQueryable<T> rows, Asked asked, ListMoment moment) =>
        rows.In(of, [.. asked.Parts(Name).Select(text => read(text) ?? throw Unreadable(Name, text, $"Give one such as {such}."))]);

    internal override async Task<Counted> Count(IQueryable<T> rows, Asked asked, ListMoment moment, CancellationToken stop)
    {
        var (values, isWhole) = await rows.By(of, CountedValues.Most, stop);
        var known = values.Select(row => new Choice($"{row.Key}", label(row.Key), Count: row.Count)).ToList();
        return new([.. known, .. Asking(asked).Where(choice => known.All(one => one.Value != choice.Value))], isWhole);
    }

    internal override Task<IReadOnlyList<Choice>> Called(Asked asked, ListMoment moment, CancellationToken stop) => Task.FromResult<IReadOnlyList<Choice>>([.. Asking(asked)]);

    IEnumerable<Choice> Asking(Asked asked) => asked.Parts(Name).Select(read).OfType<TValue>().Select(one => new Choice($"{one}", label(one)));
}

/// <summary>What is asked in a way of its own: by one of many marks, by the clock.</summary>
/// <param name="choices">In the language of who reads them.</param>
/// <param name="where">From the rows and the parts of what is asked at this instant.</param>
sealed class OwnField<T, TRow>(
    string name, Phrase title, ListFieldKind kind, Func<IReadOnlyList<Choice>> choices, Func<TRow, object?> value, Func<IQueryable<T>, IReadOnlyList<string>, DateTimeOffset, IQueryable<T>> where)
    : ListField<T, TRow>(name, title, kind) where T : class
{
    public override IReadOnlyList<Choice> Choices => choices();

    internal override IEnumerable<object?> Write(TRow row) => [value(row)];

    internal override IQueryable<T> Narrow(IQueryable<T> rows, Asked asked, ListMoment moment) => where(rows, asked.Parts(Name), moment.Now);
}

/// <summary>Yes or no.</summary>
sealed class TruthField<T, TRow>(string name, Phrase title, Expression<Func<T, bool>> of, Func<TRow, bool?> value) : ListField<T, TRow>(name, title, ListFieldKind.Truth) where T : class
{
    internal override OrderKey<T> Key => new OrderKey<T, int>(Expression.Lambda<Func<T, int>>(Expression.Condition(of.Body, Expression.Constant(0), Expression.Constant(1)), of.Parameters));

    internal override IEnumerable<object?> Write(TRow row) => [value(row)];

    internal override IQueryable<T> Narrow(IQueryable<T> rows, Asked asked, ListMoment moment) => rows.Where(asked.Says(Name)!.ToLowerInvariant() switch
    {
        "true" or "yes" or "1" or "on" => of,
        "false" or "no" or "0" => Expression.Lambda<Func<T, bool>>(Expression.Not(of.Body), of.Parameters),
        var other => throw Unreadable(Name, other, "Give true or false."),
    });

    internal override async Task<Counted> Count(IQueryable<T> rows, Asked asked, ListMoment moment, CancellationToken stop)
    {
        var (values, isWhole) = await rows.By(of, 2, stop);
        return new([.. new[] { true, false }.Select(one => new Choice(one ? "true" : "false", one ? Say("Yes") : Say("No"), Count: values.FirstOrDefault(row => row.Key == one)?.Count ?? 0))], isWhole);
    }
}

/// <summary>Another record, asked for by its id.</summary>
/// <param name="of">Its id, or null.</param>
/// <param name="value">Its name.</param>
/// <param name="names">Its name by its id.</param>
sealed class ReferenceField<T, TRow, TOther>(
    string name, Phrase title, Expression<Func<T, Id<TOther>?>> of, Func<TRow, string?> value, Func<Actor, Db, IReadOnlyCollection<Id<TOther>>, IQueryable<Referred<TOther>>> names)
    : ListField<T, TRow>(name, title, ListFieldKind.Reference) where T : class
{
    internal override IEnumerable<object?> Write(TRow row) => [value(row)];

    internal override Expression<Func<T, bool>>? IsEmpty => of.IsNull();

    internal override IQueryable<T> Narrow(IQueryable<T> rows, Asked asked, ListMoment moment) => rows.In(of, [.. Ids(asked).Select(id => (Id<TOther>?)id)]);

    internal override async Task<Counted> Count(IQueryable<T> rows, Asked asked, ListMoment moment, CancellationToken stop)
    {
        var (values, isWhole) = await rows.By(of, CountedValues.Most, stop);
        var counts = values.Where(row => row.Key is not null).ToDictionary(row => row.Key!.Value, row => row.Count);
        var called = await NamesOf([.. counts.Keys.Union(Ids(asked))], moment, stop);
        return new([.. called.Select(one => one with { Count = counts.TryGetValue(new(Guid.Parse(one.Value)), out var count) ? count : null }).OrderByDescending(one => one.Count)], isWhole);
    }

    internal override Task<IReadOnlyList<Choice>> Called(Asked asked, ListMoment moment, CancellationToken stop) => NamesOf(Ids(asked), moment, stop);

    async Task<IReadOnlyList<Choice>> NamesOf(IReadOnlyCollection<Id<TOther>> ids, ListMoment moment, CancellationToken stop) =>
        [.. (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(names(moment.Who, moment.Db, ids), stop)).Select(one => new Choice($"{one.Id}", one.Name))];

    IReadOnlyCollection<Id<TOther>> Ids(Asked asked) =>
        [.. asked.Parts(Name).Where(text => text is not None and not Any).Select(text => Id<TOther>.TryParse(text, null, out var id) ? id : throw Unreadable(Name, text, "Give an id."))];
}

/// <summary>A record by its name.</summary>
public sealed record Referred<TOther>(Id<TOther> Id, string Name);
