using System.Globalization;
using Entente.Reading;
using Entente.Recognition;

namespace Entente.Platform;

/// <summary>Compares the companies of files, with the shipped weights and thresholds and without a database.</summary>
public static class MatchFiles
{
    static readonly WeighedLikeness Likeness = new(Weights.Shipped, new());

    /// <summary>One line a pair: <c>pair_id,probability,decision</c>; a decision is same, possible or different, and related companies are different ones.</summary>
    /// <param name="content">CSV with pair_id, name1, name2 and the columns that docs/recognition.md lists. Must be able to seek.</param>
    /// <param name="file">For messages.</param>
    /// <param name="to">Gets the lines.</param>
    /// <returns>How many pairs there were.</returns>
    /// <exception cref="MalformedException">The header lacks a column, or a row can't be read.</exception>
    public static int Pairs(Stream content, string file, TextWriter to)
    {
        var (one, other) = (Side(1), Side(2));
        var count = 0;
        to.Write("pair_id,probability,decision\n");
        foreach (var row in CompanyFile.Read(content, file, ["pair_id", one.Name, other.Name]))
        {
            var score = Likeness.Rate(Profile.Of(row.Company(one)), Profile.Of(row.Company(other)), WordWeights.Even);
            var decision = score.Decision == Decision.Related ? Decision.Different : score.Decision;
            to.Write($"{Csv.Line([row.Text("pair_id"), score.Probability.ToString("0.####", CultureInfo.InvariantCulture), decision.ToString().ToLowerInvariant()])}\n");
            count++;
        }

        return count;
    }

    /// <summary>One line a record: <c>id,cluster</c>; a cluster is called by the first of its ids.</summary>
    /// <param name="content">CSV with a header. Must be able to seek.</param>
    /// <param name="file">For messages.</param>
    /// <param name="id">The column of the record's own id.</param>
    /// <param name="columns">The columns of a company.</param>
    /// <param name="to">Gets the lines, in the order of the file.</param>
    /// <returns>How many records and clusters there were.</returns>
    /// <exception cref="MalformedException">The header lacks a column, or a row can't be read.</exception>
    public static (int Records, int Clusters) Cluster(Stream content, string file, string id, CompanyColumns columns, TextWriter to)
    {
        var rows = CompanyFile.Read(content, file, [id, columns.Name, columns.Country, columns.City, columns.Street, columns.Postcode, columns.Phone, columns.Domain, columns.Registry])
            .Select(row => (Id: row.Text(id), Company: row.Company(columns))).ToList();
        var clusters = Clustering.Of([.. rows.AsParallel().AsOrdered().Select(row => Profile.Of(row.Company))], Likeness);
        to.Write("id,cluster\n");
        foreach (var (row, cluster) in rows.Zip(clusters))
            to.Write($"{Csv.Line([row.Id, rows[cluster].Id])}\n");
        return (rows.Count, clusters.Distinct().Count());
    }

    static CompanyColumns Side(int side) => new($"name{side}", $"country{side}", $"city{side}", $"street{side}", $"postcode{side}", $"phone{side}", $"domain{side}", $"registry{side}");
}

/// <summary>Which columns of a file say what of a company; null for what it does not say.</summary>
public sealed record CompanyColumns(
    string Name, string? Country = null, string? City = null, string? Street = null, string? Postcode = null, string? Phone = null, string? Domain = null, string? Registry = null);
