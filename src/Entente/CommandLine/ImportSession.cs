using System.Globalization;
using Entente.Platform;

namespace Entente;

/// <summary>An import at the command line: counts on standard output, progress and reasons on standard error.</summary>
sealed class ImportSession(IServiceProvider services, string? errors)
{
    const int ReasonsShown = 10;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2), Pause = TimeSpan.FromMilliseconds(200);

    readonly Actor who = services.GetRequiredService<Actors>().System(Door.CommandLine);

    public static bool IsMapping(string word) => word.IndexOfAny(['=', ':']) > 0;

    public static Stream Open(string path) => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);

    /// <summary>One file with the mapping that was said, kept or guessed.</summary>
    public async Task<IReadOnlyList<ImportOrder>> Order(string kindName, string path, string? sheet, string[] map, CancellationToken stop)
    {
        var kind = ImportKinds.Find(kindName);
        await using var content = ImportOrder.AsText(Open(path), ImportOrder.NameOf(path), sheet);
        var table = TabularFile.Open(content, ImportOrder.NameOf(path), IsWorkbook(path) ? new(FileEncoding.Utf8, ',') : null);
        var guesses = services.GetRequiredService<GuessMapping>();
        var mapping = map.Aggregate((await guesses.For(kind, table, who, stop)).Mapping, (all, word) => With(all, word, kind, table));
        return [ImportOrder.Of(table, mapping, () => ImportOrder.AsText(Open(path), ImportOrder.NameOf(path), sheet))];
    }

    public async Task<int> Try(IReadOnlyList<ImportOrder> orders, CancellationToken stop)
    {
        var trials = await services.GetRequiredService<TryImports>().Try(orders, who, int.MaxValue, stop);
        foreach (var (order, trial) in orders.Zip(trials))
        {
            Console.WriteLine($"{Line(trial.FileName, trial.Kind, trial.Counts)} (dry run)");
            Noted(trial.FileName, trial.Notes);
            Told(trial.FileName, trial.Rejected.SelectMany(row => row.Errors).Select(error => error.ToString()), trial.Counts.Rejected);
            if (ErrorFileFor(trial.FileName, orders.Count, trial.Counts.Rejected) is not { } target)
                continue;
            await using var written = System.IO.File.Create(target);
            ImportErrors.Write(order, trial.Rejected, written, ErrorFile.IsWorkbook(target));
        }
        return Code(trials.Aggregate(ImportCounts.None, (all, trial) => all + trial.Counts));
    }

    public async Task<int> Run(IReadOnlyList<ImportOrder> orders, CancellationToken stop)
    {
        var staged = await services.GetRequiredService<StageImports>().Stage(orders, who, stop);
        try
        {
            await Finish(staged, stop);
        }
        catch (OperationCanceledException)
        {
            foreach (var id in staged)
                await End(id);
            throw new InvalidOperationException("The import was stopped. What had come in stays; the same command again brings the rest.");
        }

        var all = ImportCounts.None;
        foreach (var id in staged)
        {
            var run = await Look(id, stop);
            all += new ImportCounts(run.Read, run.Added, run.Changed, run.Unchanged, run.Rejected);
            Console.WriteLine(Line(run.FileName, run.Kind, new(run.Read, run.Added, run.Changed, run.Unchanged, run.Rejected)));
            Noted(run.FileName, run.Notes);
            Told(run.FileName, run.Errors.Select(error => error.Text), run.Rejected);
            if (ErrorFileFor(run.FileName, orders.Count, run.Rejected) is { } target)
            {
                await using var written = System.IO.File.Create(target);
                await ImportErrors.Write(id, written, ErrorFile.IsWorkbook(target), who, services.GetRequiredService<IServiceScopeFactory>(), stop);
            }
            if (run.State != ImportState.Done)
                return await EntenteCommands.Fail($"{run.FileName}: {run.Failure ?? "The import was stopped."}");
        }
        return Code(all);
    }

    /// <summary>Runs what waits in the database until these are through; a server beside may take one of them, which is as good.</summary>
    async Task Finish(IReadOnlyList<Guid> staged, CancellationToken stop)
    {
        using var progress = new CancellationTokenSource();
        var shown = Progress(staged, progress.Token);
        try
        {
            while (!(await Task.WhenAll(staged.Select(id => Look(id, stop)))).All(run => run.WhyNotStop is not null))
                if (!await services.GetRequiredService<RunImports>().RunNext(stop))
                    await Task.Delay(Pause, stop);
        }
        finally
        {
            await progress.CancelAsync();
            await shown;
        }
    }

    /// <summary>A line every two seconds, for what takes longer.</summary>
    async Task Progress(IReadOnlyList<Guid> staged, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Patience, stop);
                foreach (var id in staged)
                    if (await Look(id, stop) is { State: ImportState.Running } run)
                        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{run.FileName}: {run.Read} of {run.Total} rows"));
            }
        }
        catch (OperationCanceledException)
        {
            // The import is through.
        }
    }

    async Task<ShowImport.View> Look(Guid id, CancellationToken stop) =>
        await services.GetRequiredService<Runner>().Read(ShowImport.See, new(id), who, stop) ?? throw new InvalidOperationException("The import is gone from the database.");

    async Task End(Guid id)
    {
        try
        {
            await services.GetRequiredService<Runner>().Run(StopImport.Act, new(id), who, CancellationToken.None);
        }
        catch (RefusedException)
        {
            // It was finished already.
        }
    }

    string? ErrorFileFor(string name, int files, int rejected) =>
        errors is null || (files > 1 && rejected == 0) ? null
        : files == 1 ? errors
        : Path.Combine(Path.GetDirectoryName(errors) ?? "", $"{Path.GetFileNameWithoutExtension(errors)}.{Path.GetFileName(name)}");

    static bool IsWorkbook(string path)
    {
        using var content = Open(path);
        return ImportOrder.IsWorkbook(content);
    }

    static void Noted(string name, IEnumerable<ImportNote> notes)
    {
        foreach (var note in notes)
            Console.Error.WriteLine($"{name}: {note}");
    }

    void Told(string name, IEnumerable<string> reasons, int rejected)
    {
        if (rejected == 0 || errors is not null)
            return;
        foreach (var reason in reasons.Take(ReasonsShown))
            Console.Error.WriteLine($"{name}: {reason}");
        if (rejected > ReasonsShown)
            Console.Error.WriteLine($"{name}: … --errors FILE writes all {rejected.ToString(CultureInfo.InvariantCulture)} rejected rows with their reasons");
    }

    static int Code(ImportCounts all) => all.Read > 0 && all.Rejected == all.Read ? 1 : 0;

    static string Line(string file, string kind, ImportCounts counts) => string.Create(CultureInfo.InvariantCulture,
        $"{file} ({kind}): read {counts.Read}, added {counts.Added}, changed {counts.Changed}, unchanged {counts.Unchanged}, rejected {counts.Rejected}");

    /// <summary>field=column or field:text; column=field is understood too, where only that can be meant.</summary>
    static Mapping With(Mapping mapping, string word, ImportKind kind, TabularFile table)
    {
        var at = word.IndexOfAny(['=', ':']);
        var (left, right) = (word[..at], word[(at + 1)..]);
        if (word[at] == ':')
            return mapping.With(kind.Field(left).Name, new ConstantSource(right));
        if (kind.Fields.All(field => field.Name != left) && kind.Fields.Any(field => field.Name == right) && table.Columns.Contains(left, StringComparer.OrdinalIgnoreCase))
            (left, right) = (right, left);
        return mapping.With(kind.Field(left).Name, right.Contains('{') && !table.Columns.Contains(right) ? new TemplateSource(right) : new ColumnSource(right));
    }
}
