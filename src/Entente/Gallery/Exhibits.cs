using Entente.Platform;

namespace Entente.Gallery;

/// <summary>The table of contents of the gallery.</summary>
static class Exhibits
{
    const string Pages = "Pages", Lists = "Lists", Forms = "Forms", Moments = "Moments", Values = "Values", Records = "Records", Reasons = "Reasons and pictures", Access = "Signing in", Bare = "Without navigation";

    public static IReadOnlyList<Exhibit> All { get; } =
    [
        new(Pages, "list", "List page", "table", sample => ListExhibit.Show(sample)),
        new(Pages, "record", "Record page", "file-text", sample => RecordExhibit.Show(sample)),
        new(Pages, "form", "Form page", "pencil", sample => FormExhibit.Show(sample)),
        new(Pages, "filters-page", "Filters of a list", "filter", sample => FiltersPage.Show(SampleList.Filters(sample))),
        new(Pages, "condition-page", "A list by a condition", "list-check", sample => ConditionPage.Show(new(ConditionCases.Page(sample), []))) { Shows = [typeof(ConditionEditorPart), typeof(ConditionCountPart)] },
        new(Pages, "columns-page", "Columns of a list", "adjustments-horizontal", _ => ColumnsPage.Show(SampleList.Columns)),
        new(Pages, "views-page", "Views of a list", "star", sample => ViewsPage.Show(SampleList.ViewsOf(sample))),
        new(Pages, "bulk-page", "Before an act on many", "list-check", sample => BulkPage.Show(SampleList.Before(sample))),
        new(Pages, "bulk-done-page", "After an act on many", "checklist", sample => BulkDonePage.Show(SampleList.After(sample))),
        new(Pages, "search-page", "Search", "search", sample => SearchPage.Show(SampleFound.Of(sample))),

        Exhibit.Of(Lists, typeof(WorkList<>), "table", "A declared list with everything that one works with.", WorkListCases.All),
        Exhibit.Of(Lists, typeof(Table<>), "stack-2", "A few rows inside another page.", TableCases.All),
        Exhibit.Of(Lists, typeof(Filters), "filter", "Narrows a list; what is asked stands below it and can be taken away.", ListCases.Filters),
        Exhibit.Of(Lists, typeof(EmptyState), "inbox", "Nothing is here yet: what would be, why it helps, how to begin.", ListCases.EmptyState),
        Exhibit.Of(Lists, typeof(Panel), "box", "Things that belong together, under a heading.", ListCases.Panel),
        Exhibit.Of(Lists, typeof(RecordPanels), "stack-2", "What pillars further right hang on a record.", RecordCases.Panels),
        Exhibit.Of(Lists, typeof(Facts), "list-check", "What is known about a record.", ListCases.Facts, typeof(Fact)),
        Exhibit.Of(Lists, typeof(Stat), "trending-up", "One number that matters.", ListCases.Stat),

        Exhibit.Of(Forms, typeof(Form), "pencil", "A form that posts, with one primary action.", FormCases.Form, typeof(Token)) with { Path = "forms" },
        Exhibit.Of(Forms, typeof(Field), "edit", "A label, a control, a hint and what is wrong, tied together.", FormCases.Field, typeof(Control)),
        Exhibit.Of(Forms, typeof(FormErrors), "alert-circle", "All that is wrong, at once, named as the fields are.", FormCases.FormErrors),
        Exhibit.Of(Forms, typeof(Meanwhile), "history", "Somebody else changed the record while it was edited.", FormCases.Meanwhile),
        Exhibit.Of(Forms, typeof(ConditionEditor), "list-check", "A condition as lines and groups, with its sentence and how many meet it now.", ConditionCases.All, typeof(ConditionCount)),
        Exhibit.Of(Forms, typeof(Button), "check", "One act as one button, or a link that looks like one.", FormCases.Button),

        Exhibit.Of(Moments, typeof(Confirm), "alert-triangle", "Names what will be lost before it is. Refused, it stays open with what was typed.", MomentCases.Confirm),
        Exhibit.Of(Moments, typeof(Keys), "bulb", "Which keys work on the page.", MomentCases.Keys),
        Exhibit.Of(Moments, typeof(Steps), "checklist", "A way in steps, with one next step.", MomentCases.Steps),
        Exhibit.Of(Moments, typeof(Progress), "hourglass-high", "How far something long has come, with a count.", MomentCases.Progress),
        Exhibit.Of(Moments, typeof(Skeleton), "dots", "The shape of what is on its way.", MomentCases.Skeleton),
        Exhibit.Of(Moments, typeof(Tabs), "copy", "Places beside each other, as links.", MomentCases.Tabs),
        Exhibit.Of(Moments, typeof(Compare), "scale", "Two sides in view, to decide whether they are one.", MomentCases.Compare),

        Exhibit.Of(Values, typeof(Amount), "coins", "Money, with its currency.", ValueCases.Amount),
        Exhibit.Of(Values, typeof(Avatar), "user", "A person or a company.", ValueCases.Avatar),
        Exhibit.Of(Values, typeof(Clock), "clock", "An answer that is owed, counting on.", ValueCases.Clock),
        Exhibit.Of(Values, typeof(Icon), "star", "Decoration; what it means stands beside it in words.", ValueCases.Icon, typeof(Inline)),
        Exhibit.Of(Values, typeof(StateBadge), "tag", "A word, a colour and an icon; never the colour alone.", ValueCases.StateBadge),
        Exhibit.Of(Values, typeof(When), "calendar", "A day or an instant, the full one on hover.", ValueCases.When),

        Exhibit.Of(Reasons, typeof(Why), "help-circle", "A value that opens into its reason.", ReasonCases.Why, typeof(WhyStep)),
        Exhibit.Of(Reasons, typeof(Points), "scale", "What every field says for or against two records being one.", ReasonCases.Points),
        Exhibit.Of(Reasons, typeof(Timeline), "timeline", "What happened: who, what, when, before and after.", ReasonCases.Timeline),
        Exhibit.Of(Reasons, typeof(Chart), "chart-line", "The title states the finding; table and file stand beside the picture.", ReasonCases.Chart),

        Exhibit.Of(Records, typeof(RecordStory), "message", "What was said about a record and what happened to it.", RecordCases.Story),
        Exhibit.Of(Records, typeof(CommentForm), "send", "Where one says something, and who reads it.", RecordCases.CommentForm),
        Exhibit.Of(Records, typeof(Said), "message-question", "What somebody said.", RecordCases.Said),
        Exhibit.Of(Records, typeof(FilesPanel), "paperclip", "The files of a record, by button, drop, paste and camera.", RecordCases.FilesPanel),
        Exhibit.Of(Records, typeof(FileLink), "file", "One file.", RecordCases.FileLink),
        Exhibit.Of(Records, typeof(MergeForm<>), "git-merge", "Two records side by side before they are merged.", RecordCases.MergeForm),
        Exhibit.Of(Records, typeof(MergesToUndo), "arrow-back-up", "What was merged into a record; the last one can be undone.", RecordCases.MergesToUndo),
        Exhibit.Of(Records, typeof(RejectedPart), "file-import", "Rows of an import that are mended where they stand.", ImportCases.RejectedPart),
        Exhibit.Of(Records, typeof(ImportNotes), "file-text", "What an import leaves open.", ImportCases.ImportNotes),

        Exhibit.Of(Access, typeof(PasskeysPart), "fingerprint", "One's own passkeys.", AccessCases.PasskeysPart),
        Exhibit.Of(Access, typeof(PasskeyButton), "key", "One tap. Hidden where the browser has none.", AccessCases.PasskeyButton),
        Exhibit.Of(Access, typeof(SessionsPart), "device-laptop", "Where one is signed in.", AccessCases.SessionsPart),

        .. FrameExhibits.All,

        new(Bare, "bare", "Sign-in", "key", sample => BareExhibit.Show(sample)) { Shows = [typeof(BareFrame)] },
        new(Bare, "refusal", "Refusal", "hand-stop", _ => RefusalPage.Show(new("earlier-undecided", "An earlier registration for this customer is still undecided. Decide on number 1042 first."))),
        new(Bare, "fault", "Fault", "alert-triangle", _ => ProblemPage.Show(new(500, "0HN7VBD1QK2:00000004"))),
        new(Bare, "missing", "Not found", "search", _ => ProblemPage.Show(new(404, ""))),
        new(Bare, "offline", "Offline", "world", _ => OfflinePage.Show(new())),
    ];
}
