namespace Entente.Platform;

/// <summary>What people say and file around records, and who hears of it: the table of contents.</summary>
static class CommentsModule
{
    public static IServiceCollection AddComments(this IServiceCollection services) => services
        .AddSingleton<Stories>().AddSingleton<Mentions>().AddSingleton<Talk>()
        .AddSingleton(EventType.Of<CommentWritten>()).AddSingleton(EventType.Of<CommentEdited>()).AddSingleton(EventType.Of<CommentRemoved>()).AddSingleton(EventType.Of<CommentRestored>())
        .AddSingleton(FollowerTable.Once).AddSingleton<TellFollowers>().AddSingleton<IDueStep, MailFollower>().AddSingleton<IHerald, TellMentioned>();

    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddOptions<FileSettings>().BindConfiguration("Files").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<IFileContents, LocalContents>().AddSingleton<Scanner>().AddSingleton<AttachFile.Parts>()
            .AddSingleton(EventType.Of<FileAttached>()).AddSingleton(EventType.Of<FileArchived>()).AddSingleton(EventType.Of<FileRestored>())
            .AddSingleton<IDueStep, ScanFile>().AddSingleton<IKeptForATime, OldFiles>();
    }

    public static void MapComments(this Doors doors)
    {
        ShowStory.Map(doors);
        ListComments.Map(doors);
        WriteComment.Map(doors);
        ChangeComment.Map(doors);
        RemoveComment.Map(doors);
        FindPeople.Map(doors);
        FollowRecord.Map(doors);
        AttachFile.Map(doors);
        OpenFile.Map(doors);
        RemoveFile.Map(doors);
        UndoLast.Map(doors);
    }
}
