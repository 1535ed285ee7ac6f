namespace Entente.Platform;

/// <summary>
/// What a cell can mean. Most have one meaning; “1,234” and “03/04/2020” have two until their column decides:
/// <paramref name="One"/> with a decimal point or the month first, <paramref name="Other"/> with a decimal comma or the day first.
/// </summary>
readonly record struct Meanings<T>(T? One, T? Other) where T : struct, IEquatable<T>
{
    public bool IsDoubtful => One is { } one && Other is { } other && !one.Equals(other);

    /// <summary>The meaning when the column decided, or when there is only one; null when it stays open or the decision excludes it.</summary>
    public T? Under(bool? other) => other switch
    {
        true => Other,
        false => One,
        null => IsDoubtful ? null : One ?? Other,
    };
}

/// <summary>Lets the cells that have one meaning decide for those of the same column that have two. Only an undisputed column decides.</summary>
sealed class ColumnEvidence
{
    int one, other, doubtful;

    public string? Example { get; private set; }

    public void Add<T>(Meanings<T> cell, string text) where T : struct, IEquatable<T>
    {
        if (cell.IsDoubtful)
        {
            doubtful++;
            Example ??= text;
        }
        else if (cell is { One: not null, Other: null })
            one++;
        else if (cell is { One: null, Other: not null })
            other++;
    }

    /// <summary>Whether the other meaning holds in this column, or null while nothing or not everything speaks for it.</summary>
    public bool? Other => (one, other) switch { (0, > 0) => true, ( > 0, 0) => false, _ => null };

    public int Undecided => Other is null ? doubtful : 0;
}
