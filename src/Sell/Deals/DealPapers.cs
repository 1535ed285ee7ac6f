using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Platform;
using Entente.Recognition;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Entente.Sell.Deals;

/// <summary>What the partner was given at once: written with the registration and never changed.</summary>
public sealed class DealAnswer
{
    public Id<Deal> Deal { get; init; }
    public Id<Partner> Partner { get; init; }

    /// <summary>Compact JWS; null for an imported registration.</summary>
    public string? Receipt { get; init; }

    /// <summary>JSON of what was found, in the partner's words.</summary>
    public string Found { get; init; } = "[]";

    public static DealAnswer Of(Deal deal, string? receipt, IReadOnlyList<PartnerFinding> findings) => new() { Deal = deal.Id, Partner = deal.Partner, Receipt = receipt, Found = Papers.Write(findings) };

    public IReadOnlyList<PartnerFinding> Findings() => Papers.Read<PartnerFinding[]>(Found);
}

/// <summary>The whole result of the check, with names and numbers of others: for the vendor only.</summary>
public sealed class DealCheck
{
    public Id<Deal> Deal { get; init; }

    /// <summary>JSON of the <see cref="CheckResult"/>.</summary>
    public string Found { get; init; } = "";

    /// <summary>From what it was concluded that the best account is or may be the customer, see <see cref="Rated"/>; null: there was none.</summary>
    public decimal? SumSays { get; init; }
    public LikenessRule Rule { get; init; }

    /// <param name="best">How like the customer the best account was; null: there was none.</param>
    public static DealCheck Of(Deal deal, CheckResult result, Likeness? best) =>
        new() { Deal = deal.Id, Found = Papers.Write(result), SumSays = best?.Rated.Probability, Rule = best?.Rated.Rule ?? LikenessRule.None };

    public CheckResult Result() => Papers.Read<CheckResult>(Found);
}

/// <summary>Something that was reported about a deal; both sides read it.</summary>
public sealed class DealNote
{
    public Guid Id { get; init; }
    public Id<Deal> Deal { get; init; }
    public Id<Partner> Partner { get; init; }

    /// <summary>See <see cref="Actor.Key"/>.</summary>
    public string By { get; init; } = "";
    public bool ByPartner { get; init; }
    public DateTimeOffset At { get; init; }
    public string Text { get; init; } = "";
}

sealed class DealAnswerTable : IEntityTypeConfiguration<DealAnswer>
{
    public void Configure(EntityTypeBuilder<DealAnswer> answer)
    {
        answer.ToTable("deal_answers").HasWall(Wall.OfPartner("partner"));
        answer.HasKey(a => a.Deal);
        answer.Property(a => a.Deal).ValueGeneratedNever();
        answer.HasOne<Deal>().WithOne().HasForeignKey<DealAnswer>(a => a.Deal).OnDelete(DeleteBehavior.Restrict);
        answer.Property(a => a.Receipt).HasMaxLength(2000);
        answer.Property(a => a.Found).HasMaxLength(-1);
    }
}

sealed class DealCheckTable : IEntityTypeConfiguration<DealCheck>
{
    public void Configure(EntityTypeBuilder<DealCheck> check)
    {
        check.ToTable("deal_checks").HasWall(Wall.StaffAndPartnerWhere("false"));
        check.HasKey(c => c.Deal);
        check.Property(c => c.Deal).ValueGeneratedNever();
        check.HasOne<Deal>().WithOne().HasForeignKey<DealCheck>(c => c.Deal).OnDelete(DeleteBehavior.Restrict);
        check.Property(c => c.Found).HasMaxLength(-1);
        check.Property(c => c.SumSays).HasConversion(new ValueConverter<decimal, int>(value => (int)(value * 10_000), stored => stored / 10_000m));
    }
}

sealed class DealNoteTable : IEntityTypeConfiguration<DealNote>
{
    public void Configure(EntityTypeBuilder<DealNote> note)
    {
        note.ToTable("deal_notes").HasWall(Wall.OfPartner("partner"));
        note.Property(n => n.Id).ValueGeneratedNever();
        note.Property(n => n.Text).HasMaxLength(DealLimits.Text);
        note.HasOne<Deal>().WithMany().HasForeignKey(n => n.Deal).OnDelete(DeleteBehavior.Restrict);
        note.HasIndex(n => new { n.Deal, n.At });
    }
}

sealed class DealDraftTable : IEntityTypeConfiguration<DealDraft>
{
    public void Configure(EntityTypeBuilder<DealDraft> draft)
    {
        draft.ToTable("deal_drafts").HasWall(Wall.OfPartner("partner"));
        draft.Property(d => d.Typed).HasMaxLength(DealLimits.Draft);
        draft.HasOne<Partner>().WithMany().HasForeignKey(d => d.Partner).OnDelete(DeleteBehavior.Restrict);
        draft.HasIndex(d => new { d.Author, d.ChangedAt });
    }
}

/// <summary>Papers are kept as JSON: nobody asks the database about their inside.</summary>
static class Papers
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);
    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Json)!;
}
