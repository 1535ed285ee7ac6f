using System.Globalization;
using System.Runtime.InteropServices;

namespace Entente.Bench;

/// <summary>On what was measured, so that a table says it for itself.</summary>
static class Machine
{
    const string Processors = "/proc/cpuinfo";

    /// <summary>Day, processor, memory, system: one line.</summary>
    public static string Line(DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture,
        $"{now:d MMMM yyyy HH:mm} UTC, {Environment.ProcessorCount} cores of {Processor()}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_000_000_000} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}; load generator and database on the same machine.");

    static string Processor() => File.Exists(Processors) && File.ReadLines(Processors).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
        ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() : $"{RuntimeInformation.ProcessArchitecture}";
}
