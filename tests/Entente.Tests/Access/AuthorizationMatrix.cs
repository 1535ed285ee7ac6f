using System.Collections.Concurrent;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Access;

/// <summary>
/// Asks every door as everybody for the own record, another partner's and one that isn't there, once for all tests: first what only reads, then what changes.
/// </summary>
public sealed class AuthorizationMatrix : IAsyncLifetime
{
    /// <summary>How many ask at the same moment.</summary>
    const int AtOnce = 8;

    readonly ConcurrentBag<MatrixAnswer> answers = [];
    int asked;

    public Portal Portal { get; } = new();
    public AuthorizationMatrixWorld World { get; private set; } = default!;
    public IReadOnlyCollection<MatrixAnswer> Answers => answers;

    /// <summary>Every route and page of the program: method and pattern.</summary>
    public IReadOnlyList<string> Routes { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        World = await AuthorizationMatrixWorld.Build(Portal);
        Routes =
        [
            .. from route in Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
               from method in route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
               select $"{method} /{route.RoutePattern.RawText!.TrimStart('/')}",
        ];
        var there = MatrixCases.All.Where(door => Routes.Contains(door.Route)).ToList();
        await Ask(there.Where(door => door.IsRead));
        await Ask(there.Where(door => !door.IsRead && !door.SignsInAnew && !door.SignsOut));
        await Ask(there.Where(door => door.SignsInAnew));
        foreach (var door in there.Where(door => door.SignsOut))
        {
            await Ask([door]);
            await World.SignInAnew();
        }
    }

    async Task Ask(IEnumerable<MatrixCase> doors)
    {
        var questions = from door in doors
                        from caller in World.Callers
                        where door.Column is not null || caller.Key == AuthorizationMatrixWorld.Nobody
                        from side in door.IsAboutARecord ? [Side.Own, Side.Other, Side.Absent] : new[] { door.Column is null ? Side.Absent : Side.Own }
                        select (door, caller.Key, caller.Value, World[side]);
        await Parallel.ForEachAsync(questions, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (question, stop) =>
        {
            var (door, role, caller, records) = question;
            answers.Add(await caller.Ask(door, role, records, $"n{Interlocked.Increment(ref asked)}", stop));
        });
    }

    public ValueTask DisposeAsync()
    {
        Portal.Dispose();
        return default;
    }
}

/// <summary>All tests of the matrix look at one run of it.</summary>
[CollectionDefinition(nameof(OneMatrix))]
public sealed class OneMatrix : ICollectionFixture<AuthorizationMatrix>;
