using System.Numerics;
using System.Runtime.InteropServices;

namespace Entente.Recognition;

/// <summary>Where a list stands among <see cref="NumberLists"/>.</summary>
struct NumberList
{
    /// <summary>How many numbers are in it; of more than <see cref="NumberLists.Most"/> only so many are kept.</summary>
    public int Count;

    /// <summary>The number itself where it is the only one, otherwise the beginning of its block.</summary>
    internal int At;
}

/// <summary>Millions of lists of a few numbers in one array. A block has room for a power of two; what is given back is used again.</summary>
sealed class NumberLists
{
    /// <summary>Longer lists lead to too many: they are only counted further.</summary>
    public const int Most = 1 << 16;

    /// <summary>In place of a number that left a list of which not all are kept.</summary>
    public const int Hole = -1;

    const int None = -1, Classes = 17;

    readonly int[] free = [.. Enumerable.Repeat(None, Classes)];
    int[] numbers = new int[64];
    int used;

    /// <summary>The numbers in no order, and perhaps a <see cref="Hole"/>.</summary>
    public ReadOnlySpan<int> Of(in NumberList list) => list.Count switch
    {
        0 => default,
        1 => MemoryMarshal.CreateReadOnlySpan(in list.At, 1),
        _ => numbers.AsSpan(list.At, Math.Min(list.Count, Most)),
    };

    /// <summary>Puts other numbers in place of those in a short list.</summary>
    public void Renumber(ref NumberList list, ReadOnlySpan<int> others)
    {
        if (list.Count == 1)
            list.At = others[list.At];
        else
            foreach (ref var number in numbers.AsSpan(list.Count == 0 ? 0 : list.At, list.Count))
                number = others[number];
    }

    public void Add(ref NumberList list, int number)
    {
        if (list.Count == 0)
            list.At = number;
        else if (list.Count < Most)
        {
            MakeRoom(ref list);
            numbers[list.At + list.Count] = number;
        }

        list.Count++;
    }

    void MakeRoom(ref NumberList list)
    {
        if (!BitOperations.IsPow2(list.Count))
            return;
        var block = Take(BitOperations.Log2((uint)list.Count) + 1);
        if (list.Count == 1)
            numbers[block] = list.At;
        else
        {
            numbers.AsSpan(list.At, list.Count).CopyTo(numbers.AsSpan(block));
            Give(list.At, BitOperations.Log2((uint)list.Count));
        }

        list.At = block;
    }

    /// <summary>Nothing happens when it is not in the list.</summary>
    public void Remove(ref NumberList list, int number)
    {
        if (list.Count < 2)
        {
            if (list.Count == 1 && list.At is var only && (only == number || only == Hole))
                list.Count = 0;
            return;
        }

        var kept = numbers.AsSpan(list.At, Math.Min(list.Count, Most));
        var at = kept.IndexOf(number);
        if (list.Count > Most)
        {
            if (at >= 0)
                kept[at] = Hole;
            list.Count--;
            return;
        }

        if (at < 0 && (at = kept.IndexOf(Hole)) < 0)
            return;
        kept[at] = kept[^1];
        list.Count--;
        Shrink(ref list);
    }

    /// <summary>Gives back the upper half of a block that is not needed any more.</summary>
    void Shrink(ref NumberList list)
    {
        if (list.Count == 1)
        {
            var only = numbers[list.At];
            Give(list.At, 1);
            list.At = only;
        }
        else if (BitOperations.IsPow2(list.Count))
            Give(list.At + list.Count, BitOperations.Log2((uint)list.Count));
    }

    public void Clear(ref NumberList list)
    {
        if (list.Count > 1)
            Give(list.At, BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Min(list.Count, Most))));
        list = default;
    }

    int Take(int size)
    {
        if (free[size] is var block && block != None)
        {
            free[size] = numbers[block];
            return block;
        }

        var needed = used + (1 << size);
        if (needed > numbers.Length)
            Array.Resize(ref numbers, Math.Max(needed, numbers.Length + numbers.Length / 2));
        block = used;
        used = needed;
        return block;
    }

    void Give(int block, int size) => (numbers[block], free[size]) = (free[size], block);
}
