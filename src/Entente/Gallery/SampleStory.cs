using Entente.Platform;
using Entente.Sell;

namespace Entente.Gallery;

/// <summary>A record with its story, without a database behind.</summary>
static class SampleStory
{
    static readonly Guid Record = new("01980000-0000-7000-8000-000000001051");

    public static SeenRecord On(bool twoSides = true) => new(
        new RecordKind<Deal>("deal", "Deal", "Deals", "/gallery", "flag", "", (db, _) => db.Set<Deal>(), (_, _) => deal => new(deal.Id.Value, "", null, null)),
        new(Record, "Kessler Maschinenbau GmbH", "1051", twoSides ? Record : null), new Actor { Reach = Reach.All, Name = "Ada Lovelace" });

    public static CommentView Comment(Sample sample, bool isLong = false, bool isMine = false) => new(
        Id<Comment>.New(sample.Now), "deal", Record, "Grace Hopper",
        isLong ? string.Join("\n\n", Enumerable.Repeat("They want **both** arrays, but the second only when the *first* has run for a month:\n\n- the offer is out\n- legal looks at the contract\n- https://kessler.example/a/very/long/address/that/has/no/place/to/break/anywhere/at/all", 3)) : "I spoke with Jonas: they decide on **Friday**.",
        isMine ? Audience.Vendor : Audience.Both, sample.Now.AddHours(-2), isMine ? sample.Now.AddHours(-1) : null, null, isMine, 1);

    public static FileView File(Sample sample, string name = "Offer 2026-118.pdf", string type = "application/pdf", long size = 184_320, Refusal? whyNot = null, bool mayRemove = true) => new(
        Id<AttachedFile>.New(sample.Now), "deal", Record, name, type, size, "", "Mira Novak", Audience.Both, sample.Now.AddHours(-4), null, whyNot, mayRemove);

    public static Story Empty => new(On(), [], StoryPart.All, null, [], false, MayTalk: true, Follows: false);

    public static Story Usual(Sample sample) => new(
        On(), [Entry(Comment(sample, isMine: true)), .. sample.Timeline], StoryPart.All, null, [File(sample)], false, MayTalk: true, Follows: true);

    public static Story Crowded(Sample sample) => new(
        On(), [.. Enumerable.Range(0, 4).SelectMany(_ => sample.Timeline.Prepend(Entry(Comment(sample, isLong: true))))], StoryPart.Comments, "c1",
        [File(sample), File(sample, "A very long name of a file that somebody scanned on a Friday afternoon before the holidays, second version, final.docx", size: 28_000_000), Quarantined(sample)], true, MayTalk: true, Follows: true);

    public static FileView Quarantined(Sample sample) => File(sample, "invoice.zip", "application/zip", 4_096, new("file-waits", "It is being looked at; it can be opened in a moment."), mayRemove: false);

    static TimelineEntry Entry(CommentView comment) => new(comment.At, comment.Author, "commented", Icon: "message") { Comment = comment };
}
