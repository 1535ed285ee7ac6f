namespace Entente.Platform;

/// <summary>What may be allowed in the platform itself.</summary>
public static class PlatformCan
{
    public const string SeeEvents = "platform.see-events";
    public const string ManageKeys = "platform.manage-keys";
    public const string ChangeSettings = "platform.change-settings";
    public const string SeeSettings = "platform.see-settings";
    public const string Import = "platform.import";
    public const string SeeSelf = "platform.see-self";
    public const string SeeStories = "platform.see-stories";
    public const string Talk = "platform.talk";
    public const string KeepViews = "platform.keep-views";
    public const string SeePairs = "platform.see-pairs";
    public const string DecidePairs = "platform.decide-pairs";
    public const string ChangeRecognition = "platform.change-recognition";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(SeeEvents, "See the event stream and verify it", Role.Owner, Role.ProgramManager, Role.Finance, Role.Compliance, Role.Analyst),
        new(ManageKeys, "Create and revoke API keys", Role.Owner),
        new(SeeSettings, "See the settings of the program", Role.Owner),
        new(ChangeSettings, "Change the settings of the program", Role.Owner),
        new(Import, "Import files of records that one may make by hand, and see one's imports",
            Role.Owner, Role.ProgramManager, Role.PartnerManager, Role.Finance, Role.PartnerAdmin, Role.PartnerSeller),
        new(SeeSelf, "See who one is and what one may do", [.. Role.Everybody]),
        new(SeeStories, "See what happened to the records that one sees and what was said about them, and follow them", [.. Role.Everybody]),
        new(Talk, "Comment on the records that one sees, and attach files to them", [.. Role.Everybody.Where(role => role != Role.Analyst)]), // who only reads says nothing
        new(KeepViews, "Save views of lists and share them with colleagues", [.. Role.Everybody]),
        new(SeePairs, "See which companies may be the same, and by what they are recognized", Role.Owner, Role.ProgramManager, Role.Compliance, Role.Analyst),
        new(DecidePairs, "Decide which companies are the same", Role.Owner, Role.ProgramManager, Role.Compliance),
        new(ChangeRecognition, "Change by what companies are recognized", Role.Owner),
    ];
}
