using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Text.Json;
using Entente.Conditions;
using Entente.Reading;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>What a condition is asked for: how many rows meet it.</summary>
/// <param name="Where">JSON; see docs/conditions.md. Nothing: all rows.</param>
public sealed record ConditionAsked([property: StringLength(ConditionSubject.Longest)] string? Where = null);

/// <summary>A condition with what it comes to now.</summary>
/// <param name="Sentence">In the reader's language.</param>
/// <param name="Where">As it is stored.</param>
/// <param name="Count">So many of what the reader sees meet it.</param>
/// <param name="Of">So many there are.</param>
/// <param name="Names">The first few that meet it.</param>
public sealed record ConditionAnswer(string Sentence, string Where, int Count, int Of, IReadOnlyList<string> Names);

/// <summary>A field as programs are told of it.</summary>
/// <param name="Type">text, choice, truth, number, whole, money, date, country, reference.</param>
/// <param name="Values">What a choice may be.</param>
public sealed record ConditionFieldView(string Name, string Words, string Type, string? Unit, bool IsMeasure, bool CanBeEmpty, IReadOnlyList<string> Values);

/// <summary>A kind of record that can be chosen by conditions: partners, deals.</summary>
/// <param name="Route">Of its list: <c>/deals</c>.</param>
/// <param name="Noun">One of it.</param>
/// <param name="Many">Several of it.</param>
/// <param name="May">The permission to see them.</param>
public abstract record ConditionSubject(string Route, Phrase Noun, Phrase Many, string May)
{
    /// <summary>How long a condition may be, as JSON.</summary>
    public const int Longest = 6000;

    /// <summary>So many of the rows found are named.</summary>
    public const int Named = 5;

    /// <summary>What no condition means, where that is not all rows; see <see cref="ConditionAnswer.Sentence"/>. Null: all rows.</summary>
    public Phrase? WhenEmpty { get; init; }

    public abstract Fields FieldsIn(Db db);

    /// <summary>How many rows meet it, of how many; only what the reader may see counts.</summary>
    public abstract Task<ConditionAnswer> Count(Condition condition, Actor who, Db db, DateTimeOffset now, CancellationToken stop);

    /// <summary>The same condition with the names of the records that it means, as far as the reader may know them.</summary>
    public abstract Task<Condition> Called(Condition condition, Actor who, Db db, CancellationToken stop);

    internal abstract Task<IReadOnlyList<string>> Suggest(string field, Actor who, Db db, CancellationToken stop);

    internal abstract Task<IReadOnlyList<Guid>> Find(string field, string called, Actor who, Db db, CancellationToken stop);

    /// <exception cref="InvalidInputException">It is no condition over these fields.</exception>
    public Condition Read(string? where, Db db, string field = ConditionDoors.Where)
    {
        if (string.IsNullOrWhiteSpace(where))
            return Condition.Always;
        if (where.Length > Longest)
            throw InvalidInputException.In(field, Say($"A condition has at most {Longest} characters."));
        try
        {
            return Condition.Parse(where, FieldsIn(db));
        }
        catch (MalformedException malformed)
        {
            throw InvalidInputException.In(field, $"{malformed.Path}: {Say(malformed.Text)}");
        }
    }

    internal IReadOnlyList<ConditionFieldView> View(Db db) => [.. FieldsIn(db).All.Select(field => new ConditionFieldView(
        field.Name, SayKnown(field.Says), Inline.Lower(field.Type), field.Unit is { } unit ? Say(unit) : null, field.IsMeasure, field.CanBeEmpty, [.. field.Known.Select(known => known.Of)]))];
}

/// <inheritdoc cref="ConditionSubject"/>
/// <param name="Route">Of its list.</param>
/// <param name="Noun">One of it.</param>
/// <param name="Many">Several of it.</param>
/// <param name="May">The permission to see them.</param>
/// <param name="Declare">Its own fields; pillars further right add theirs by a <see cref="ConditionPart{T}"/>.</param>
/// <param name="Visible">Those that somebody may see; archived ones don't count.</param>
/// <param name="Id">Of a row.</param>
/// <param name="Name">What a row is called.</param>
public sealed record ConditionSubject<T>(
    string Route, Phrase Noun, Phrase Many, string May, Action<ConditionFields<T>> Declare, Func<Actor, Db, IQueryable<T>> Visible, Expression<Func<T, Id<T>>> Id, Expression<Func<T, string>> Name)
    : ConditionSubject(Route, Noun, Many, May) where T : class
{
    public override Fields FieldsIn(Db db) => db.ConditionsOf<T>().Fields;

    public override async Task<ConditionAnswer> Count(Condition condition, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var visible = Visible(who, db);
        if (condition == Condition.Always && WhenEmpty is { } nothing)
            return new(Say(nothing), "", 0, await visible.CountAsync(stop), []);
        var meeting = visible.Where(db.ConditionsOf<T>().Compile(condition, await ConditionMoment.Of(who, db, now, stop)));
        var called = await Called(condition, who, db, stop);
        return new(
            Say(called.InWords()), Written(condition), await meeting.CountAsync(stop), await visible.CountAsync(stop),
            await meeting.OrderBy(Id).Select(Name).Take(Named).ToListAsync(stop));
    }

    /// <summary>As it is stored and sent; nothing for the condition that always holds.</summary>
    static string Written(Condition condition) => condition == Condition.Always ? "" : condition.ToJson().ToJsonString(Plain);

    static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override async Task<Condition> Called(Condition condition, Actor who, Db db, CancellationToken stop)
    {
        var fields = db.ConditionsOf<T>();
        var names = new Dictionary<(string, string), string>();
        foreach (var asked in condition.Comparisons().OfType<Among>().Where(one => one.Field.Type == FieldType.Reference).GroupBy(one => one.Field.Name))
            foreach (var (id, name) in await fields.Of(asked.Key).Names([.. asked.SelectMany(one => one.Values).OfType<Text>().Select(value => Guid.Parse(value.Of))], who, db, stop))
                names[(asked.Key, id)] = name;
        return names.Count == 0 ? condition : condition.With((field, value) => value is Text text && names.TryGetValue((field.Name, text.Of), out var name) ? text with { Called = name } : value);
    }

    internal override Task<IReadOnlyList<string>> Suggest(string field, Actor who, Db db, CancellationToken stop) => db.ConditionsOf<T>().Of(field).Suggest(who, db, stop);

    internal override Task<IReadOnlyList<Guid>> Find(string field, string called, Actor who, Db db, CancellationToken stop) => db.ConditionsOf<T>().Of(field).Called(called, who, db, stop);
}

/// <summary>What a pillar further right lets conditions ask of a record: the deals of a partner.</summary>
public sealed record ConditionPart<T>(Action<ConditionFields<T>> Declare) where T : class;

/// <summary>How modules declare what conditions may ask.</summary>
public static class ConditionServices
{
    public static IServiceCollection AddConditions<T>(this IServiceCollection services, ConditionSubject<T> subject) where T : class => services.AddSingleton<ConditionSubject>(subject).AddSingleton(subject)
        .AddSingleton(host =>
        {
            var fields = new ConditionFields<T>();
            subject.Declare(fields);
            foreach (var part in host.GetServices<ConditionPart<T>>())
                part.Declare(fields);
            return fields;
        });
}

public abstract partial class Db
{
    /// <summary>What conditions may ask of a kind of record, by all pillars.</summary>
    public ConditionFields<T> ConditionsOf<T>() where T : class => Host.GetRequiredService<ConditionFields<T>>();
}
