using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;

namespace Entente.Platform;

/// <summary>The fields of a list, one line each. See <see cref="ListField"/> for what <c>shown</c>, <c>staff</c>, <c>secret</c>, <c>indexed</c> and <c>quick</c> mean.</summary>
public sealed partial class Listing<TInput, T, TRow>
{
    /// <summary>Words. <paramref name="found"/> finds them by an index of words; <paramref name="sort"/> is the folded column to order by.</summary>
    public Listing<TInput, T, TRow> Text(
        string name, Phrase title, Expression<Func<T, string?>> of, Func<TRow, string?> value, bool shown = true, bool staff = false, bool secret = false, bool indexed = false,
        Func<TRow, PortalContext, RenderFragment>? cell = null, Func<IQueryable<T>, string, Actor, Db, IQueryable<T>>? found = null, Expression<Func<T, string?>>? sort = null) =>
        With(new TextField<T, TRow>(name, title, of, value, found, sort)
        {
            IsShown = shown,
            ForStaff = staff,
            IsSecret = secret,
            IsIndexed = indexed,
            CanBeEmpty = !indexed && found is null,
            Cell = cell ?? ((row, _) => Plain(value(row))),
        });

    /// <summary>A state, shown as a word with its colour.</summary>
    public Listing<TInput, T, TRow> State<TEnum>(
        string name, Phrase title, Expression<Func<T, TEnum>> of, Func<TRow, TEnum> value, bool shown = true, bool staff = false, bool quick = false,
        Func<TRow, PortalContext, RenderFragment>? cell = null) where TEnum : struct, Enum =>
        With(new EnumField<T, TRow, TEnum>(name, title, of, value) { IsShown = shown, ForStaff = staff, IsQuick = quick, Cell = cell ?? ((row, _) => Inline.State(value(row))) });

    /// <summary>One of the words that rows have. <paramref name="on"/> is the folded column by which they are found, <paramref name="fold"/> folds what is asked, <paramref name="label"/> says it for people.</summary>
    public Listing<TInput, T, TRow> Word(
        string name, Phrase title, Expression<Func<T, string?>> of, Func<TRow, string?> value, bool shown = true, bool staff = false, bool indexed = false,
        Expression<Func<T, string?>>? on = null, Func<string, string>? fold = null, Func<string, string>? label = null, bool canBeEmpty = true) =>
        With(new WordField<T, TRow>(name, title, of, value, on, fold, label)
        {
            IsShown = shown,
            ForStaff = staff,
            IsIndexed = indexed,
            CanBeEmpty = canBeEmpty && !indexed && on is null,
            Cell = (row, _) => Plain(value(row) is { } word && label is not null ? label(word) : value(row)),
        });

    /// <summary>The country.</summary>
    public Listing<TInput, T, TRow> Country(Expression<Func<T, Country>> of, Func<TRow, Country> value, bool shown = true, bool indexed = false) =>
        Value("country", "Country", of, value, text => Entente.Country.TryParse(text, out var country) ? country : null, Words.Of, "DE", shown, indexed);

    /// <summary>The country, where there may be none.</summary>
    public Listing<TInput, T, TRow> Country(Expression<Func<T, Country?>> of, Func<TRow, Country?> value, bool shown = true) =>
        With(new OptionalValueField<T, TRow, Country>("country", "Country", of, value, text => Entente.Country.TryParse(text, out var country) ? country : null, country => country.Name, "DE")
        {
            IsShown = shown,
            CanBeEmpty = true,
            Cell = (row, _) => Plain(value(row)?.Name),
        });

    /// <summary>A value of the domain: a month, a country.</summary>
    /// <param name="name">Of the field.</param>
    /// <param name="title">Of the field.</param>
    /// <param name="of">Of the entity.</param>
    /// <param name="value">Of the row.</param>
    /// <param name="read">Makes it from what is asked.</param>
    /// <param name="label">As people read it.</param>
    /// <param name="such">An example, as it is asked for.</param>
    public Listing<TInput, T, TRow> Value<TValue>(
        string name, Phrase title, Expression<Func<T, TValue>> of, Func<TRow, TValue> value, Func<string, TValue?> read, Func<TValue, string> label, string such,
        bool shown = true, bool indexed = false) where TValue : struct =>
        With(new ValueField<T, TRow, TValue>(name, title, of, value, read, label, such) { IsShown = shown, IsIndexed = indexed, Cell = (row, _) => Plain(label(value(row))) });

    /// <summary>Another record by its name; <paramref name="names"/> are those that the reader may know.</summary>
    public Listing<TInput, T, TRow> Reference<TOther>(
        string name, Phrase title, Expression<Func<T, Id<TOther>?>> of, Func<TRow, string?> value, Func<Actor, Db, IReadOnlyCollection<Id<TOther>>, IQueryable<Referred<TOther>>> names,
        bool shown = true, bool staff = false, bool secret = false, Func<TRow, PortalContext, RenderFragment>? cell = null) =>
        With(new ReferenceField<T, TRow, TOther>(name, title, of, value, names) { IsShown = shown, ForStaff = staff, IsSecret = secret, CanBeEmpty = of.Body is not UnaryExpression, Cell = cell ?? ((row, _) => Plain(value(row))) });

    /// <summary>A number that is no amount.</summary>
    public Listing<TInput, T, TRow> Number<TNumber>(
        string name, Phrase title, Expression<Func<T, TNumber>> of, Func<TRow, decimal?> value, bool shown = true, bool staff = false, bool indexed = false,
        Func<TRow, PortalContext, RenderFragment>? cell = null) =>
        With(new NumberField<T, TRow, TNumber>(name, title, of, value)
        {
            IsShown = shown,
            ForStaff = staff,
            IsIndexed = indexed,
            CanBeEmpty = default(TNumber) is null,
            Cell = cell ?? ((row, _) => value(row) is { } number ? Inline.Number(number) : Plain(null)),
        });

    /// <summary>An amount, from the columns of its minor units and its currency.</summary>
    public Listing<TInput, T, TRow> Money(
        string name, Phrase title, Expression<Func<T, long?>> of, Expression<Func<T, string?>> currency, Func<TRow, Money?> value, bool shown = true, bool staff = false, bool secret = false,
        bool indexed = false) =>
        With(new MoneyField<T, TRow>(name, title, of, currency, value)
        {
            IsShown = shown,
            ForStaff = staff,
            IsSecret = secret,
            IsIndexed = indexed,
            Cell = (row, _) => value(row) is { } amount ? Inline.Money(amount) : Plain(null),
        });

    public Listing<TInput, T, TRow> Day<TDay>(string name, Phrase title, Expression<Func<T, TDay>> of, Func<TRow, DateOnly?> value, bool shown = true, bool staff = false, bool indexed = false) =>
        With(new DayField<T, TRow, TDay>(name, title, of, value)
        {
            IsShown = shown,
            ForStaff = staff,
            IsIndexed = indexed,
            CanBeEmpty = default(TDay) is null,
            Cell = (row, _) => value(row) is { } day ? Inline.Day(day) : Plain(null),
        });

    public Listing<TInput, T, TRow> Instant<TInstant>(
        string name, Phrase title, Expression<Func<T, TInstant>> of, Func<TRow, DateTimeOffset?> value, bool shown = true, bool staff = false, bool indexed = false,
        Func<TRow, PortalContext, RenderFragment>? cell = null) =>
        With(new InstantField<T, TRow, TInstant>(name, title, of, value)
        {
            IsShown = shown,
            ForStaff = staff,
            IsIndexed = indexed,
            CanBeEmpty = default(TInstant) is null,
            Cell = cell ?? ((row, context) => value(row) is { } at ? Inline.When(at, context, time: true) : Plain(null)),
        });

    public Listing<TInput, T, TRow> Truth(
        string name, Phrase title, Expression<Func<T, bool>> of, Func<TRow, bool?> value, bool shown = true, bool staff = false, bool secret = false,
        Func<TRow, PortalContext, RenderFragment>? cell = null) =>
        With(new TruthField<T, TRow>(name, title, of, value)
        {
            IsShown = shown,
            ForStaff = staff,
            IsSecret = secret,
            Cell = cell ?? ((row, _) => Plain(value(row) switch { true => Say("yes"), false => Say("no"), null => null })),
        });

    /// <summary>What is asked for in a way of its own: by one of many marks, by the clock.</summary>
    public Listing<TInput, T, TRow> Own(
        string name, Phrase title, ListFieldKind kind, Func<IReadOnlyList<Choice>> choices, Func<TRow, object?> value, Func<IQueryable<T>, IReadOnlyList<string>, DateTimeOffset, IQueryable<T>> where,
        Func<TRow, PortalContext, RenderFragment> cell, bool shown = true, bool staff = false, bool quick = false) =>
        With(new OwnField<T, TRow>(name, title, kind, choices, value, where) { IsShown = shown, ForStaff = staff, IsQuick = quick, Cell = cell });

    /// <summary>A column that nothing asks for, of a list that is a file only.</summary>
    public Listing<TInput, T, TRow> Only(string name, Phrase title, Func<TRow, object?> value) =>
        With(new OwnField<T, TRow>(name, title, ListFieldKind.Text, () => [], value, (rows, _, _) => rows) { Cell = (row, _) => Plain($"{value(row)}") });

    /// <summary>Another choice of columns than the fields themselves say, for a list that shares them with others.</summary>
    public Listing<TInput, T, TRow> Showing(params IReadOnlyList<string> names)
    {
        shown = names;
        return this;
    }

    /// <summary>The order in which the list stands until somebody asks for another: <c>-number</c>.</summary>
    public Listing<TInput, T, TRow> Usually(string sort)
    {
        usual = sort;
        return this;
    }

    /// <summary>
    /// The rows among which somebody may have chosen, where the list holds only some of them: what left it meanwhile is named with its reason, instead of being gone.
    /// </summary>
    public Listing<TInput, T, TRow> ChosenAmong(Func<Actor, Db, IQueryable<T>> visible)
    {
        among = visible;
        return this;
    }

    /// <summary>The rows may be chosen by a condition: <c>where</c> in the query, and a page to write it.</summary>
    public Listing<TInput, T, TRow> By(ConditionSubject<T> conditions)
    {
        subject = conditions;
        return this;
    }

    /// <summary>What was archived stands in the list only when <c>archived=true</c> asks for it, and then nothing else does.</summary>
    public Listing<TInput, T, TRow> Archives(Expression<Func<T, bool>> isArchived)
    {
        this.isArchived = isArchived;
        return this;
    }

    /// <summary>What a row is called where it is one of many.</summary>
    public Listing<TInput, T, TRow> Called(Func<Db, Expression<Func<T, string>>> name)
    {
        called = name;
        return this;
    }

    /// <summary>What may be done to many of its rows at once, and what a row is called then.</summary>
    public Listing<TInput, T, TRow> With(Expression<Func<T, string>> name, params IReadOnlyList<BulkAct> acts) => Called(_ => name).With(acts);

    /// <summary>What may be done to many of its rows at once.</summary>
    public Listing<TInput, T, TRow> With(params IReadOnlyList<BulkAct> acts)
    {
        Bulk = acts;
        return this;
    }

    Listing<TInput, T, TRow> With(ListField<T, TRow> field)
    {
        fields.Add(field);
        return this;
    }

    static RenderFragment Plain(string? text) => builder => builder.AddContent(0, text);
}
