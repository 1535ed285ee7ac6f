using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>
/// Who may touch the rows of a table on PostgreSQL, below everything that the program checks itself. Every table has one (a test looks).
/// The setting <c>entente.reach</c> of the transaction says whose rows are meant, see <see cref="Db.BeginWriting"/>.
/// </summary>
/// <param name="See">The rows that may be read, changed and deleted: a condition in SQL.</param>
/// <param name="Write">The rows that may be written: a condition in SQL.</param>
/// <param name="Read">Further rows that may be read and nothing else; null: none.</param>
public sealed record Wall(string See, string Write, string? Read = null)
{
    internal const string Annotation = "entente:wall";
    const string Reach = "(select current_setting('entente.reach', true))";
    const string OwnPartner = "(select nullif(current_setting('entente.partner', true), '')::uuid)";
    const string Actor = "(select current_setting('entente.actor', true))";
    const string Handle = "(select current_setting('entente.handle', true))";
    const string ForAll = $"{Reach} = 'all'";
    const string ForStaff = $"{Reach} in ('all', 'managed')";

    /// <summary>Rows that belong to a partner: its own people, its manager, and who sees all.</summary>
    /// <param name="column">The column with the partner's id.</param>
    public static Wall OfPartner(string column) => Both(
        $"{ForAll} or ({Reach} = 'partner' and {column} = {OwnPartner}) or ({Reach} = 'managed' and {column} in (select id from partners where manager_email = {Handle}))");

    /// <summary>The same, and those of partners that were merged into the own one: what was paid, what happened.</summary>
    public static Wall OfPartnerAndMerged(string column) => Both($"{OfPartner(column).See} or ({Reach} = 'partner' and {column} in (select id from partners where merged_into = {OwnPartner}))");

    /// <summary>Rows that may belong to a partner: those of none are for all staff, those of everybody (zeros) are theirs too, and anybody reads them.</summary>
    /// <param name="column">The column with the partner's id, or null.</param>
    public static Wall OfPartnerIfAny(string column) => Both($"{OfPartner(column).See} or ({Reach} = 'managed' and ({column} is null or {column} = '{Guid.Empty}'))") with { Read = $"{column} = '{Guid.Empty}'" };

    /// <summary>Rows of a partner that all staff see.</summary>
    public static Wall OfPartnerOrStaff(string column) => StaffAndPartnerWhere($"{column} = {OwnPartner}");

    /// <summary>Rows that all staff see, and a partner under a condition.</summary>
    /// <param name="condition">
    /// SQL over the row; subqueries meet the walls of their own tables. Of large tables <c>exists</c> looks up the one row that is meant, where <c>in</c> would read them all.
    /// </param>
    public static Wall StaffAndPartnerWhere(string condition) => Both($"{ForStaff} or ({Reach} = 'partner' and ({condition}))");

    /// <summary>Rows of who sees all, and of other staff under a condition; for partners none.</summary>
    /// <param name="condition">SQL over the row.</param>
    public static Wall AllAndStaffWhere(string condition) => Both($"{ForAll} or ({Reach} = 'managed' and ({condition}))");

    /// <summary>Rows with nothing that a partner may not know: products, holidays.</summary>
    public static Wall Open => Both("true");

    /// <summary>Rows of the vendor's people or of one partner's: no partner sees another's, or the vendor's.</summary>
    /// <param name="column">The column with the partner's id; null: the vendor's.</param>
    public static Wall OfOrganization(string column) => Both($"{ForAll} or ({Reach} = 'managed' and {column} is null) or ({Reach} = 'partner' and {column} = {OwnPartner})");

    /// <summary>Rows that only who sees all may touch.</summary>
    public static Wall SystemOnly => Both(ForAll);

    /// <summary>Rows that anybody's act may add, and only who sees all may touch again: the outbox, due steps.</summary>
    public static Wall AddOnly => new(ForAll, "true");

    /// <summary>Rows of one actor: the answers to idempotency keys.</summary>
    public static Wall OfActor(string column) => Both($"{ForAll} or {column} = {Actor}");

    /// <summary>Rows of one person, which nobody else reads: their sessions, their passkeys.</summary>
    /// <param name="column">The column with the person's id.</param>
    public static Wall OfPerson(string column) => Both($"{ForAll} or 'person:' || {column} = {Actor}");

    /// <summary>Rows that anybody's act may add, for one person to read.</summary>
    public static Wall ForPerson(string column) => OfPerson(column) with { Write = "true" };

    /// <summary>
    /// Rows that hang on a record for one of its sides or for both, see <see cref="Audience"/>. What hangs on the vendor's own records, all staff read, as they see the records.
    /// </summary>
    public static Wall OnRecord => Both($"""
        {ForAll} or ({Reach} = 'partner' and partner = {OwnPartner} and audience <> 'Vendor')
        or ({Reach} = 'managed' and audience <> 'Partner' and (partner is null or kind in ({OfTheVendor}) or partner in (select id from partners where manager_email = {Handle})))
        """.ReplaceLineEndings(" "));

    /// <summary>Rows that belong to a row of another table, and stand behind its wall.</summary>
    /// <param name="table">The other table.</param>
    /// <param name="column">The column with its id.</param>
    public static Wall Behind(string table, string column) => Both($"{column} in (select id from {table})");

    /// <summary>Rows that sign-in must find before it knows who is there; no door shows them.</summary>
    public static Wall BeforeSignIn => Both("true");

    /// <summary>The partners themselves.</summary>
    public static Wall Partners => Both($"{ForAll} or ({Reach} = 'partner' and (id = {OwnPartner} or merged_into = {OwnPartner})) or ({Reach} = 'managed' and manager_email = {Handle})");

    /// <summary>Anybody's act may add; seen as <see cref="EventsSeen"/> says, and the database tells its number back to who added it.</summary>
    public static Wall Events => new(
        $"{OfPartnerAndMerged("partner").See} or actor = {Actor} or ({Reach} = 'managed' and partner is null and subject_kind in ({OfTheVendor}))", "true");

    static string OfTheVendor => string.Join(", ", EventsSeen.OfTheVendor.Select(kind => $"'{kind}'"));

    static Wall Both(string condition) => new(condition, condition);
}

public static class Walls
{
    /// <summary>Says who may touch the table's rows; <c>migrate</c> builds the wall.</summary>
    public static EntityTypeBuilder<T> HasWall<T>(this EntityTypeBuilder<T> table, Wall wall) where T : class
    {
        table.HasAnnotation(Wall.Annotation, string.Join('\n', new[] { wall.See, wall.Write, wall.Read }.OfType<string>()));
        return table;
    }

    /// <summary>The same for tables of libraries.</summary>
    public static void HasWall(this EntityTypeBuilder table, Wall wall) => table.HasAnnotation(Wall.Annotation, $"{wall.See}\n{wall.Write}");
}
