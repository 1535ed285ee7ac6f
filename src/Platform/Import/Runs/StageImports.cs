using System.Text.Json;
using Entente.Reading;

namespace Entente.Platform;

/// <summary>Takes files in: checks that each can be read, and keeps it with its definition. From then on no node and no file of a disk is needed to finish.</summary>
public sealed class StageImports(IServiceScopeFactory scopes, Importers importers, TimeProvider clock)
{
    /// <summary>All of them or none.</summary>
    /// <param name="orders">Run in this order, when they are several.</param>
    /// <exception cref="MalformedException">A file and its mapping do not fit.</exception>
    /// <exception cref="NotAllowedException"><paramref name="who"/> may not make such records.</exception>
    public async Task<IReadOnlyList<Guid>> Stage(IReadOnlyList<ImportOrder> orders, Actor who, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var rows = orders.Select(order => Count(order, who)).ToArray(); // before the transaction: reading takes its time
        await using var writing = await db.BeginWriting(who, stop);
        var now = clock.Now();
        Guid? set = orders.Count > 1 ? Guid.CreateVersion7(now) : null;
        var staged = new List<Guid>();
        foreach (var (order, total) in orders.Zip(rows))
            staged.Add(await Stage(db, order, total, set, who, now.AddMilliseconds(staged.Count), stop)); // ids sort as the files stand in their set
        await db.SaveChangesAsync(stop);
        await writing.Commit(stop);
        return staged;
    }

    int Count(ImportOrder order, Actor who)
    {
        using var open = OpenOrder.Of(order);
        importers.Find(open.File.Mapping.Kind, who);
        return open.Reader.File.Rows().Count();
    }

    static async Task<Guid> Stage(Db db, ImportOrder order, int total, Guid? set, Actor who, DateTimeOffset now, CancellationToken stop)
    {
        using var open = OpenOrder.Of(order);
        var files = new Dictionary<string, ImportFile>();
        foreach (var name in open.Names)
        {
            await using var content = order.Open(name);
            files[name] = await ImportContents.Keep(db, content, who, now, stop);
        }
        var run = new ImportRun
        {
            Id = Guid.CreateVersion7(now),
            Set = set,
            Kind = open.File.Mapping.Kind,
            FileName = open.File.File,
            Definition = order.Definition,
            Files = JsonSerializer.Serialize(files.ToDictionary(file => file.Key, file => file.Value.Id)),
            Hash = files[open.File.File].Hash,
            Actor = who.Key,
            ActorName = who.Name,
            ActorHandle = who.Handle,
            ActorRole = who.Role,
            ActorPartner = who.Partner,
            StartedAt = now,
            Total = total,
        };
        db.Add(run);
        return run.Id;
    }
}
