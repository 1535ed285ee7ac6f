namespace Entente.Platform;

/// <summary>What an import would do.</summary>
/// <param name="Notes">Of the rows that would come in.</param>
/// <param name="Rejected">The rows that would be rejected, with their reasons; as many as were asked for.</param>
public sealed record ImportTrial(string Kind, string FileName, ImportCounts Counts, IReadOnlyList<ImportNote> Notes, IReadOnlyList<ImportedRow> Rejected);

/// <summary>
/// Does an import in the same pieces as the real one, each in a transaction of its own that is taken back, so that others write in between and nothing stays.
/// A piece stands on the earlier rows that it needs, see <see cref="Groundwork"/>.
/// </summary>
public sealed class TryImports(IServiceScopeFactory scopes, Importers importers, ApplyRows apply, TimeProvider clock, IEnumerable<Constraint> constraints)
{
    const int Attempts = 5;
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
        var ground = new Groundwork();
        foreach (var order in orders)
            Survey(order, ground, who);
        var trials = new List<ImportTrial>();
        foreach (var order in orders)
            trials.Add(await Try(order, trials.Count, ground, who, mostRejected, stop));
        return trials;
    }

    void Survey(ImportOrder order, Groundwork ground, Actor who)
    {
        using var open = OpenOrder.Of(order);
        ground.Survey(ImportKinds.Find(importers.Find(open.File.Mapping.Kind, who).Kind), open.Reader.Rows());
    }

    async Task<ImportTrial> Try(ImportOrder order, int at, Groundwork ground, Actor who, int mostRejected, CancellationToken stop)
    {
        using var open = OpenOrder.Of(order);
        var (importer, kind) = (importers.Find(open.File.Mapping.Kind, who), ImportKinds.Find(open.File.Mapping.Kind));
        var (counts, notes, rejected, seen) = (ImportCounts.None, new List<ImportNote>(), new List<ImportedRow>(), new Repetitions());
        foreach (var rows in open.Reader.Rows().Select(seen.Judge).Chunk(importer.Rows))
        {
            var tried = await Piece(ground.Under(kind, rows), rows, importer, who, stop);
            foreach (var batch in tried)
                counts += batch.Counts;
            notes.AddRange(tried.SelectMany(batch => batch.Notes));
            foreach (var (row, judged) in tried.SelectMany(batch => batch.All).Zip(rows))
                if (row.Outcome != RowOutcome.Rejected)
                    ground.Keep(new(at, importer, kind, judged));
                else if (rejected.Count < mostRejected)
                    rejected.Add(row.Told());
        }
        return new(importer.Kind, open.File.File, counts, ImportNote.Together(notes), rejected);
    }

    /// <summary>What becomes of the rows of one piece, in their order.</summary>
    async Task<IReadOnlyList<ImportBatch>> Piece(IReadOnlyCollection<TriedRow> under, JudgedRow[] rows, Importer importer, Actor who, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            await using var writing = await db.BeginWriting(who, stop);
            try
            {
                foreach (var file in under.GroupBy(row => row.File))
                    await Do(db, [.. file.Select(row => row.Row)], file.First().Importer, who, stop);
                return await Do(db, rows, importer, who, stop);
            }
            catch (Exception error) when (attempt < Attempts && Fault.IsPassing(error))
            {
                // Others write meanwhile: the losing side of a race tries the piece again.
            }
        }
    }

    async Task<IReadOnlyList<ImportBatch>> Do(Db db, IReadOnlyList<JudgedRow> rows, Importer importer, Actor who, CancellationToken stop)
    {
        var batch = apply.BatchOf(rows, who, db, clock.Now());
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Rows, stop); // an importer may have saved some of the rows before one is refused
        try
        {
            await importer.Run(batch, stop);
            await batch.BringBack(importer, stop);
            await db.SaveChangesAsync(stop);
            return [batch];
        }
        catch (Exception error) when (!Fault.IsPassing(error) && ((error as RefusedException)?.Why ?? Fault.RefusalOf(error, constraints)) is { } why)
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
