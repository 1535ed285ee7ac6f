namespace Entente.Strategize;

/// <summary>Something that partners sell.</summary>
public sealed class Product
{
    Product() { }

    public Id<Product> Id { get; private init; }

    /// <summary>The vendor's own number of it; unique.</summary>
    public string Sku { get; private init; } = "";
    public string Name { get; private set; } = "";

    /// <summary>Folded, to search by.</summary>
    public string NameKey { get; private set; } = "";
    public string Family { get; private set; } = "";
    public string FamilyKey { get; private set; } = "";
    public Money ListPrice { get; private set; }
    public string? ExternalId { get; private set; }
    public DateTimeOffset? ArchivedAt { get; private set; }

    public static Product Offer(string sku, string name, Family family, Money listPrice, string? externalId, DateTimeOffset now)
    {
        var product = new Product { Id = Id<Product>.New(now), Sku = sku.Trim() };
        product.Change(name, family, listPrice, externalId);
        return product;
    }

    public void Change(string name, Family family, Money listPrice, string? externalId)
    {
        (Name, NameKey, ExternalId, ListPrice) = (name.Trim(), Folding.Text(name), externalId, listPrice);
        (Family, FamilyKey) = (family.Name.Trim(), family.Key);
    }

    public Refusal? WhyNotArchive() => ArchivedAt is null ? null : new("already-archived", "This product was archived before.");
    public Refusal? WhyNotRestore() => ArchivedAt is null ? new("not-archived", "This product is not archived.") : null;

    /// <exception cref="RefusedException">See <see cref="WhyNotArchive"/>.</exception>
    public void Archive(DateTimeOffset now)
    {
        Refuse.If(WhyNotArchive());
        ArchivedAt = now;
    }

    /// <exception cref="RefusedException">See <see cref="WhyNotRestore"/>.</exception>
    public void Restore()
    {
        Refuse.If(WhyNotRestore());
        ArchivedAt = null;
    }
}
