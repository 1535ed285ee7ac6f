using System.ComponentModel.DataAnnotations;

namespace Entente.Platform;

/// <summary>How mail leaves the house. Section <c>Mail</c> of the settings.</summary>
public sealed class MailSettings
{
    /// <summary>The SMTP server; without one, mail is written into the folder <c>mail</c> of the data folder.</summary>
    public string? Host { get; set; }

    [Range(1, 65535)] public int Port { get; set; } = 587;

    /// <summary>STARTTLS; off only for a server on the same machine.</summary>
    public bool Tls { get; set; } = true;
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>
    /// How long the server may take for one mail before it is tried again later. A server that answers later than this may have taken the mail, which then comes twice;
    /// RFC 5321, 4.5.3.2.6, allows it ten minutes.
    /// </summary>
    [Range(1, 600)] public int SecondsPerMail { get; set; } = 60;

    [Required, EmailAddress] public string From { get; set; } = "entente@localhost.localdomain";
}
