using Entente.Reading;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>The mapping for a file: the one kept for files that look the same, or else a guess.</summary>
public sealed class GuessMapping(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <param name="IsKept">Somebody confirmed it before, so <paramref name="Guess"/> is only there for its reasons.</param>
    public sealed record Proposal(Mapping Mapping, bool IsKept, MappingGuess Guess);

    public async Task<Proposal> For(ImportKind kind, TabularFile file, Actor who, CancellationToken stop)
    {
        var guess = MappingGuess.For(kind, file);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(who, stop);
        return await Kept(db, Mapping.SignatureOf(kind, file), who, stop) is { } kept && Fits(kind, kept.Mapping, file) is { } mapping
            ? new(mapping, true, guess)
            : new(guess.Mapping, false, guess);
    }

    /// <summary>Keeps a confirmed mapping for the next file of the same look.</summary>
    public async Task Keep(ImportKind kind, TabularFile file, Mapping mapping, Actor who, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(who, stop);
        var (signature, now) = (Mapping.SignatureOf(kind, file), clock.Now());
        var kept = await Kept(db, signature, who, stop)
            ?? db.Add(new KeptMapping { Id = Guid.CreateVersion7(now), Signature = signature, Partner = who.Partner?.Value }).Entity;
        (kept.Mapping, kept.KeptAt) = (mapping.Canonical(), now);
        await db.SaveChangesAsync(stop);
        await writing.Commit(stop);
    }

    static Task<KeptMapping?> Kept(Db db, string signature, Actor who, CancellationToken stop)
    {
        var partner = who.Partner?.Value;
        return db.Set<KeptMapping>().Where(row => row.Signature == signature && row.Partner == partner).OrderBy(row => row.Id).FirstOrDefaultAsync(stop);
    }

    /// <summary>A mapping kept by an older version may name a field that is gone.</summary>
    static Mapping? Fits(ImportKind kind, string kept, TabularFile file)
    {
        try
        {
            var mapping = Mapping.Read(kept);
            ImportReader.For(kind, mapping, file);
            return mapping;
        }
        catch (MalformedException)
        {
            return null;
        }
    }
}
