namespace Entente.Incentivize;

/// <summary>A time in which what plans ask about a partner was the same: from its day until the next spell begins. So an old sale is paid by what held then.</summary>
public sealed class PartnerSpell
{
    PartnerSpell() { }

    public Id<Partner> Partner { get; private init; }

    /// <summary>The first day; the earliest there is for the first spell.</summary>
    public DateOnly From { get; private init; }
    public string? Tier { get; private set; }
    public PartnerTypes Types { get; private set; }

    /// <summary>Of its statements; null: that of the plan.</summary>
    public string? Currency { get; private set; }

    /// <summary>What is to be kept of a partner as it is today: its first spell, a new one, the one of today changed, or nothing.</summary>
    /// <param name="last">Its latest spell, or null when it has none.</param>
    public static PartnerSpell? Next(Partner partner, PartnerSpell? last, DateOnly today)
    {
        if (last is null)
            return new() { Partner = partner.Id, From = DateOnly.MinValue, Tier = partner.Tier, Types = partner.Types, Currency = partner.Currency };
        if (last.Tier == partner.Tier && last.Types == partner.Types && last.Currency == partner.Currency)
            return null;
        if (last.From < today)
            return new() { Partner = partner.Id, From = today, Tier = partner.Tier, Types = partner.Types, Currency = partner.Currency };
        (last.Tier, last.Types, last.Currency) = (partner.Tier, partner.Types, partner.Currency);
        return null;
    }

    /// <summary>The spells of one partner as facts, each ending when the next begins.</summary>
    /// <param name="spells">In the order of their days.</param>
    public static IEnumerable<PartnerFact> Facts(string partner, IReadOnlyList<PartnerSpell> spells) => spells.Select((spell, at) => new PartnerFact(
        partner, spell.Tier, [.. spell.Types.Each().Select(type => type.ToString().ToLowerInvariant())], null, null,
        spell.From == DateOnly.MinValue ? null : spell.From, at + 1 < spells.Count ? spells[at + 1].From.AddDays(-1) : null, spell.Currency));
}
