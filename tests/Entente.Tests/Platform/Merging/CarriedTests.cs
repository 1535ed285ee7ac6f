using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Platform;

/// <summary>Nothing that hangs on an account or a partner is forgotten when two of them become one.</summary>
public sealed class CarriedTests : PageTests
{
    /// <summary>Columns that name a record without saying of which kind.</summary>
    static readonly string[] Subjects = ["Subject", "Record", "RecordId", "Kept", "Merged", "Moved", "First", "Second", "Partner", "Account"];

    [Fact]
    public async Task Every_column_that_names_an_account_a_partner_or_any_record_says_what_becomes_of_it()
    {
        var declared = Portal.Services.GetServices<Carried>().Select(one => (one.Row, one.Property)).ToList();
        Assert.Equal(declared.Distinct(), declared);
        var columns = await Portal.Read(db => Task.FromResult(db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties().Where(property => Names(property.Name, property.ClrType, entity.ClrType))
            .Select(property => (Row: entity.ClrType, Property: property.Name))).ToList()), all => all);
        Assert.Empty(columns.Except(declared).Select(column => $"{column.Row.Name}.{column.Property}: say Carried.Along, Hung or Left in the module of its pillar"));
        Assert.Empty(declared.Except(columns).Select(column => $"{column.Row.Name}.{column.Property} names no account, partner or record (any more)"));
    }

    [Fact]
    public void What_stays_says_why() => Assert.All(Portal.Services.GetServices<Carried>().OfType<Left>(), left => Assert.NotEmpty(left.Because));

    static bool Names(string name, Type type, Type row) => Carried.RecordOf(type) is { } record
        ? (record == typeof(Partner) || record == typeof(Sell.Account)) && !(name == "Id" && row == record)
        : (type == typeof(Guid) || type == typeof(Guid?)) && (Subjects.Contains(name) || name.EndsWith("Partner", StringComparison.Ordinal));
}
