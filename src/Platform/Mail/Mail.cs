using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>A mail that waits to be sent, written in the transaction that causes it.</summary>
public sealed class Mail
{
    public Guid Id { get; init; }
    public string To { get; init; } = "";
    public string Subject { get; init; } = "";

    /// <summary>Plain text; links stand alone on their line.</summary>
    public string Text { get; init; } = "";
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is tried next; null once it was sent or given up.</summary>
    public DateTimeOffset? NextTryAt { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public int Attempts { get; set; }

    /// <summary>Why it did not leave the last time.</summary>
    public string? Error { get; set; }
}

sealed class MailTable : IEntityTypeConfiguration<Mail>
{
    public const int LongestError = 2000;

    public void Configure(EntityTypeBuilder<Mail> mail)
    {
        mail.ToTable("mails").HasWall(Wall.AddOnly);
        mail.Property(m => m.Id).ValueGeneratedNever();
        mail.Property(m => m.Text).HasMaxLength(-1);
        mail.Property(m => m.Error).HasMaxLength(LongestError);
        mail.HasIndex(m => m.NextTryAt);
    }
}

public static class MailRows
{
    /// <summary>Those that did not leave and are not tried any more.</summary>
    internal static readonly Expression<Func<Mail, bool>> GivenUp = mail => mail.SentAt == null && mail.NextTryAt == null && mail.Attempts > 0;

    /// <summary>Sends a mail once the transaction of the act is committed.</summary>
    /// <param name="subject">Its line breaks become spaces: names stand in subjects, and no mail can be built with one in it.</param>
    public static void Send(this Db db, string to, string subject, string text, DateTimeOffset now) =>
        db.Add(new Mail { Id = Guid.CreateVersion7(now), To = to, Subject = OneLineAttribute.Joined(subject), Text = text, CreatedAt = now, NextTryAt = now });
}
