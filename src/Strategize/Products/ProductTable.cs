using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Strategize.Products;

sealed class ProductTable : IEntityTypeConfiguration<Product>
{
    public static readonly Constraint OneSku = new("one_product_per_sku", new("sku-taken", "Another product has this SKU."));
    public static readonly Constraint OneExternalId = new("one_product_per_external_id", new("external-id-taken", "Another product has this external id."));

    public void Configure(EntityTypeBuilder<Product> product)
    {
        product.ToTable("products").HasWall(Wall.Open);
        product.Property(p => p.Sku).HasMaxLength(ProductLimits.Sku);
        product.Property(p => p.Name).HasMaxLength(ProductLimits.Name);
        product.Property(p => p.Family).HasMaxLength(ProductLimits.Family);
        product.ComplexProperty(p => p.ListPrice, price => price.Property(p => p.Currency).HasMaxLength(3).IsFixedLength());
        product.HasIndex(p => p.Sku).IsUnique().HasDatabaseName(OneSku.Name);
        product.HasIndex(p => p.ExternalId).IsUnique().HasDatabaseName(OneExternalId.Name);
        product.HasIndex(p => new { p.NameKey, p.Id });
        product.HasIndex(p => new { p.FamilyKey, p.NameKey, p.Id });
        product.HasIndex(p => new { p.FamilyKey, p.Id });
    }
}

/// <summary>How long the texts of a product may be.</summary>
static class ProductLimits
{
    public const int Sku = 100, Name = 200, Family = 100, ExternalId = 200;
}
