namespace Entente.Platform;

/// <summary>What people say around records, and who hears of it: the table of contents.</summary>
static class CommentsModule
{
    public static IServiceCollection AddComments(this IServiceCollection services) => services
        .AddSingleton<Stories>().AddSingleton<Mentions>().AddSingleton<Talk>()
        .AddSingleton(EventType.Of<CommentWritten>()).AddSingleton(EventType.Of<CommentEdited>()).AddSingleton(EventType.Of<CommentRemoved>()).AddSingleton(EventType.Of<CommentRestored>())
        .AddSingleton(FollowerTable.Once).AddSingleton<IReader, TellFollowers>().AddSingleton<IDueStep, MailFollower>();

    public static void MapComments(this Doors doors)
    {
        ShowStory.Map(doors);
        ListComments.Map(doors);
        WriteComment.Map(doors);
        ChangeComment.Map(doors);
        RemoveComment.Map(doors);
        FindPeople.Map(doors);
        FollowRecord.Map(doors);
        UndoLast.Map(doors);
    }
}
