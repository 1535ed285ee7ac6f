using Entente.Reading;

namespace Entente.Conditions;

public class ConditionTests
{
    static readonly Fields Fields = new(
    [
        new("family", FieldType.Text),
        new("type", FieldType.Text, "partner type"),
        new("registered", FieldType.Truth),
        new("net", FieldType.Number),
        new("occurredOn", FieldType.Date, "day"),
        new("tier", FieldType.Text),
    ]);

    static readonly Dictionary<string, Value> Sale = new()
    {
        ["family"] = new Text("Bikes"),
        ["type"] = new Texts(["msp", "distributor"]),
        ["registered"] = new Truth(true),
        ["net"] = new Number(1000.00m),
        ["occurredOn"] = new Day(new(2019, 6, 30)),
    };

    [Theory]
    [InlineData("""{}""", true, "always")]
    [InlineData("""{"family":"bikes"}""", true, "family is bikes")]
    [InlineData("""{"family":"Bikes","registered":false}""", false, "family is Bikes and not registered")]
    [InlineData("""{"registered":true}""", true, "registered")]
    [InlineData("""{"type":["reseller","msp"]}""", true, "partner type is reseller or msp")]
    [InlineData("""{"type":["reseller","isv","oem"]}""", false, "partner type is reseller, isv or oem")]
    [InlineData("""{"net":{"atLeast":"1000"}}""", true, "net is at least 1000")]
    [InlineData("""{"net":{"above":1000}}""", false, "net is above 1000")]
    [InlineData("""{"net":{"atLeast":"500.50","below":"1000"}}""", false, "net is at least 500.5 and net is below 1000")]
    [InlineData("""{"net":{"atMost":1000}}""", true, "net is at most 1000")]
    [InlineData("""{"occurredOn":{"atMost":"2019-06-30"}}""", true, "day is on or before 2019-06-30")]
    [InlineData("""{"occurredOn":{"below":"2019-06-30"}}""", false, "day is before 2019-06-30")]
    [InlineData("""{"family":{"not":"Bikes"}}""", false, "family is not Bikes")]
    [InlineData("""{"family":{"not":["Clothing","Helmets"]}}""", true, "family is not Clothing or Helmets")]
    [InlineData("""{"family":{"in":["Clothing","Bikes"]}}""", true, "family is Clothing or Bikes")]
    [InlineData("""{"tier":"Gold"}""", false, "tier is Gold")]
    [InlineData("""{"tier":{"not":"Gold"}}""", true, "tier is not Gold")]
    [InlineData("""{"registered":true,"or":[{"tier":"Gold"},{"net":{"above":"1"}}]}""", true, "registered and (tier is Gold or net is above 1)")]
    [InlineData("""{"not":{"family":"Bikes","tier":"Gold"}}""", true, "not (family is Bikes and tier is Gold)")]
    [InlineData("""{"and":[{"family":"Bikes"},{"not":{"registered":true}}]}""", false, "family is Bikes and not registered")]
    public void A_condition_decides_and_says_itself(string json, bool holds, string says)
    {
        var condition = Condition.Parse(json, Fields);
        Assert.Equal(holds, condition.Holds(Sale.GetValueOrDefault));
        Assert.Equal(says, condition.Says());
    }

    [Theory]
    [InlineData("""{"family":"Bikes","net":{"atLeast":"500.5"}}""")]
    [InlineData("""{"and":[{"net":{"atLeast":"500"}},{"net":{"below":"1000"}}]}""")]
    [InlineData("""{"or":[{"type":["reseller","msp"]},{"registered":true}]}""")]
    [InlineData("""{"not":{"or":[{"tier":{"not":["Gold","Silver"]}},{"occurredOn":{"above":"2019-01-01"}}]}}""")]
    public void What_is_written_back_is_what_was_read(string json) => Assert.Equal(json, Condition.Parse(json, Fields).ToJson().ToJsonString());

    [Theory]
    [InlineData("""{"famly":"Bikes"}""", "$.famly", "\"famly\" is no field. Write one of: family, type,")]
    [InlineData("""{"or":[{"family":"Bikes"},{"net":"much"}]}""", "$.or[1].net", "\"much\" was given; write a number")]
    [InlineData("""{"registered":"yes"}""", "$.registered", "\"yes\" was given; write true or false")]
    [InlineData("""{"family":{"above":"Bikes"}}""", "$.family.above", "neither a number nor a date")]
    [InlineData("""{"net":{"over":"1"}}""", "$.net.over", "\"over\" is no comparison. Write one of: below")]
    [InlineData("""{"occurredOn":{"above":"30.06.2019"}}""", "$.occurredOn.above", "write a date such as")]
    [InlineData("""{"family":[]}""", "$.family", "at least one value")]
    [InlineData("""{"net":{}}""", "$.net", "a comparison such as")]
    [InlineData("""{"family":null}""", "$.family", "null was given; write a text")]
    [InlineData("""{"family":"Bikes","family":"Helmets"}""", "$", "not JSON")]
    [InlineData("""["family"]""", "$", "an object in { }")]
    public void A_condition_that_cannot_be_read_says_where_what_and_how_to_mend_it(string json, string path, string problem)
    {
        var malformed = Assert.Throws<MalformedException>(() => Condition.Parse(json, Fields));
        Assert.Equal(path, malformed.Path);
        Assert.Contains(problem, malformed.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_names_the_fields_it_asks_about() => Assert.Equal(
        ["net", "family"],
        Condition.Parse("""{"or":[{"net":{"above":"1","below":"2"}},{"not":{"family":"Bikes"}}]}""", Fields).Asks().Select(field => field.Name));
}
