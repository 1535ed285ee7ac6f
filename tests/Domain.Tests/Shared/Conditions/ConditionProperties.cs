#pragma warning disable CA5394 // nothing secret depends on it
using Entente.Reading;

namespace Entente.Conditions;

/// <summary>Laws of conditions over random conditions and random rows; every seed is named, so that a failure can be repeated.</summary>
public class ConditionProperties
{
    static readonly Fields Fields = new(
    [
        new("name", FieldType.Text),
        new("types", FieldType.Choice) { Known = [new("reseller"), new("msp"), new("isv")] },
        new("state", FieldType.Choice) { Known = [new("active"), new("ended")], CanBeEmpty = false },
        new("renewal", FieldType.Truth) { CanBeEmpty = false },
        new("seats", FieldType.Whole) { Unit = "seats" },
        new("margin", FieldType.Number),
        new("value", FieldType.Money),
        new("closes", FieldType.Date, "close"),
        new("country", FieldType.Country),
        new("partner", FieldType.Reference),
        new("wonDeals", FieldType.Whole, "won deals in the last 90 days") { IsMeasure = true, CanBeEmpty = false, Unit = "deals" },
        new("wonValue", FieldType.Money, "value won") { IsMeasure = true, CanBeEmpty = false },
    ], knowToday: true);

    static readonly DateOnly Today = new(2030, 6, 3);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory, MemberData(nameof(Seeds))]
    public void What_is_written_is_read_again_and_means_the_same(int seed)
    {
        var chance = new Random(seed);
        var condition = Some(chance, 3);
        var json = condition.ToJson().ToJsonString();
        var read = Condition.Parse(json, Fields);
        Assert.Equal(json, read.ToJson().ToJsonString());
        Assert.Equal(condition.Says(), read.Says());
        Assert.Equal(condition, read);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Logic_holds_for_every_row_also_where_values_are_missing(int seed)
    {
        var chance = new Random(seed);
        Condition one = Some(chance, 2), other = Some(chance, 2);
        for (var row = 0; row < 20; row++)
        {
            var values = Row(chance);
            Assert.Equal(Holds(one), Holds(new Not(new Not(one))));
            Assert.Equal(!Holds(one), Holds(new Not(one)));
            Assert.Equal(Holds(new Not(new All([one, other]))), Holds(new Any([new Not(one), new Not(other)])));
            Assert.Equal(Holds(new Not(new Any([one, other]))), Holds(new All([new Not(one), new Not(other)])));
            Assert.Equal(Holds(one) && Holds(other), Holds(new All([one, other])));
            Assert.Equal(Holds(one) || Holds(other), Holds(new Any([one, other])));
            bool Holds(Condition condition) => condition.Holds(values.GetValueOrDefault, Today);
        }
    }

    [Fact]
    public void A_field_without_value_meets_nothing_but_being_empty()
    {
        foreach (var field in Fields.All.Where(field => field is { CanBeEmpty: true, IsMeasure: false }))
            for (var seed = 0; seed < 20; seed++)
                Assert.Equal(Compare(new(seed), field) is var comparison && comparison is Empty, comparison.Holds(_ => null, Today));
    }

    [Theory]
    [InlineData("""{"closes":{"withinLast":"7"}}""", "2030-05-28", true, "close is within the last 7 days")]
    [InlineData("""{"closes":{"withinLast":"7"}}""", "2030-05-27", false, "close is within the last 7 days")]
    [InlineData("""{"closes":{"withinLast":"7"}}""", "2030-06-03", true, "close is within the last 7 days")]
    [InlineData("""{"closes":{"withinLast":"7"}}""", "2030-06-04", false, "close is within the last 7 days")]
    [InlineData("""{"closes":{"beforeLast":"7"}}""", "2030-05-27", true, "close is 7 or more days ago")]
    [InlineData("""{"closes":{"beforeLast":"7"}}""", "2030-05-28", false, "close is 7 or more days ago")]
    [InlineData("""{"closes":{"withinNext":"1"}}""", "2030-06-03", true, "close is within the next 1 days")]
    [InlineData("""{"closes":{"withinNext":"1"}}""", "2030-06-04", false, "close is within the next 1 days")]
    public void Days_are_counted_from_the_day_that_is_asked_for_and_today_is_among_them(string json, string day, bool holds, string says)
    {
        var condition = Condition.Parse(json, Fields);
        Assert.Equal(holds, condition.Holds(_ => new Day(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), Today));
        Assert.Equal(says, condition.Says());
    }

    [Theory]
    [InlineData("""{"name":{"beginsWith":"AC"}}""", "name begins with AC")]
    [InlineData("""{"not":{"name":{"contains":"me"}}}""", "name does not contain me")]
    [InlineData("""{"name":{"empty":false}}""", "name is not empty")]
    [InlineData("""{"name":{"empty":true}}""", "name is empty")]
    [InlineData("""{"value":{"atLeast":"1000.00 EUR"}}""", "value is at least 1000.00 EUR")]
    [InlineData("""{"country":["DE","CH"]}""", "country is Germany or Switzerland")]
    [InlineData("""{"wonDeals":{"atLeast":"3"}}""", "won deals in the last 90 days is at least 3 deals")]
    public void New_comparisons_say_themselves(string json, string says) => Assert.Equal(says, Condition.Parse(json, Fields).Says());

    [Theory]
    [InlineData("""{"wonDeals":{"empty":true}}""", "\"empty\" is no comparison")]
    [InlineData("""{"value":"1000"}""", "an amount such as")]
    [InlineData("""{"value":"1000.001 EUR"}""", "an amount such as")]
    [InlineData("""{"country":"Atlantis"}""", "a country such as")]
    [InlineData("""{"state":"sleeping"}""", "one of active, ended")]
    [InlineData("""{"seats":"1.5"}""", "a whole number")]
    [InlineData("""{"closes":{"withinLast":"0"}}""", "a whole number of days")]
    [InlineData("""{"seats":{"contains":"1"}}""", "is no comparison. Write one of: below, atMost, atLeast, above, not, in, empty")]
    public void What_a_field_cannot_be_asked_is_told(string json, string problem) =>
        Assert.Contains(problem, Assert.Throws<MalformedException>(() => Condition.Parse(json, Fields)).Problem, StringComparison.Ordinal);

    [Fact]
    public void Who_does_not_know_today_is_never_asked_for_the_last_days() =>
        Assert.Throws<MalformedException>(() => Condition.Parse("""{"closes":{"withinLast":"7"}}""", new([new("closes", FieldType.Date)])));

    [Fact]
    public void Amounts_of_other_currencies_meet_nothing()
    {
        var condition = Condition.Parse("""{"value":{"above":"1.00 EUR"}}""", Fields);
        Assert.False(condition.Holds(_ => new Sum(new(1_000_000, "USD"))));
        Assert.True(new Not(condition).Holds(_ => new Sum(new(1_000_000, "USD"))));
        Assert.True(condition.Holds(_ => new Sums([new(1_000_000, "USD"), new(101, "EUR")])));
    }

    /// <summary>As the reader makes them: no group of one, no "and" within an "and".</summary>
    static Condition Some(Random chance, int depth) => depth == 0 || chance.Next(3) == 0 ? One(chance) : chance.Next(3) switch
    {
        0 => new Not(Some(chance, depth - 1)),
        1 => new Any([.. Several(() => Some(chance, depth - 1))]),
        _ => new All([.. Several(() => Some(chance, depth - 1) is var part && part is All ? One(chance) : part)]),
    };

    static IEnumerable<Condition> Several(Func<Condition> one) => Enumerable.Range(0, 3).Select(_ => one());

    static Condition One(Random chance) => Compare(chance, Fields.All[chance.Next(Fields.All.Count)]) is var comparison && comparison is Compared or Near || chance.Next(2) == 0 ? comparison : new Not(comparison);

    static Comparison Compare(Random chance, Field field) => chance.Next(4) switch
    {
        0 when field.CanBeEmpty => new Empty(field),
        1 or 2 when field.HasOrder => new Compared(field, (Order)chance.Next(4), Value(chance, field)),
        3 when field.Type == FieldType.Date => new Near(field, (Span)chance.Next(3), chance.Next(1, 40)),
        3 when field.Type == FieldType.Text => new Like(field, (Place)chance.Next(2), new("ab"[..chance.Next(1, 3)])),
        _ => new Among(field, field.Type == FieldType.Truth ? [new Truth(chance.Next(2) == 0)] : [.. Enumerable.Range(0, chance.Next(1, 4)).Select(_ => Value(chance, field)).Distinct()]),
    };

    static Dictionary<string, Value> Row(Random chance) => Fields.All.Where(field => !field.CanBeEmpty || chance.Next(4) > 0).ToDictionary(field => field.Name, field => field.IsMeasure && field.Type == FieldType.Money
        ? new Sums([((Sum)Value(chance, field)).Of]) : field.Name == "types" ? new Texts(["msp", "isv"]) : Value(chance, field));

    static Value Value(Random chance, Field field) => field.Type switch
    {
        FieldType.Truth => new Truth(chance.Next(2) == 0),
        FieldType.Number => new Number(chance.Next(-3, 4) / 2m),
        FieldType.Whole => new Number(chance.Next(-3, 4)),
        FieldType.Date => new Day(Today.AddDays(chance.Next(-40, 40))),
        FieldType.Money => new Sum(new(chance.Next(-3, 4) * 100, chance.Next(2) == 0 ? "EUR" : "USD")),
        FieldType.Country => chance.Next(2) == 0 ? new Text("DE") { Called = Country.Parse("DE") } : new Text("CH") { Called = Country.Parse("CH") },
        FieldType.Reference => new Text($"00000000-0000-7000-8000-00000000000{chance.Next(3)}"),
        FieldType.Choice => field.Known[chance.Next(field.Known.Count)],
        _ => new Text(((string[])["ab", "Abc", "b", "Ünal"])[chance.Next(4)]),
    };
}
