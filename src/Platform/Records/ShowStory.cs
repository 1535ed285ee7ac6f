namespace Entente.Platform;

/// <summary>The story of a record beyond its page: a part of it, and what lies earlier.</summary>
public static class ShowStory
{
    public sealed record Input(string Kind, [property: Given] Guid Id, StoryPart Part = StoryPart.All, string? Cursor = null);

    /// <summary>An entry for programs.</summary>
    /// <param name="Changes">What stood there before and after.</param>
    public sealed record Entry(DateTimeOffset At, string Who, string What, string? Note, IReadOnlyList<Change> Changes, CommentView? Comment, FileView? File);

    static readonly View<Input, ListOf<Entry>, Stories> View = new("platform.show-story", PlatformCan.SeeStories, Run);
    static readonly View<Input, Story, Stories> Page = new("platform.open-story", PlatformCan.SeeStories, (input, who, db, stories, now, stop) =>
        stories.Of(input.Kind, input.Id, who, db, now, stop, input.Part, input.Cursor));

    internal static void Map(Doors doors)
    {
        doors.Show(View, "/records/{kind}/{id:guid}/story");
        doors.Page(Page, "/records/{kind}/{id:guid}/story", (story, _) => ShowStoryPage.Show(story));
    }

    static async Task<ListOf<Entry>?> Run(Input input, Actor who, Db db, Stories stories, DateTimeOffset now, CancellationToken stop) =>
        await stories.Of(input.Kind, input.Id, who, db, now, stop, input.Part, input.Cursor) is { } story
            ? new([.. story.Entries.Select(one => new Entry(one.At, one.Who, one.What, one.Note, one.Changes ?? [], one.Comment, one.File))], story.Earlier)
            : null;
}
