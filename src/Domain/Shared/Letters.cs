using System.Text;

namespace Entente;

/// <summary>Plain Latin for lower-case letters that Unicode does not decompose, and for Greek (ISO 843) and Cyrillic (BGN/PCGN, without marks).</summary>
static class Letters
{
    static readonly Dictionary<int, string> Table = Read("""
        ß ss æ ae œ oe ø o ł l đ d ð d þ th ħ h ŧ t ı i ŋ n ĸ k ĳ ij ə a ƒ f
        α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o
        а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch
        ы y э e ю yu я ya є ye і i ґ g ђ dj ј j љ lj њ nj ћ c џ dz ѓ g ќ k ѕ dz
        """);

    /// <summary>The Russian hard and soft signs have no sound of their own.</summary>
    public static string Plain(Rune lower) => lower.Value is 'ъ' or 'ь' ? "" : Table.TryGetValue(lower.Value, out var plain) ? plain : lower.ToString();

    static Dictionary<int, string> Read(string pairs) => pairs
        .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Chunk(2)
        .ToDictionary(pair => char.ConvertToUtf32(pair[0], 0), pair => pair[1]);
}
