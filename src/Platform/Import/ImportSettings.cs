using System.ComponentModel.DataAnnotations;

namespace Entente.Platform;

/// <summary>What files may come in. Section <c>Import</c> of the settings.</summary>
public sealed class ImportSettings
{
    /// <summary>The largest file that the portal and the API take, in megabytes of 1 048 576 bytes. The command line reads any.</summary>
    [Range(1, 100_000)] public int LargestFile { get; set; } = 512;

    internal long LargestFileInBytes => LargestFile * (1L << 20);

    internal string WhyTooLarge => $"This file is larger than {LargestFile} MB, the most that is taken here. Split it, or import it at the command line.";
}
