using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Platform;

/// <summary>Queries that are translated once.</summary>
public sealed class PreparedTests : PageTests
{
    [Fact]
    public async Task What_they_give_is_tracked_only_where_it_may_be_changed()
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var who = Portal.Services.GetRequiredService<Actors>().System();

        await using (await db.BeginReading(who, Stop))
            Assert.Equal(EntityState.Detached, db.Entry(await db.Settings(Stop)).State);
        await using (await db.BeginWriting(who, Stop))
            Assert.Equal(EntityState.Unchanged, db.Entry(await db.Settings(Stop)).State);
        db.ChangeTracker.Clear();
        await using (await db.BeginReading(who, Stop))
            Assert.Equal(EntityState.Detached, db.Entry(await db.Settings(Stop)).State);
    }
}
