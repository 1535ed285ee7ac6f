using Entente.Conditions;
using Entente.Platform;
using Entente.Reading;

namespace Entente.Sell.Deals;

/// <summary>Clear registrations that the program approves at once because they meet a condition.</summary>
static class ApproveByCondition
{
    /// <summary>Over so many days back the policy's page counts what it would have approved.</summary>
    const int Days = 90;

    /// <summary>The clear registrations of the last quarter; measures count as they are today.</summary>
    public static readonly ConditionSubject<Deal> Subject = new("/deal-policy", "clear deal of the last 90 days", "clear deals of the last 90 days", Can.ChangeDealPolicy, _ => { },
        (who, db) =>
        {
            var since = db.Now().AddDays(-Days);
            return db.Deals.VisibleTo(who, db).Where(deal => deal.ArchivedAt == null && deal.Outcome == CheckOutcome.Clear && deal.RegisteredAt >= since);
        }, deal => deal.Id, deal => deal.Customer.Name)
    { WhenEmpty = "no deal, as long as nothing stands here" };

    /// <summary>The condition as it is kept; null for none.</summary>
    /// <exception cref="InvalidInputException">It is no condition over registrations.</exception>
    public static string? Written(string? where, Db db) =>
        Subject.Read(where, db, "approveClearWhere") is var condition && condition == Condition.Always ? null : condition.ToJson().ToJsonString();

    /// <summary>Whether a registration that was just checked meets the condition of its policy. One that can't be read any more approves nothing: a person decides.</summary>
    /// <param name="db">After <see cref="Db.LookBehindTheWall"/>: whoever registers, what is counted is the same.</param>
    /// <param name="deal">Just entered, perhaps not saved yet.</param>
    /// <param name="rules">Under which it is judged.</param>
    /// <param name="who">Registers it.</param>
    /// <param name="now">The moment.</param>
    /// <param name="stop">Ends it early.</param>
    public static async Task<bool> MeetsItsPolicy(this Db db, Deal deal, DealRules rules, Actor who, DateTimeOffset now, CancellationToken stop)
    {
        if (deal.Outcome != CheckOutcome.Clear || rules.Policy.ApproveClearWhere is not { } where)
            return false;
        try
        {
            var fields = db.ConditionsOf<Deal>();
            return await fields.Holds(deal, Condition.Parse(where, fields.Fields), await ConditionMoment.Of(who with { Reach = Reach.All }, db, now, stop), stop);
        }
        catch (MalformedException)
        {
            return false;
        }
    }
}
