namespace Entente.Platform;

/// <summary>Who reads what hangs on a record, in words for each side.</summary>
static class Audiences
{
    /// <summary>On the mark beside it.</summary>
    public static string Mark(Audience audience) => audience == Audience.Both ? Say("Both sides") : Say("Only us");

    public static string Says(Audience audience, bool isStaff) => audience == Audience.Both
        ? isStaff ? Say("The partner reads it too.") : Say("The vendor reads it too.")
        : Say("Only people of your own organization read it.");

    public static Tone Tone(Audience audience) => audience == Audience.Both ? Platform.Tone.Attention : Platform.Tone.Quiet;
}
