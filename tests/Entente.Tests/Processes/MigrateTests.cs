namespace Entente.Processes;

public sealed class MigrateTests
{
    [Fact]
    public async Task Three_nodes_that_start_at_once_over_a_new_database_bring_it_up_together()
    {
        using var database = TestDatabase.Unborn();

        var nodes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Server.Run(database, "migrate")));

        Assert.All(nodes, node => Assert.True(node.Exit == 0, node.Error));
        var (exit, output, error) = await Server.Run(database, "verify");
        Assert.True(exit == 0, error);
        Assert.Contains("event chain: holds", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_killed_while_migrating_leaves_nothing_that_stops_the_next()
    {
        using var database = TestDatabase.Unborn();
        using (var killed = Server.Launch(database, "migrate"))
        {
            await Task.Delay(900, TestContext.Current.CancellationToken);
            killed.Kill();
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var (exit, _, error) = await Server.Run(database, "migrate");

        Assert.True(exit == 0, error);
    }

    [Fact]
    public async Task A_mistake_on_the_command_line_gets_one_line_that_names_the_mend()
    {
        using var database = TestDatabase.Fresh();
        foreach (var mistake in (string[][])[["verfy"], ["key", "create", "--name", "n", "--role", "boss"], ["key", "create", "--name", "n", "--role", "partner-admin"], ["act", "no.such-act"]])
        {
            var (exit, output, error) = await Server.Run(database, mistake);
            Assert.NotEqual(0, exit);
            Assert.Empty(output);
            Assert.Single(error.Split('\n'));
            Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
        }
    }
}
