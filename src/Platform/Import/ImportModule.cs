namespace Entente.Platform;

/// <summary>The table of contents of Import.</summary>
static class ImportModule
{
    public static void AddImports(this IServiceCollection services)
    {
        services.AddOptions<ImportSettings>().BindConfiguration("Import").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Importers>().AddSingleton<StageImports>().AddSingleton<ApplyRows>().AddSingleton<RunImports>().AddSingleton<TryImports>().AddSingleton<MendRows>().AddSingleton<Undoer>().AddSingleton<UndoImports>()
            .AddSingleton<GuessMapping>().AddSingleton<ImportPulse>().AddSingleton<IKeptForATime, OldImportFiles>().AddSingleton<IKeptForATime, OldImportRecords>()
            .AddSingleton(new NavigationItem("Settings", "Imports", "/imports", "file-import", PlatformCan.Import, Order: 900))
            .AddSingleton(new PaletteAct("Import a file", "/imports/new", "upload", PlatformCan.Import))
            .AddSingleton(EventType.Of<RecordsImported>()).AddSingleton(EventType.Of<ImportFinished>()).AddSingleton(EventType.Of<ImportEnded>()).AddSingleton(EventType.Of<ImportUndone>());
    }

    public static void MapImports(this Doors doors)
    {
        StartImport.Map(doors);
        ListImports.Map(doors);
        NewImport.Map(doors);
        MapImport.Map(doors);
        ShowImport.Map(doors);
        StopImport.Map(doors);
        ImportErrors.Map(doors);
        RejectedRows.Map(doors);
        RetryRows.Map(doors);
        UndoImport.Map(doors);
    }
}
