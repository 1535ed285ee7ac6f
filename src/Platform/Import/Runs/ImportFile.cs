namespace Entente.Platform;

/// <summary>The content of a file that is imported or looked into, kept until nobody needs it, see <see cref="OldImportFiles"/>.</summary>
public sealed class ImportFile
{
    public Guid Id { get; init; }

    /// <summary>Whose it is; the same content of the same actor is kept once.</summary>
    public string Actor { get; init; } = "";

    /// <summary>SHA-256 in hexadecimal.</summary>
    public string Hash { get; init; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; init; }

    /// <summary>When it was sent last.</summary>
    public DateTimeOffset KeptAt { get; init; }
}

/// <summary>A piece of a file, each compressed by itself, so that no row of the database is large.</summary>
sealed class ImportChunk
{
    public Guid File { get; init; }

    /// <summary>From 0, in order.</summary>
    public int Number { get; init; }

    /// <summary>Brotli.</summary>
    public byte[] Bytes { get; init; } = [];
}

/// <summary>A row that was not imported, and why.</summary>
public sealed class RejectedRow
{
    public Guid Import { get; init; }

    /// <summary>As a spreadsheet counts.</summary>
    public int Row { get; init; }

    /// <summary>JSON: the list of <see cref="RowError"/>, of its last try.</summary>
    public string Errors { get; set; } = "";

    /// <summary>JSON: what somebody wrote into cells by column, as it was tried last; null: nothing. The file keeps what stood there.</summary>
    public string? Mended { get; set; }

    /// <summary>When it came in after all; null: it is still rejected.</summary>
    public DateTimeOffset? PassedAt { get; set; }
}

/// <summary>A mapping that somebody confirmed, found again for the next file that looks the same.</summary>
public sealed class KeptMapping
{
    public Guid Id { get; init; }

    /// <summary>See <see cref="Mapping.SignatureOf"/>.</summary>
    public string Signature { get; init; } = "";

    /// <summary>Whose it is; null: the vendor's.</summary>
    public Guid? Partner { get; init; }
    public string Mapping { get; set; } = "";
    public DateTimeOffset KeptAt { get; set; }
}
