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
        var good = Check(orders, who);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(who, stop);
        var staged = await Stage(good, who, db, clock.Now(), stop);
        await db.SaveChangesAsync(stop);
        await writing.Commit(stop);
        return [.. staged.Select(run => run.Id)];
    }

    /// <summary>Reads all of them once, before any transaction: reading takes its time.</summary>
    /// <inheritdoc cref="Stage(IReadOnlyList{ImportOrder}, Actor, CancellationToken)"/>
    internal IReadOnlyList<CheckedOrder> Check(IReadOnlyList<ImportOrder> orders, Actor who) => [.. orders.Select(order => new CheckedOrder(order, Count(order, who)))];

    /// <summary>Stages them in the transaction of somebody else.</summary>
    internal static async Task<IReadOnlyList<ImportRun>> Stage(IReadOnlyList<CheckedOrder> orders, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        Guid? set = orders.Count > 1 ? Guid.CreateVersion7(now) : null;
        var staged = new List<ImportRun>();
        foreach (var order in orders)
            staged.Add(await Stage(db, order, set, who, now.AddMilliseconds(staged.Count), stop)); // ids sort as the files stand in their set
        return staged;
    }

    int Count(ImportOrder order, Actor who)
    {
        using var open = OpenOrder.Of(order);
        importers.Find(open.File.Mapping.Kind, who);
        return open.Reader.File.Rows().Count();
    }

    static async Task<ImportRun> Stage(Db db, CheckedOrder good, Guid? set, Actor who, DateTimeOffset now, CancellationToken stop)
    {
        var order = good.Order;
        using var open = OpenOrder.Of(order);
        var files = new Dictionary<string, ImportFile>();
        foreach (var name in open.Names)
        {
            await using var content = order.Open(name);
            files[name] = await ImportContents.Keep(db, content, who, now, stop);
        }
        return db.Add(new ImportRun
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
            Total = good.Rows,
        }).Entity;
    }
}

/// <summary>A file that can be read and may be imported.</summary>
/// <param name="Rows">How many it has.</param>
sealed record CheckedOrder(ImportOrder Order, int Rows);
