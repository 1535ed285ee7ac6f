using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

public sealed partial class Listing<TInput, T, TRow>
{
    Func<TRow, string>? idOf;

    /// <summary>The id of a row, as a checkbox sends it: without it rows can't be chosen.</summary>
    public Listing<TInput, T, TRow> Chosen<TId>(Func<TRow, Id<TId>> id)
    {
        idOf = row => $"{id(row)}";
        return this;
    }

    public override async Task<Listed<TRow>> Look(TInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var parts = OrderPart.Read(input.Asked.Says("sort") ?? usual);
        var (page, note) = await PageOrUsual(input, parts, who, db, now, stop);
        var moment = await MomentOf(input.Asked, who, db, now, stop);
        var archived = AsksForArchived(input.Asked);
        return new(
            page, [.. Shown(input.Asked, who).Select(field => new ListColumn<TRow>(field, field.Cell))], idOf, Name, Many, [.. SeenBy(who)],
            note is null ? parts : OrderPart.Read(usual), await Asking(input.Asked, moment, stop), await SavedViews.Of(Name, who, db, stop),
            [.. Bulk.Where(act => who.May(act.May) && (act.Archived ?? archived) == archived)], note)
        {
            HasConditions = HasConditions,
        };
    }

    /// <summary>Too long to be sorted as asked, it stands in its usual order and says why; whatever else can't be read is told as it is.</summary>
    async Task<(ListOf<TRow> Page, string? Note)> PageOrUsual(TInput input, IReadOnlyList<OrderPart> parts, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        try
        {
            return (await Page(input, parts, who, db, now, stop), null);
        }
        catch (InvalidInputException sort) when (sort.Errors.ContainsKey("sort") && parts.All(part => part.Field == Added || fields.Exists(field => field.Name == part.Field && field.CanSort)))
        {
            return (await Page(input, OrderPart.Read(usual), who, db, now, stop), sort.Errors["sort"][0]);
        }
    }

    async Task<IReadOnlyList<AskedFilter>> Asking(Asked asked, ListMoment moment, CancellationToken stop)
    {
        var asking = new List<AskedFilter>();
        foreach (var field in fields.Where(field => field.Names.Any(name => asked.Says(name) is not null)))
        {
            var names = field.Called(asked, moment, stop) is { } known ? await known : field.Choices;
            asking.Add(new(field.Title, FilterWords.Of(field, asked, names), field.Names));
        }

        if (subject is not null && asked.Says(ConditionDoors.Where) is { } where)
            asking.Add(new("Condition", Say((await subject.Called(subject.Read(where, moment.Db), moment.Who, moment.Db, stop)).InWords()), [ConditionDoors.Where]));

        return asking;
    }

    internal override async Task<FilterPanel> Count(TInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var moment = await MomentOf(input.Asked, who, db, now, stop);
        var groups = new List<FilterGroup>();
        foreach (var field in SeenBy(who))
        {
            var counting = field.Count(await Found(input, moment, stop, but: field), input.Asked, moment, stop);
            var counted = counting is null ? new(field.IsDays ? DaysAsked.Choices : field.Choices, true) : await counting;
            groups.Add(new(field, counted.Choices, counted.IsWhole));
        }

        return new(Noun, Many, groups, await (await Found(input, moment, stop)).Take(FilterPanel.Most + 1).CountAsync(stop));
    }

    internal override async Task<IReadOnlyList<Chosen>> Choose(TInput input, IReadOnlyList<Guid>? ids, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var parts = OrderPart.Read(input.Asked.Says("sort") ?? usual);
        var found = ids is null ? await Found(input, await MomentOf(input.Asked, who, db, now, stop), stop)
            : byId!(among?.Invoke(who, db) ?? await rows(input, who, db, now, stop), ids);
        var at = Expression.Parameter(typeof(T), "row");
        var chosen = Expression.Lambda<Func<T, Chosen>>(
            Expression.New(typeof(Chosen).GetConstructors()[0], Expression.Property(id!.At(at), nameof(Id<>.Value)), called(db).At(at)), at);
        return await OrderOf(parts).All(found).Take(BulkAct.Most + 1).Select(chosen).ToListAsync(stop);
    }
}
