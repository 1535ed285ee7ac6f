namespace Entente.Recognition;

/// <summary>How two names compare, the nearest first.</summary>
public enum NameLevel
{
    /// <summary>Equal words in equal order, without legal form.</summary>
    Equal,

    /// <summary>The same words, spelled, ordered, shortened or translated otherwise.</summary>
    Respelled,

    /// <summary>One has words that say next to nothing more: group, Europe.</summary>
    Padded,

    /// <summary>All words have a counterpart, but some are far from it.</summary>
    Resembling,

    /// <summary>One has all words of the other and telling ones more.</summary>
    Contained,

    /// <summary>They share telling words, and each has others.</summary>
    Overlapping,

    /// <summary>They share words that many companies carry.</summary>
    CommonOnly,
    Different,
}

/// <summary>What comparing two names gave.</summary>
/// <param name="Level">The class.</param>
/// <param name="Likeness">0 to 1 within the level: how near the matched words are, by their weight.</param>
/// <param name="Shared">0 to 1: what the names share of all their words, by weight (Jaccard).</param>
/// <param name="Extra">The weight of what only one side has: 0 where nothing is left over.</param>
/// <param name="Nearness">0 to 1: how near the names are letter by letter, with their legal forms; it ranks what the words leave equal. Nothing below one half.</param>
/// <param name="Rarity">0 to 1: how rare the rarest shared word is among all companies known; 1 where nothing was counted.</param>
public readonly record struct NameLikeness(NameLevel Level, double Likeness, double Shared, double Extra, double Nearness, double Rarity);
