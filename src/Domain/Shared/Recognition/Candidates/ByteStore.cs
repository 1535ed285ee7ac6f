namespace Entente.Recognition;

/// <summary>Many small pieces of bytes in pages. What was taken out leaves a gap until half is gaps and <see cref="Compact"/> is worth its while.</summary>
sealed class ByteStore
{
    const int PageBits = 20, PageSize = 1 << PageBits, Length = 4;

    readonly List<byte[]> pages = [new byte[1 << 10]];
    int used;
    long held, gone;

    public bool IsHalfGaps => gone > PageSize && gone * 2 > held;

    /// <summary>Where it stands from now on.</summary>
    public uint Add(ReadOnlySpan<byte> piece)
    {
        var needed = piece.Length + Length;
        if (used + needed > pages[^1].Length)
            MakeRoom(needed);
        var (page, at) = (pages[^1], used);
        BitConverter.TryWriteBytes(page.AsSpan(at), piece.Length);
        piece.CopyTo(page.AsSpan(at + Length));
        used += needed;
        held += needed;
        return (uint)(pages.Count - 1) << PageBits | (uint)at;
    }

    void MakeRoom(int needed)
    {
        if (used + needed <= PageSize)
        {
            var grown = pages[^1];
            Array.Resize(ref grown, Math.Min(PageSize, Math.Max(used + needed, grown.Length * 2)));
            pages[^1] = grown;
            return;
        }

        pages.Add(new byte[Math.Max(PageSize, needed)]);
        used = 0;
    }

    public ReadOnlySpan<byte> At(uint place)
    {
        var (page, at) = (pages[(int)(place >> PageBits)], (int)(place & (PageSize - 1)));
        return page.AsSpan(at + Length, BitConverter.ToInt32(page, at));
    }

    public void Remove(uint place) => gone += At(place).Length + Length;

    /// <summary>The same pieces without gaps.</summary>
    /// <param name="places">Where each stands; changed to where it stands then.</param>
    public static ByteStore Compact(ByteStore store, IEnumerable<int> living, uint[] places)
    {
        var compact = new ByteStore();
        foreach (var one in living)
            places[one] = compact.Add(store.At(places[one]));
        return compact;
    }
}
