using System.Linq.Expressions;

namespace Entente.Platform;

/// <summary>A value of the domain that rows may have: the country of a territory.</summary>
/// <param name="read">Makes it from what is asked; null when that is none.</param>
/// <param name="label">As people read it.</param>
sealed class OptionalValueField<T, TRow, TValue>(
    string name, Phrase title, Expression<Func<T, TValue?>> of, Func<TRow, TValue?> value, Func<string, TValue?> read, Func<TValue, string> label, string such)
    : ListField<T, TRow>(name, title, ListFieldKind.Choice) where T : class where TValue : struct
{
    internal override OrderKey<T> Key => new OrderKey<T, TValue?>(of, canBeEmpty: true);

    internal override IEnumerable<object?> Write(TRow row) => [value(row) is { } one ? label(one) : null];

    internal override Expression<Func<T, bool>>? IsEmpty => of.IsNull();

    internal override IQueryable<T> Narrow(IQueryable<T> rows, Asked asked, ListMoment moment) =>
        rows.In(of, [.. asked.Parts(Name).Select(text => read(text) ?? throw Unreadable(Name, text, $"Give one such as {such}.")).Select(one => (TValue?)one)]);

    internal override async Task<Counted> Count(IQueryable<T> rows, Asked asked, ListMoment moment, CancellationToken stop)
    {
        var (values, isWhole) = await rows.By(of, CountedValues.Most, stop);
        var known = values.Where(row => row.Key is not null).Select(row => new Choice($"{row.Key}", label(row.Key!.Value), Count: row.Count)).ToList();
        return new([.. known, .. Asking(asked).Where(choice => known.All(one => one.Value != choice.Value))], isWhole);
    }

    internal override Task<IReadOnlyList<Choice>> Called(Asked asked, ListMoment moment, CancellationToken stop) => Task.FromResult<IReadOnlyList<Choice>>([.. Asking(asked)]);

    IEnumerable<Choice> Asking(Asked asked) => asked.Parts(Name).Select(read).OfType<TValue>().Select(one => new Choice($"{one}", label(one)));
}
