namespace Entente.Recognition;

public class ClusteringTests
{
    [Fact]
    public void One_mistaken_pair_does_not_chain_two_companies_together()
    {
        // 0–2 are one company and 3–5 another; somebody took 2 and 3 for the same.
        (int, int, double)[] same = [(0, 1, 9), (1, 2, 9), (0, 2, 9), (3, 4, 9), (4, 5, 9), (3, 5, 9), (2, 3, 5)];
        var clusters = Clustering.Of(6, same, (one, other) => one / 3 == other / 3 || (one, other) is (2, 3) or (3, 2) ? 0.99m : 0.01m);
        Assert.Equal([0, 0, 0, 3, 3, 3], clusters);
    }

    [Fact]
    public void Who_is_like_nobody_stays_alone() => Assert.Equal([0, 0, 2], Clustering.Of(3, [(0, 1, 9)], (_, _) => 0.99m));
}
