namespace Entente.Strategize;

public class ProductTests
{
    static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Storage", " STORAGE ", true)]
    [InlineData("Bike-Racks", "Bike racks", true)]
    [InlineData("Storage", "Storage Plus", false)]
    [InlineData("+", "+", true)]
    [InlineData("+", "-", false)]
    public void Families_that_are_spelled_alike_are_one(string one, string other, bool overlap) => Assert.Equal(overlap, new Family(one).Overlaps(new(other)));

    [Fact]
    public void A_product_is_archived_once_and_comes_back()
    {
        var product = Product.Offer("BK-1", "Mountain Bike", new("Bikes"), new(99_900, "USD"), null, Now);
        Assert.Equal(("Bikes", "bikes", "mountain bike"), (product.Family, product.FamilyKey, product.NameKey));
        product.Archive(Now);
        Assert.Equal("already-archived", product.WhyNotArchive()?.Code);
        product.Restore();
        Assert.Equal("not-archived", product.WhyNotRestore()?.Code);
    }
}
