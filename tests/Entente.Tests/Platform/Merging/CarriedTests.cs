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

    /// <summary>Texts without a bound may be JSON, where no column says that something names a record. These do; here is what becomes of it.</summary>
    static readonly Dictionary<string, string> naming = new()
    {
        ["Deal.BeforeDecision"] = "The account before the decision: a merge takes it away, and so does undoing it; the decision stands then.",
        ["Merge.Said"] = "Parents, which lead to the kept one when the merge is undone, and places, which stay while merges are undone in their order.",
        ["StoredEvent.Data"] = "Sealed as it happened.",
        ["StoredAnswer.Answer"] = "Given once more as it was given.",
        ["DealCheck.Found"] = "What was found then.",
        ["LeadPaper.Choice"] = "Partners by name, as they were called when they were compared.",
        ["ImportedRecord.Before"] = "A parent, which is looked at when the import is taken back.",
        ["ImportedRecord.After"] = "Compared with what is said now; what differs stays.",
    };

    /// <summary>These name no account and no partner.</summary>
    static readonly string[] others =
    [
        "Account.FormerNames", "Partner.FormerNames", "CompanyPair.FirstSeen", "CompanyPair.SecondSeen", "CompanyPair.Points", "CompanyPair.Why", "DealAnswer.Found", "DealPolicyVersion.Stored", "ImportRun.Definition",
        "ImportRun.Files", "ImportRun.Notes", "KeptMapping.Mapping", "LeadPaper.Score", "LeadPolicyVersion.Stored", "Mail.Text", "PlanVersion.Document", "Referral.Held", "RejectedRow.Errors", "RejectedRow.Mended", "StatementLine.Why", "WeightsVersion.Stored",
    ];

    [Fact]
    public async Task Of_every_text_that_may_name_records_within_it_is_known_what_becomes_of_them()
    {
        var unbounded = await Portal.Read(db => Task.FromResult(db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties().Where(property => (property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string) && property.GetMaxLength() is null or -1)
            .Select(property => $"{entity.ClrType.Name}.{property.Name}")).ToList()), all => all);
        Assert.Equal([], unbounded.Except(naming.Keys).Except(others));
        Assert.Equal([], naming.Keys.Concat(others).Except(unbounded));
    }

    [Fact]
    public void What_stays_says_why() => Assert.All(Portal.Services.GetServices<Carried>().OfType<Left>(), left => Assert.NotEmpty(left.Because));

    static bool Names(string name, Type type, Type row) => Carried.RecordOf(type) is { } record
        ? (record == typeof(Partner) || record == typeof(Sell.Account)) && !(name == "Id" && row == record)
        : (type == typeof(Guid) || type == typeof(Guid?)) && (Subjects.Contains(name) || name.EndsWith("Partner", StringComparison.Ordinal));
}
