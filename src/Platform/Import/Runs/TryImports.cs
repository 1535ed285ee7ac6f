namespace Entente.Platform;

/// <summary>What an import would do.</summary>
/// <param name="Rejected">The rows that would be rejected, with their reasons; as many as were asked for.</param>
public sealed record ImportTrial(string Kind, string FileName, ImportCounts Counts, IReadOnlyList<ImportedRow> Rejected);

/// <summary>Does an import in one transaction that is never committed, so that the counts are exact, later files of a set find what earlier ones brought, and nothing stays.</summary>
public sealed class TryImports(IServiceScopeFactory scopes, Importers importers, ApplyRows apply, TimeProvider clock, IEnumerable<Constraint> constraints)
{
    const string Rows = "rows";

    /// <param name="orders">In this order.</param>
    /// <param name="who">Who would import.</param>
    /// <param name="mostRejected">How many rejected rows to remember for each file.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="Reading.MalformedException">A file and its mapping do not fit.</exception>
    /// <exception cref="NotAllowedException"><paramref name="who"/> may not make such records.</exception>
    public async Task<IReadOnlyList<ImportTrial>> Try(IReadOnlyList<ImportOrder> orders, Actor who, int mostRejected, CancellationToken stop)
    {
        who = who with { Door = Door.Import };
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(who, stop);
        var trials = new List<ImportTrial>();
        foreach (var order in orders)
            trials.Add(await Try(db, order, who, mostRejected, stop));
        return trials;
    }

    async Task<ImportTrial> Try(Db db, ImportOrder order, Actor who, int mostRejected, CancellationToken stop)
    {
        using var open = OpenOrder.Of(order);
        var importer = importers.Find(open.File.Mapping.Kind, who);
        var (counts, rejected, seen) = (ImportCounts.None, new List<ImportedRow>(), new Repetitions());
        foreach (var rows in open.Reader.Rows().Select(seen.Judge).Chunk(importer.Rows))
        {
            foreach (var batch in await Do(db, rows, importer, who, stop))
            {
                counts += batch.Counts;
                rejected.AddRange(batch.All.Where(row => row.Outcome == RowOutcome.Rejected)
                    .Take(mostRejected - rejected.Count).Select(row => row.Told()));
            }
        }
        return new(importer.Kind, open.File.File, counts, rejected);
    }

    async Task<IReadOnlyList<ImportBatch>> Do(Db db, IReadOnlyList<JudgedRow> rows, Importer importer, Actor who, CancellationToken stop)
    {
        var batch = apply.BatchOf(rows, who, db, clock.Now());
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Rows, stop); // an importer may have saved some of the rows before one is refused
        try
        {
            await importer.Run(batch, stop);
            await db.SaveChangesAsync(stop);
            return [batch];
        }
        catch (Exception error) when (((error as RefusedException)?.Why ?? Fault.RefusalOf(error, constraints)) is { } why)
        {
            await transaction.RollbackToSavepointAsync(Rows, stop);
            if (rows.Count == 1)
            {
                batch = apply.BatchOf(rows, who, db, clock.Now());
                batch.All[0].Reject(why);
                return [batch];
            }
            Forget(db);
            return [.. await Do(db, [.. rows.Take(rows.Count / 2)], importer, who, stop), .. await Do(db, [.. rows.Skip(rows.Count / 2)], importer, who, stop)];
        }
        finally
        {
            Forget(db);
        }
    }

    /// <summary>The rows are in the open transaction, or were refused; either way nobody needs them in memory.</summary>
    static void Forget(Db db)
    {
        db.ChangeTracker.Clear();
        db.TakeRecorded();
    }
}
