using Entente.Reading;

namespace Entente.Platform;

/// <summary>Everything that files can bring.</summary>
public static class ImportKinds
{
    public static IReadOnlyList<ImportKind> All { get; } =
    [
        CompanyKinds.Partners, ProductKind.Products, CompanyKinds.People, VendorKinds.Territories, VendorKinds.SalesPeople, VendorKinds.Quotas,
        CompanyKinds.Accounts, SalesKinds.Opportunities, SalesKinds.Deals, SalesKinds.Leads, SalesKinds.Transactions, VendorKinds.Rates,
    ];

    /// <exception cref="MalformedException">There is no such kind.</exception>
    public static ImportKind Find(string name) => All.FirstOrDefault(kind => kind.Name == name)
        ?? throw new MalformedException(name,
            $"Nothing is imported under this name. Write one of: {string.Join(", ", All.Select(kind => kind.Name))}.");
}
