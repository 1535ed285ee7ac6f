namespace Entente.Platform;

/// <summary>How something feels at a glance. A colour and an icon follow from it; the word beside them always says it too.</summary>
public enum Tone { Quiet, Info, Good, Attention, Bad }

/// <summary>Which tone a state's name has everywhere in the portal.</summary>
public static class Tones
{
    static readonly Dictionary<string, Tone> tones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["submitted"] = Tone.Info, ["open"] = Tone.Info, ["inreview"] = Tone.Info, ["calculated"] = Tone.Info, ["reviewed"] = Tone.Info,
        ["applicant"] = Tone.Info, ["onboarding"] = Tone.Info, ["running"] = Tone.Info, ["appealed"] = Tone.Info, ["sent"] = Tone.Info,
        ["approved"] = Tone.Good, ["active"] = Tone.Good, ["won"] = Tone.Good, ["paid"] = Tone.Good, ["published"] = Tone.Good,
        ["clear"] = Tone.Good, ["done"] = Tone.Good, ["same"] = Tone.Good, ["overturned"] = Tone.Good, ["added"] = Tone.Good,
        ["returned"] = Tone.Attention, ["possible"] = Tone.Attention, ["held"] = Tone.Attention, ["suspended"] = Tone.Attention,
        ["exiting"] = Tone.Attention, ["waiting"] = Tone.Attention, ["changed"] = Tone.Attention, ["parked"] = Tone.Attention,
        ["rejected"] = Tone.Bad, ["blocked"] = Tone.Bad, ["lost"] = Tone.Bad, ["revoked"] = Tone.Bad, ["failed"] = Tone.Bad, ["upheld"] = Tone.Bad,
    };

    /// <summary>Of what no list knows, such as "draft", "expired" or "archived", <see cref="Tone.Quiet"/>.</summary>
    public static Tone Of(object state) => tones.GetValueOrDefault(Words.Of(state).Replace(" ", "", StringComparison.Ordinal));

    /// <summary>The icon that says the same as the colour.</summary>
    public static string Icon(Tone tone) => tone switch
    {
        Tone.Info => "circle-dot",
        Tone.Good => "circle-check",
        Tone.Attention => "alert-circle",
        Tone.Bad => "circle-x",
        _ => "circle-dashed",
    };
}
