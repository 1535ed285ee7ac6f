using System.Text.Json;
using Entente.Recognition;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>A record whose likely duplicates are to be looked for, a moment after it was written.</summary>
sealed class PairQuestion
{
    public Guid Id { get; init; }

    /// <summary>See <see cref="ReviewedKind.Name"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The record; of a look through all of a kind, the last one that was asked about.</summary>
    public Guid Subject { get; set; }
    public bool All { get; init; }

    public static PairQuestion About(string kind, Guid subject, DateTimeOffset now) => new() { Id = Guid.CreateVersion7(now), Kind = kind, Subject = subject };

    public static PairQuestion AboutAll(string kind, DateTimeOffset now) => new() { Id = Guid.CreateVersion7(now), Kind = kind, All = true };
}

sealed class PairQuestionTable : IEntityTypeConfiguration<PairQuestion>
{
    public void Configure(EntityTypeBuilder<PairQuestion> question)
    {
        question.ToTable("recognition_questions").HasWall(Wall.AddOnly);
        question.Property(q => q.Id).ValueGeneratedNever();
        question.Property(q => q.Kind).HasMaxLength(20);
        question.HasIndex(q => new { q.All, q.Id }); // in the order in which they are answered
    }
}

sealed class PairTable : IEntityTypeConfiguration<CompanyPair>
{
    public const int Note = 2000;

    public static readonly Constraint OnePair = new("one_recognition_pair", new("changed-meanwhile", "The same pair was found a moment ago. Try again."));

    static readonly JsonSerializerOptions json = Options();

    public void Configure(EntityTypeBuilder<CompanyPair> pair)
    {
        // Who answers for some partners must not learn of the others; accounts are for all staff.
        pair.ToTable("recognition_pairs").HasWall(Wall.AllAndStaffWhere("kind = 'account'"));
        pair.HasKey(p => p.Id);
        pair.Property(p => p.Id).ValueGeneratedNever();
        pair.Property(p => p.Kind).HasMaxLength(20);
        pair.Property(p => p.Probability).HasConversion(value => (int)(value * 10_000), stored => stored / 10_000m);
        pair.Property(p => p.SumSays).HasConversion(value => (int)(value * 10_000), stored => stored / 10_000m);
        pair.Ignore(p => p.Rated);
        pair.Property(p => p.FirstSeen).HasMaxLength(-1).HasConversion(value => JsonSerializer.Serialize(value, json), stored => JsonSerializer.Deserialize<Evidence>(stored, json)!);
        pair.Property(p => p.SecondSeen).HasMaxLength(-1).HasConversion(value => JsonSerializer.Serialize(value, json), stored => JsonSerializer.Deserialize<Evidence>(stored, json)!);
        pair.Property(p => p.Points).HasMaxLength(-1).HasConversion(value => JsonSerializer.Serialize(value, json), stored => JsonSerializer.Deserialize<FieldPoints[]>(stored, json)!);
        pair.Property(p => p.Note).HasMaxLength(Note);
        pair.Ignore(p => p.Verdict);
        pair.HasIndex(p => new { p.Kind, p.First, p.Second }).IsUnique().HasDatabaseName(OnePair.Name);
        pair.HasIndex(p => p.Second);
        pair.HasIndex(p => new { p.State, p.Probability, p.Id });
        pair.HasIndex(p => new { p.Probability, p.Id });
        pair.HasIndex(p => new { p.ComparedAt, p.Id });
    }

    static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        options.UseEntenteTypes();
        return options;
    }
}

public static class PairRows
{
    extension(Db db)
    {
        /// <summary>Pairs of companies at which a person should look, or has looked.</summary>
        public DbSet<CompanyPair> CompanyPairs => db.Set<CompanyPair>();

        /// <summary>Has the likely duplicates of all companies looked for anew, in the background.</summary>
        public void LookForPairsAnew(IEnumerable<ReviewedKind> kinds, DateTimeOffset now) => db.AddRange(kinds.Select(kind => PairQuestion.AboutAll(kind.Name, now)));
    }

    /// <summary>Who sees all records sees the pairs whose records are both listed, anybody else none. Every query on pairs starts here.</summary>
    public static IQueryable<CompanyPair> VisibleTo(this IQueryable<CompanyPair> pairs, Actor who) =>
        who.Reach == Reach.All ? pairs.Where(pair => pair.GoneAt == null) : pairs.Where(pair => false);
}
