using System.Diagnostics;
using Entente.Incentivize;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Processes;

/// <summary>A calculation over a real channel, whose server dies in the middle.</summary>
public sealed class CalculationTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_in_the_middle_of_a_calculation_nothing_is_lost_and_nothing_is_doubled()
    {
        using var portal = new Portal();
        await portal.SellsFourYears(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var key = await Server.Key(portal.Database, Role.Finance);
        await using (var dying = await Server.Start(portal.Database))
        {
            using var finance = dying.With(key);
            await finance.Publishes(Earning.Plan("2017-01-01"));
            var calculation = finance.Calculates("2017-01", to: "2020-12");
            await Until(async () => await Partners(portal) > 0);
            await dying.Kill();
            await Assert.ThrowsAnyAsync<Exception>(() => calculation);
        }

        Assert.InRange(await Partners(portal), 1, 700);

        await using (var server = await Server.Start(portal.Database))
        {
            await Until(async () => await portal.Read(db => db.CalculationRuns.SingleAsync(Stop), run => run.State) == RunState.Done);
            using var finance = server.With(key);
            Assert.Equal(0, (await finance.Calculates("2017-01", to: "2020-12"))["lines"]!.GetValue<int>());
        }

        Assert.Equal(701, await Partners(portal));
        var first = await portal.Read(db => db.CalculationRuns.OrderBy(run => run.Id).FirstAsync(Stop), run => run.Lines);
        Assert.Equal(first, await portal.Read(db => db.StatementLines.CountAsync(Stop), count => count));
        await portal.HoldsTogether();
    }

    /// <summary>How many partners the first run has done.</summary>
    static Task<int> Partners(Portal portal) => portal.Read(db => db.CalculationRuns.OrderBy(run => run.Id).FirstOrDefaultAsync(Stop), run => run?.Partners ?? 0);

    static async Task Until(Func<Task<bool>> holds)
    {
        for (var since = Stopwatch.StartNew(); !await holds(); await Task.Delay(100, Stop))
            Assert.True(since.Elapsed < TimeSpan.FromMinutes(3), "It took more than three minutes.");
    }
}
