using Entente.Platform;

namespace Entente.Gallery;

/// <summary>A declared list as its components get it, without a database behind.</summary>
static class SampleList
{
    sealed class Field(string name, string title, ListFieldKind kind, IReadOnlyList<Choice>? choices = null) : ListField(name, title, kind)
    {
        public override bool CanSort => true;
        public override IReadOnlyList<Choice> Choices => choices ?? [];
    }

    static readonly IReadOnlyList<Choice> States = [new("submitted", "Submitted", Count: 14), new("approved", "Approved", Count: 1024), new("rejected", "Rejected", Count: 87)];

    static readonly ListField Customer = new Field("customer", "Customer", ListFieldKind.Text), State = new Field("state", "State", ListFieldKind.Choice, States) { IsQuick = true },
        Partner = new Field("partner", "Partner", ListFieldKind.Text) { CanBeEmpty = true }, Close = new Field("close", "Close", ListFieldKind.Day), Value = new Field("value", "Value", ListFieldKind.Money),
        Family = new Field("family", "Family", ListFieldKind.Choice) { IsShown = false };

    static readonly BulkAct Approve = new("approve", "Approve", "approved", new Act<Sample, Sample>("gallery.approve", "", (_, _, _, _, _) => Task.FromResult<Sample?>(null)), (_, _) => "")
    {
        Fields = [new("Reason", "Reason", "So", Required: true, Hint: "Each of them reads it.")],
    };

    static readonly BulkAct Reject = Approve with { Name = "reject", Label = "Reject", Done = "rejected", IsDanger = true };

    public static ColumnsPage.Shown Columns { get; } = new("/gallery/list", new("deals", [Customer, State, Partner, Close, Value], [Family], [Customer, Close, Value], OrderPart.Read("-close,customer")));

    public static Listed<Sample.Deal> Of(IReadOnlyList<Sample.Deal> deals, bool asked = false, bool crowded = false) => new(
        new(deals, crowded ? "n2" : null) { PreviousCursor = crowded ? "p1" : null },
        [
            new(Customer, (deal, _) => Text(deal.Customer)), new(State, (deal, _) => Inline.State(deal.State)), new(Partner, (deal, _) => Text(deal.Partner)),
            new(Close, (deal, _) => Inline.Day(deal.Close)), new(Value, (deal, _) => Inline.Money(deal.Value)),
        ],
        deal => $"{deal.Number}", "deals", "deals", [Customer, State, Partner, Close, Value, Family], OrderPart.Read("-close"),
        asked ? [new("Value", "from 10,000.00 EUR", ["valueFrom"]), new("Partner", "Alpine Cloud Partners or Brightpath Systems", ["partner"])] : [],
        crowded ? [.. Views.Select(name => View(name, name.Length % 2 == 0, mine: true, isFirst: false))] : [], [Approve, Reject],
        asked ? "So many rows can't be sorted by value; they stand by close." : null);

    public static FiltersPage.Shown Filters(Sample sample) => new("/gallery/list", new("deal", "deals",
    [
        new(Customer, [], true), new(State, States, true), new(Partner, [.. sample.Deals.Select(deal => deal.Partner).Distinct().Select((name, at) => new Choice(name, name, Count: 40 - at))], false),
        new(Close, [new("overdue", "Overdue"), new("this-week", "This week")], true), new(Value, [], true), new(Family, [], true),
    ], sample.Empty ? 0 : 1001));

    public static ViewsPage.Shown ViewsOf(Sample sample) => new("/gallery/list", "deals", "deals",
        sample.Empty ? [] : [View("My week", isShared: false, mine: true, isFirst: true), View("Everything above 100,000 that closes this quarter in DACH", isShared: true, mine: true, isFirst: false), View("Of the team", isShared: true, mine: false, isFirst: false)], IsStaff: true);

    public static BulkPage.Shown Before(Sample sample) => new("/gallery/list", "deal", "deals", Reject, Rows(sample), IsCut: true, new());

    public static BulkDonePage.Shown After(Sample sample) => new("/gallery/list", "deal", "deals", Approve, Rows(sample));

    static readonly string[] Views = ["My week", "Overdue", "Above 100,000", "Closing this quarter", "DACH", "Waiting for partners", "Appeals", "Of the team"];

    static IReadOnlyList<BulkRow> Rows(Sample sample) =>
        [.. sample.Deals.Select(deal => new BulkRow(new(Guid.CreateVersion7(sample.Now), deal.Customer), deal.State == "Submitted" ? null : new("deal-already-decided", "This deal was decided before.")))];

    static ShownView View(string name, bool isShared, bool mine, bool isFirst) => new(new($"{(uint)name.Length:x8}-0000-7000-8000-{(uint)name[0]:x12}"), "deals", name, "state=submitted", isShared, mine, isFirst);

    static Microsoft.AspNetCore.Components.RenderFragment Text(string text) => builder => builder.AddContent(0, text);
}
