using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

public sealed partial class Runner
{
    /// <summary>
    /// What would become of an act with each of these inputs, one after the other: everything is done as it would be, in one transaction that is never
    /// committed. So each is asked by the same questions that it meets later, and what one does stands in the way of the next as it will.
    /// </summary>
    /// <returns>For each input why it would be refused; null: it would be done.</returns>
    /// <exception cref="NotAllowedException"><paramref name="who"/> lacks the permission.</exception>
    internal async Task<IReadOnlyList<Refusal?>> Try(Act act, IReadOnlyList<object> inputs, Actor who, CancellationToken stop)
    {
        Allow(act.May, who);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAll(act, inputs, who, stop);
            }
            catch (Exception error) when (attempt < Attempts && Fault.IsPassing(error))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), stop);
            }
        }
    }

    async Task<IReadOnlyList<Refusal?>> TryAll(Act act, IReadOnlyList<object> inputs, Actor who, CancellationToken stop)
    {
        const string before = "before_this_row";
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(who, stop);
        var transaction = db.Database.CurrentTransaction!;
        var answers = new List<Refusal?>();
        foreach (var input in inputs)
        {
            await transaction.CreateSavepointAsync(before, stop);
            var why = await TryOne(act, input, who, db, scope.ServiceProvider, stop);
            if (why is not null)
                await transaction.RollbackToSavepointAsync(before, stop);
            answers.Add(why);
            db.ChangeTracker.Clear();
            db.TakeRecorded();
            await db.StandBefore(who, stop);
        }

        return answers;
    }

    async Task<Refusal?> TryOne(Act act, object input, Actor who, Db db, IServiceProvider services, CancellationToken stop)
    {
        try
        {
            InvalidInputException.ThrowIfAny(input);
            var now = Now();
            if (await act.Do(input, new(who, db, now, services), stop) is null)
                return Gone;
            await events.Save(db, who, now, stop);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Why;
        }
        catch (InvalidInputException invalid)
        {
            return new(invalid.Code, $"{invalid.Errors.Values.First()[0]}");
        }
        catch (DbUpdateException error) when (!Fault.IsPassing(error) && Fault.RefusalOf(error, constraints) is { } why)
        {
            return why;
        }
    }

    internal static readonly Refusal Gone = new("not-found", "It isn't there any more, or you may not do this with it.");
}
