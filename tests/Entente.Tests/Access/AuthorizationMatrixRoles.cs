using Entente.Platform;

namespace Entente.Access;

/// <summary>Whose records a role reaches with one verb.</summary>
public enum Scope { None, Own, All }

/// <summary>
/// Who may do what, as the contract promises it and never as the program has it: the table is the contract's own, word for word, and <see cref="Readings"/> says
/// what each of its words allows. A role may be edited by the program's owner; these are the shipped ones.
/// </summary>
public sealed class AuthorizationMatrixRoles
{
    const string Contract = """
        | | partners | people | accounts, opportunities | deals: see | register | decide | transactions | plans | statements | events, keys, settings |
        | owner | all | all | all | all | on behalf | yes | all | all | all | all |
        | program-manager | all | all | all | all | on behalf | yes | see | all | see | see events |
        | partner-manager | own and change | own | all | own partners' | on behalf | own partners', not where stakeholder | see own | see | see own | – |
        | finance | see | see | see | see | – | – | all | all | calculate, review | see events |
        | marketing, enablement, support | see | see | see | see | – | – | – | – | – | – |
        | compliance, analyst | see | see | see | see | – | – | see | see | see | see events |
        | partner-admin | own, change own data | own, manage | of own deals | own | yes | – | own | own terms | own | – |
        | partner-seller | own | see | of own deals | own | yes | – | – | – | – | – |
        | partner-finance | own | see | – | own | – | – | own | own terms | own | – |
        | partner-marketer, partner-technical | own | see | – | – | – | – | – | – | – | – |
        """;

    /// <summary>What stands beside the contract's table: what everybody needs, and what belongs to no partner.</summary>
    const string Beside = """
        | | self | offer | staff | rates | imports | uploads | drafts | one's own | talk | field | quotas | views | recognition | merging | leads | lead routing | lead intake | referrals |
        | owner | yes | write | all | write | all | own | own | own | all | write | write | own | set | yes | all | yes | yes | all |
        | program-manager | yes | write | – | see | all | own | own | own | all | write | write | own | decide | yes | all | yes | yes | all |
        | partner-manager | yes | see | – | – | own | own | own | own | own | see | – | own | – | – | own | – | – | – |
        | finance | yes | see | – | write | all | – | – | own | all | see | write | own | – | – | see | – | – | – |
        | compliance | yes | see | – | see | – | – | – | own | all | see | see | own | decide | – | see | – | – | – |
        | analyst | yes | see | – | see | – | – | – | own | – | see | see | own | see | – | see | – | – | – |
        | marketing | yes | see | – | – | – | – | – | own | all | see | – | own | – | – | see | – | yes | – |
        | enablement, support | yes | see | – | – | – | – | – | own | all | see | – | own | – | – | see | – | – | – |
        | partner-admin, partner-seller | yes | see | – | – | own | – | own | own | own | – | – | own | – | – | own | – | – | own |
        | partner-marketer, partner-finance, partner-technical | yes | see | – | – | – | – | – | own | own | – | – | own | – | – | – | – | – | – |
        """;

    /// <summary>
    /// Column and words → the verbs that they allow. “All” lets see and act; “see” only see; “own” of a partner's people is their organization, of a partner
    /// manager the partners they answer for. A partner's people see what is theirs and act only where a verb stands.
    /// </summary>
    static readonly Dictionary<string, string> Readings = new()
    {
        ["partners: all"] = "see all, keep data all, change all, admit all, move all",
        ["partners: own and change"] = "see own, keep data own, change own, admit own, move own",
        ["partners: see"] = "see all",
        ["partners: own, change own data"] = "see own, keep data own",
        ["partners: own"] = "see own",
        ["people: all"] = "see all, manage all",
        ["people: own"] = "see own, manage own",
        ["people: own, manage"] = "see own, manage own",
        ["people: see"] = "see all", // of a partner's own organization, as far as it is a partner who sees: Reach cuts it
        ["accounts, opportunities: all"] = "see all, change all, match all",
        ["accounts, opportunities: see"] = "see all, match all",
        ["accounts, opportunities: of own deals"] = "see own",
        ["deals: see: all"] = "see all",
        ["deals: see: see"] = "see all",
        ["deals: see: own partners'"] = "see own",
        ["deals: see: own"] = "see own",
        ["register: on behalf"] = "register all", // a partner manager's partners only: Reach cuts it
        ["register: yes"] = "register own",
        ["decide: yes"] = "decide all",
        ["decide: own partners', not where stakeholder"] = "decide own",
        ["transactions: all"] = "see all, record all",
        ["transactions: see"] = "see all",
        ["transactions: see own"] = "see own",
        ["transactions: own"] = "see own",
        ["plans: all"] = "see all, write all",
        ["plans: see"] = "see all",
        ["plans: own terms"] = "see own",
        ["statements: all"] = "see all, calculate all, review all",
        ["statements: calculate, review"] = "see all, calculate all, review all",
        ["statements: see"] = "see all",
        ["statements: see own"] = "see own",
        ["statements: own"] = "see own",
        ["events, keys, settings: all"] = "see events all, manage keys all, change settings all",
        ["events, keys, settings: see events"] = "see events all",
        ["self: yes"] = "use all", // who one is, and the pages on which one's own record is kept
        ["offer: write"] = "see all, change all", // products are the vendor's definitions: who writes the program writes them
        ["offer: see"] = "see all", // and who registers must know what is for sale
        ["staff: all"] = "manage all", // who could give roles of the vendor could outgrow the own one
        ["rates: write"] = "see all, record all", // exchange rates are facts of the calculation: finance's, as transactions are
        ["rates: see"] = "see all",
        ["one's own: own"] = "keep own", // how one signs in, and where: nobody else's, whatever the role
        ["field: write"] = "see all, change all", // territories and who sells there: definitions of the vendor, as products are, and nothing of the partners
        ["field: see"] = "see all",
        ["quotas: write"] = "see all, change all", // what each is to sell is for those who set it and those who calculate
        ["quotas: see"] = "see all",
        ["leads: all"] = "see all, work all",
        ["leads: see"] = "see all",
        ["leads: own"] = "see own, work own", // a partner manager's are those of the own partners: what is still nobody's is for who routes
        ["referrals: all"] = "refer all",
        ["referrals: own"] = "refer own",
        ["lead routing: yes"] = "route all", // it compares all partners, so it is for who sees all of them
        ["lead intake: yes"] = "take in all",
        ["drafts: own"] = "keep own", // of whoever registers, and only what they typed themselves
        ["merging: yes"] = "merge all", // it moves registrations of every partner, so it is for who sees all of them
        ["recognition: set"] = "see all, decide all, set all", // by what companies are recognized decides on registrations: the owner's, as the deal policy is
        ["recognition: decide"] = "see all, decide all", // pairs are of all partners and all customers: nobody's who answers for some
        ["recognition: see"] = "see all",
        ["views: own"] = "keep own", // how somebody wants to see a list again; what the list shows, its own column says
        ["uploads: own"] = "map own", // a file with partners before it is an import: of whoever may admit partners, and sent it
        ["talk: all"] = "write all", // who sees a record may say something about it; who only reads may not
        ["talk: own"] = "write own",
        ["imports: all"] = "see all", // who sees all records sees how they came in
        ["imports: own"] = "see own", // who may make some kind of record by hand looks after the own imports; what a file may hold, the kind's own column says
    };

    readonly Dictionary<(string Role, string Column), string> words = [];

    AuthorizationMatrixRoles(params string[] tables)
    {
        foreach (var table in tables)
        {
            var rows = table.Split('\n').Select(line => line.Trim(' ', '\r').Trim('|').Split('|', StringSplitOptions.TrimEntries)).ToList();
            foreach (var row in rows.Skip(1))
                foreach (var role in row[0].Split(", "))
                    foreach (var (column, cell) in rows[0].Zip(row).Skip(1))
                        words.Add((role, column), cell);
        }
    }

    public static AuthorizationMatrixRoles Promised { get; } = new(Contract, Beside);

    public IEnumerable<string> Names => words.Keys.Select(cell => cell.Role).Distinct();

    /// <summary>The same with other words in one cell, to show that the comparison notices.</summary>
    public AuthorizationMatrixRoles With(string role, string column, string cell)
    {
        var other = new AuthorizationMatrixRoles();
        foreach (var (key, value) in words)
            other.words.Add(key, key == (role, column) ? cell : value);
        return other;
    }

    /// <summary>How far <paramref name="role"/> gets with <paramref name="verb"/> in <paramref name="column"/>.</summary>
    public Scope Of(string role, string column, string verb)
    {
        if (words[(role, column)] is not "–" and var cell && Readings[$"{column}: {cell}"].Split(", ") is var grants)
            foreach (var (grant, scope) in grants.Select(grant => (grant[..grant.LastIndexOf(' ')], Enum.Parse<Scope>(grant[(grant.LastIndexOf(' ') + 1)..], ignoreCase: true))))
                if (grant == verb)
                    return scope == Scope.All && Reach(role, column) ? Scope.Own : scope;
        return Scope.None;
    }

    /// <summary>A partner's people never reach beyond their organization, and nobody registers for a partner they don't answer for.</summary>
    static bool Reach(string role, string column) =>
        column is not ("self" or "offer") && Role.OfPartners.Contains(role) || (role, column) is (Role.PartnerManager, "register");
}
