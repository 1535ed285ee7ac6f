namespace Entente.Platform;

/// <summary>One row as it stands in the file.</summary>
/// <param name="Number">As a spreadsheet counts: the header is row 1, empty rows count, line breaks in cells do not.</param>
/// <param name="Line">The line of the file, from 1, where the row starts.</param>
/// <param name="Cells">Exactly as written, one for each column; of a damaged row those that were found.</param>
/// <param name="Fault">Why the row cannot be used, or null.</param>
public sealed record TabularRow(int Number, long Line, string[] Cells, RowFault? Fault);

/// <summary>What is wrong with a row as a whole.</summary>
/// <param name="What">For people: <c>has 3 cells where 11 columns are</c>.</param>
/// <param name="Mend">What to do about it.</param>
public sealed record RowFault(string What, string Mend);
