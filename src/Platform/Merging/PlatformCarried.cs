using Entente.Recognition;

namespace Entente.Platform;

/// <summary>What of the platform's tables moves with a record that is merged into another, and what stays.</summary>
static class PlatformCarried
{
    const string Happened = "Events are sealed as they happened; the story of the kept record tells them too.", Derived = "Written anew from the records whenever one changes.", OfMerges = "It says what was merged.", OfPairs = "What somebody said of two records is said of these two.";

    public static IServiceCollection AddMerging(this IServiceCollection services)
    {
        foreach (var one in all)
            services.AddSingleton(one);
        return services.AddSingleton<Merger>().AddSingleton<IDueStep, SweepMerged>();
    }

    static readonly IReadOnlyList<Carried> all =
    [
        Carried.Hung((Comment comment) => comment.Subject, "comments"),
        Carried.Hung((AttachedFile file) => file.Subject, "files"),
        Carried.Hung((Follower follower) => follower.Subject, "followers") with
        {
            Where = (rows, db, kept) => rows.Where(one => !db.Set<Follower>().Any(other => other.Subject == kept && other.Person == one.Person)),
        },
        Carried.Hung((Notice notice) => notice.Subject),
        Carried.Along((Comment comment) => comment.Partner),
        Carried.Along((AttachedFile file) => file.Partner),
        Carried.Along((Notice notice) => notice.Partner),
        Carried.Along((Membership place) => place.Partner, "people") with
        {
            Where = (rows, db, kept) => rows.Where(one => !db.Set<Membership>().Any(other => other.Partner == new Id<Partner>(kept) && other.Person == one.Person)),
        },
        Carried.Along((ApiKey key) => key.Partner, "keys of programs"),
        Carried.Along((Partner partner) => partner.Parent, "branches"),
        Carried.Along((Partner partner) => partner.MergedInto),
        Carried.Along((SavedView view) => view.Partner),
        Carried.Along((ImportRun run) => run.ActorPartner),
        Carried.Along((KeptMapping mapping) => mapping.Partner),
        Carried.Along((SearchWord word) => word.Partner) with { Key = nameof(SearchWord.Record) },
        Carried.Left((SearchWord word) => word.Record, Derived),
        Carried.Left((RecognitionKey key) => key.Subject, Derived),
        Carried.Left((RecognitionWord word) => word.Subject, Derived),
        Carried.Left((RecognitionChange change) => change.Subject, Derived),
        Carried.Left((PairQuestion question) => question.Subject, Derived),
        Carried.Left((CompanyPair pair) => pair.First, OfPairs),
        Carried.Left((CompanyPair pair) => pair.Second, OfPairs),
        Carried.Left((StoredEvent happened) => happened.Subject, Happened),
        Carried.Left((StoredEvent happened) => happened.Partner, Happened),
        Carried.Left((DueStep step) => step.Subject, "A step looks at its record when it comes; none waits for an account or a partner itself."),
        Carried.Left((ImportedRecord record) => record.Record, "It says which record the import brought."),
        Carried.Left((Merge merge) => merge.Kept, OfMerges),
        Carried.Left((Merge merge) => merge.Merged, OfMerges),
        Carried.Left((MergedRow row) => row.Moved, OfMerges),
    ];
}
