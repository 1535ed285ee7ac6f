namespace Entente.Platform;

/// <summary>Runs all checks of <see cref="IVerify"/>.</summary>
public sealed class Verification(IServiceScopeFactory scopes, IEnumerable<IVerify> checks)
{
    /// <summary>The checks in order, each with its first violation or null.</summary>
    public async Task<IReadOnlyList<(string Check, string? Violation)>> Run(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(new() { Reach = Reach.All }, stop);
        var results = new List<(string, string?)>();
        foreach (var check in checks)
            results.Add((check.Name, await check.Violation(db, stop)));
        return results;
    }
}
