namespace Entente.Sell;

public sealed class AccountMergingTests
{
    static readonly DateTimeOffset Now = GivenDeal.Monday;

    static Account AnAccount(string name) => Account.Open(new(name, Country.Parse("DE")), null, Now);

    [Fact]
    public void The_merged_one_leaves_the_lists_and_its_name_stays_known()
    {
        var (kept, going) = (AnAccount("Acme GmbH"), AnAccount("Wonder Works"));
        going.KnowAs(["Wunder AG"]);
        kept.Merge(going, Now);

        Assert.Equal((kept.Id, Now), (going.MergedInto!.Value, going.ArchivedAt));
        Assert.Equal(["Wonder Works", "Wunder AG"], kept.OtherNames);
        Assert.Equal(["Acme GmbH", "Wonder Works", "Wunder AG"], kept.Evidence.Names);
        Assert.Equal("account-merged", going.WhyNotRestore()?.Code);

        going.Split(kept);
        Assert.Equal((null, null), (going.MergedInto, going.ArchivedAt));
        Assert.Equal("not-merged", going.WhyNotSplit(kept)?.Code);
    }

    [Fact]
    public void A_name_that_reads_the_same_is_not_kept_twice()
    {
        var kept = AnAccount("Acme GmbH");
        kept.Merge(AnAccount("ACME"), Now);
        Assert.Null(kept.OtherNames);
    }

    [Fact]
    public void Nobody_is_merged_with_itself_or_with_what_is_archived()
    {
        var (kept, other) = (AnAccount("Acme"), AnAccount("Wonder"));
        Assert.Equal("same-account", kept.WhyNotMerge(kept)?.Code);
        other.Archive(Now);
        Assert.Equal("account-archived", kept.WhyNotMerge(other)?.Code);
        Assert.Equal("account-archived", other.WhyNotMerge(kept)?.Code);
    }

    [Fact]
    public void A_merge_into_one_that_was_merged_on_itself_is_undone_after_that_one()
    {
        var (first, second, third) = (AnAccount("One"), AnAccount("Two"), AnAccount("Three"));
        second.Merge(first, Now);
        third.Merge(second, Now);
        Assert.Equal("merged-on", first.WhyNotSplit(second)?.Code);
    }

    [Fact]
    public void Nobody_stands_above_itself_after_a_merge()
    {
        var (top, middle, below, elsewhere) = (Id<Account>.New(Now), Id<Account>.New(Now), Id<Account>.New(Now), Id<Account>.New(Now));
        var parents = new Dictionary<Id<Account>, Id<Account>?> { [below] = middle, [middle] = top, [top] = elsewhere, [elsewhere] = null };

        Assert.Equal(elsewhere, Account.ParentOfBoth(below, top, [middle, elsewhere], parents));
        Assert.Equal(elsewhere, Account.ParentOfBoth(top, below, [elsewhere, middle], parents));
        Assert.Equal(top, Account.ParentOfBoth(below, middle, [middle, top], parents));
        Assert.Null(Account.ParentOfBoth(below, top, [middle, null], parents));
    }
}
