namespace Entente.Platform;

/// <summary>Where the text of a field comes from.</summary>
public abstract record Source;

/// <summary>A cell of the row.</summary>
public sealed record ColumnSource(string Column) : Source;

/// <summary>The same for every row.</summary>
public sealed record ConstantSource(string Text) : Source;

/// <summary>
/// Several cells in one text: <c>{SalesOrderNumber}-{ProductKey}</c>. A column with a question mark may be empty, <c>{Line1} {Line2?}</c>;
/// when another one is empty, so is the whole text, and no half key comes out. <c>{{</c> is a brace.
/// </summary>
public sealed record TemplateSource(string Text) : Source;

/// <summary>A value of another file.</summary>
/// <param name="Table">The name of the lookup in the import set.</param>
/// <param name="By">What is looked up, as seen from the row.</param>
/// <param name="Value">What is taken, as seen from the row that was found there; it may look up further.</param>
public sealed record LookupSource(string Table, Source By, Source Value) : Source;
