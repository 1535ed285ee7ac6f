namespace Entente.Platform;

/// <summary>The mails of the platform itself.</summary>
static class OwnLetters
{
    public static readonly LetterKind SignInLink = new("sign-in-link", "Somebody asked for a link to sign in", new Placeholder("minutes", "For how many minutes the link opens")) { Needs = ["link"] };

    public static readonly LetterKind NewDevice = new("new-device", "Somebody signed in with a device that we didn't know", new Placeholder("device", "What the device says it is, and from where"), new Placeholder("moment", "When it was"));

    public static readonly LetterKind PasskeyAdded = new("passkey-added", "A passkey was added to an account", new Placeholder("passkey", "What the passkey is called"));

    public static readonly LetterKind Mention = new("mention", "Somebody was named in a comment", new Placeholder("author", "Who wrote it"), new Placeholder("record", "The record that it is about"), new Placeholder("text", "The comment"))
    {
        Occasion = OwnOccasions.Mention,
        Events = ["comment.written"],
    };

    /// <summary>One for everything that happened to a record in an hour.</summary>
    public static readonly LetterKind Following = new("following", "Something happened to a record that somebody follows",
        new("record", "The record"), new Placeholder("headline", "What happened, or how much"), new Placeholder("news", "What happened, a line each"))
    {
        Occasion = OwnOccasions.Following,
    };

    public static readonly LetterKind Digest = new("digest", "The mail of the morning, with what somebody has not read yet", new Placeholder("count", "How much there is"), new Placeholder("news", "What happened, by record"));

    public static readonly LetterBook Book = new("Sign-in and news", typeof(OwnLetters).Assembly, [SignInLink, NewDevice, PasskeyAdded, Mention, Following, Digest]);
}
