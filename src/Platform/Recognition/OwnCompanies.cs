using System.Text.Json;
using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>What the open transaction changed of companies: to be written down for all nodes, and to be found by the transaction itself before others can.</summary>
sealed class OwnCompanies
{
    readonly List<(string Kind, Guid Subject)> unwritten = [];
    readonly Dictionary<string, CompanyIndex> indexes = [];

    /// <summary>Whether this transaction has seen what others committed before it; on SQLite there is nothing more to see until it ends.</summary>
    public bool Followed { get; set; }

    public void Note(string kind, Company company)
    {
        unwritten.Add((kind, company.Subject));
        if (company.Evidence is null)
        {
            indexes.GetValueOrDefault(kind)?.Remove(company.Subject);
            return;
        }

        if (!indexes.TryGetValue(kind, out var index))
            indexes.Add(kind, index = new());
        index.Put(company.Subject, company.Evidence);
    }

    public IReadOnlyList<Guid> Candidates(string kind, Evidence asked, int most) => indexes.TryGetValue(kind, out var index) ? index.Candidates(asked, most) : [];

    /// <summary>What was left by an earlier transaction of a pooled context.</summary>
    public void Clear()
    {
        Followed = false;
        unwritten.Clear();
        foreach (var index in indexes.Values)
            index.Dispose();
        indexes.Clear();
    }

    /// <summary>Adds to <see cref="RecognitionChange"/>. SQL, because only the database knows the number of the transaction.</summary>
    public async Task Write(Db db, CancellationToken stop)
    {
        if (unwritten.Count == 0)
            return;
        var changed = unwritten.Distinct().ToList();
        var (kinds, subjects, at) = (changed.Select(one => one.Kind).ToArray(), changed.Select(one => one.Subject).ToArray(), db.Now());
        await db.Database.ExecuteSqlAsync(db is PostgresDb
            ? $"insert into recognition_changes (writer, kind, subject, at, version) select pg_current_xact_id()::text::bigint, kind, subject, {at.UtcDateTime}, 0 from unnest({kinds}, {subjects}) as changed(kind, subject)"
            : (FormattableString)$"insert into recognition_changes (writer, kind, subject, at, version) select 0, json_extract(value, '$[0]'), json_extract(value, '$[1]'), {Microseconds(at)}, 0 from json_each({JsonSerializer.Serialize(changed.Select(one => new[] { one.Kind, one.Subject.ToString().ToUpperInvariant() }))})", stop);
        unwritten.Clear();
    }

    static long Microseconds(DateTimeOffset at) => (long)new Conventions.InstantAsMicroseconds().ConvertToProvider(at)!;
}

public abstract partial class Db
{
    internal OwnCompanies OwnCompanies { get; } = new();
}
