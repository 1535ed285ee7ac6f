namespace Entente.Platform;

/// <summary>The table of contents of reviewing pairs of companies.</summary>
static class ReviewModule
{
    public static IServiceCollection AddPairs(this IServiceCollection services) => services
        .AddSingleton<IRecognition, ReviewedRecognition>()
        .AddSingleton<IReader, FollowCompanies>().AddSingleton<FindPairs>().AddSingleton(PairTable.OnePair)
        .AddSingleton<IPastComparisons, ComparedPairs>().AddSingleton(ThresholdsTable.OneVersion).AddSingleton(EventType.Of<ThresholdsChanged>())
        .AddSingleton<WeightsLearner>().AddScoped<AdoptWeights.Parts>().AddSingleton(WeightsTable.OneVersion).AddSingleton(EventType.Of<WeightsChanged>())
        .AddSingleton(EventType.Of<PairDecided>()).AddSingleton(EventType.Of<PairReopened>())
        .AddSingleton(new NavigationItem("Program", "Duplicates", "/recognition/pairs", "copy", PlatformCan.SeePairs, Order: 920, ListPairs.Count))
        .AddSingleton(new PaletteAct("Decide on duplicates", "/recognition/pairs", "copy", PlatformCan.DecidePairs));

    public static void MapPairs(this Doors doors)
    {
        ListPairs.Map(doors);
        NextPair.Map(doors);
        OpenPair.Map(doors);
        DecidePair.Map(doors);
        ReopenPair.Map(doors);
        SearchPairs.Map(doors);
        ShowThresholds.Map(doors);
        ChangeThresholds.Map(doors);
        ShowWeights.Map(doors);
        AdoptWeights.Map(doors);
    }
}
