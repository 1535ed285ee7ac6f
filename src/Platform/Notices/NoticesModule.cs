namespace Entente.Platform;

/// <summary>How people hear of things: the table of contents.</summary>
public static class NoticesModule
{
    internal static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddNotices(OwnLetters.Book, [OwnOccasions.Mention, OwnOccasions.Following])
        .AddSingleton<Occasions>().AddSingleton<Letters>().AddSingleton<LetterExamples>().AddSingleton<Sight>().AddSingleton<Telling>()
        .AddSingleton<IReader, TellPeople>().AddSingleton<IDueStep, Digest>().AddSingleton<IKeptForATime, OldNotices>()
        .AddSingleton(NoticeChoiceTable.Once).AddSingleton(LetterTextTable.Once).AddSingleton(EventType.Of<LetterWorded>())
        .AddSingleton(new PaletteAct("Choose how I hear of things", "/me/notices", "bell", PlatformCan.SeeSelf))
        .AddSingleton(new PaletteAct("Read my notices", ListNotices.Route, "bell", PlatformCan.SeeSelf))
        .AddSingleton(new PaletteAct("Edit the texts of mails", ListLetters.Route, "mail", PlatformCan.ChangeSettings));

    /// <summary>Declares the mails of a pillar and the occasions for which people choose; what it tells, its <see cref="IHerald"/> says.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services, LetterBook letters, params IReadOnlyList<Occasion> occasions)
    {
        foreach (var occasion in occasions)
            services.AddSingleton(occasion);
        return services.AddSingleton(letters);
    }

    internal static void MapNotices(this Doors doors)
    {
        ListNotices.Map(doors);
        ReadNotices.Map(doors);
        CountNotices.Map(doors);
        ChooseNotices.Map(doors);
        ListLetters.Map(doors);
        WordLetter.Map(doors);
    }
}
