namespace Entente.Platform;

/// <summary>What is known of a file beforehand; whatever is null is found by evidence.</summary>
/// <param name="Encoding">How its letters are written.</param>
/// <param name="Delimiter">Comma, semicolon, tab or bar.</param>
/// <param name="HasHeader">Whether the first row holds names.</param>
/// <param name="Columns">The names of the columns of a file without header, all of them in order.</param>
/// <param name="Sheet">Which sheet of a workbook; null: the first.</param>
public sealed record TabularShape(
    FileEncoding? Encoding = null, char? Delimiter = null, bool? HasHeader = null, IReadOnlyList<string>? Columns = null, string? Sheet = null)
{
    /// <summary>What a sheet becomes at the door, see <see cref="WorkbookText"/>.</summary>
    internal static readonly TabularShape OfSheet = new(FileEncoding.Utf8, ',');
}
