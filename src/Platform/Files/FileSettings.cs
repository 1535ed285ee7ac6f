using System.ComponentModel.DataAnnotations;

namespace Entente.Platform;

/// <summary>Files on records. Section <c>Files</c> of the settings.</summary>
public sealed class FileSettings
{
    /// <summary>How many files a form may send at once.</summary>
    internal const int AtOnce = 10;

    /// <summary>The largest file, in megabytes of 1 048 576 bytes.</summary>
    [Range(1, 1000)] public int Largest { get; set; } = 25;

    /// <summary>Host and port of clamd, such as <c>localhost:3310</c>; null: nothing is scanned.</summary>
    [RegularExpression(@"[^:\s]+:\d{1,5}", ErrorMessage = "Files:Scanner is host:port, such as localhost:3310.")] public string? Scanner { get; set; }

    internal long LargestInBytes => Largest * (1L << 20);

    internal string WhyTooLarge => Say($"This file is larger than {Largest} MB, the most that is taken. Send a smaller one, or a link to it in a comment.");
}
