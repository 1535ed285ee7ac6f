namespace Entente.Platform;

/// <summary>What picture a chart draws: lines for time, bars for comparison.</summary>
public enum ChartKind { Line, Bar, StackedBar, HorizontalBar }

/// <summary>One line or one colour of bars.</summary>
/// <param name="Name">As the legend says it.</param>
/// <param name="Values">One for each label; null where nothing is known, which is not zero.</param>
/// <param name="Hrefs">The rows behind each value.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values, IReadOnlyList<string?>? Hrefs = null);
