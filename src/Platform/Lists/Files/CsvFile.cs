using System.Globalization;
using System.Text;

namespace Entente.Platform;

/// <summary>A list as a CSV file (RFC 4180, UTF-8 with its mark, so that spreadsheets read it right). Numbers, days and instants stand in their exact, neutral form.</summary>
sealed class CsvFile(Stream to) : IListFile
{
    readonly StreamWriter text = new(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };

    public Task Begin(IReadOnlyList<string> titles, CancellationToken stop) => text.WriteLineAsync(Csv.Line(titles).AsMemory(), stop);

    public async Task Write(IEnumerable<IEnumerable<object?>> rows, CancellationToken stop)
    {
        foreach (var row in rows)
            await text.WriteLineAsync(Csv.Line(row.Select(Neutral)).AsMemory(), stop);
        await text.FlushAsync(stop);
    }

    public async Task End(string? note, CancellationToken stop)
    {
        if (note is not null)
            await text.WriteLineAsync(Csv.Line([note]).AsMemory(), stop);
    }

    public ValueTask DisposeAsync() => text.DisposeAsync();

    static string? Neutral(object? value) => value switch
    {
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        bool truth => truth ? "yes" : "no",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };
}
