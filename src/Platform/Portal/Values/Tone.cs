namespace Entente.Platform;

/// <summary>How something feels at a glance. A colour and an icon follow from it; the word beside them always says it too.</summary>
public enum Tone { Quiet, Info, Good, Attention, Bad }

/// <summary>Which tone a state's name has everywhere in the portal.</summary>
public static class Tones
{
    /// <summary>Of what no line knows, such as "draft", "expired" or "archived", <see cref="Tone.Quiet"/>.</summary>
    public static Tone Of(object state) => Words.English(state).ToLowerInvariant() switch
    {
        "submitted" or "open" or "in review" or "appealed" or "applicant" or "onboarding" or "calculated" or "reviewed" or "running" or "undoing" or "sent" or "offered" or "contacted" or "progressed" => Tone.Info,
        "approved" or "overturned" or "won" or "active" or "published" or "paid" or "clear" or "same" or "done" or "added" or "accepted" or "converted" => Tone.Good,
        "returned" or "possible" or "suspended" or "exiting" or "held" or "waiting" or "changed" or "parked" => Tone.Attention,
        "rejected" or "upheld" or "lost" or "revoked" or "blocked" or "failed" => Tone.Bad,
        _ => Tone.Quiet,
    };

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
