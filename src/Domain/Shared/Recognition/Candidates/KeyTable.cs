namespace Entente.Recognition;

/// <summary>Lists of numbers by a key of 32 bits. Two texts with one key share a list, which costs a candidate too many once in a while.</summary>
sealed class KeyTable(NumberLists lists)
{
    uint[] keys = new uint[64];
    NumberList[] found = new NumberList[64];
    int used;

    /// <summary>The key of a text, the same on every machine (FNV-1a, stirred).</summary>
    public static uint KeyOf(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var key = 2166136261;
            foreach (var letter in text)
                key = (key ^ letter) * 16777619;
            key = (key ^ (key >> 16)) * 0x85ebca6b;
            key = (key ^ (key >> 13)) * 0xc2b2ae35;
            key ^= key >> 16;
            return key == 0 ? 1 : key;
        }
    }

    /// <summary>The list under a key; empty where there is none.</summary>
    public NumberList Of(uint key) => found[PlaceOf(key)];

    public void Add(uint key, int number)
    {
        var place = PlaceOf(key);
        if (keys[place] == 0)
        {
            if ((used + 1) * 4L > keys.Length * 3L)
            {
                Grow();
                place = PlaceOf(key);
            }

            used++;
            keys[place] = key;
        }

        lists.Add(ref found[place], number);
    }

    /// <summary>The place of an emptied list stays, for the next with its key or until the table grows.</summary>
    public void Remove(uint key, int number) => lists.Remove(ref found[PlaceOf(key)], number);

    /// <summary>Gives back all lists.</summary>
    public void Clear()
    {
        foreach (ref var list in found.AsSpan())
            lists.Clear(ref list);
        Array.Clear(keys);
        used = 0;
    }

    int PlaceOf(uint key)
    {
        var mask = keys.Length - 1;
        var place = (int)(key & (uint)mask);
        while (keys[place] != 0 && keys[place] != key)
            place = (place + 1) & mask;
        return place;
    }

    void Grow()
    {
        var (before, lists) = (keys, found);
        var living = lists.Count(list => list.Count > 0);
        var size = living * 2L > before.Length ? checked(before.Length * 2) : before.Length;
        (keys, found, used) = (new uint[size], new NumberList[size], living);
        for (var at = 0; at < before.Length; at++)
            if (lists[at].Count > 0)
            {
                var place = PlaceOf(before[at]);
                (keys[place], found[place]) = (before[at], lists[at]);
            }
    }
}
