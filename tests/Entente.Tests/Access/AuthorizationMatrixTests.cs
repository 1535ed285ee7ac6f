using Entente.Platform;

namespace Entente.Access;

/// <summary>Every route and page × every role × the own record, another partner's, an absent one, against the contract's table of roles.</summary>
[Collection(nameof(OneMatrix))]
public sealed class AuthorizationMatrixTests(AuthorizationMatrix matrix)
{
    [Fact]
    public void Every_route_and_page_has_its_case() => Assert.Empty(matrix.Routes.Except(MatrixCases.All.Select(door => door.Route)));

    [Fact]
    public void No_case_is_about_a_route_that_is_gone() => Assert.Empty(MatrixCases.All.Select(door => door.Route).Except(matrix.Routes));

    [Fact]
    public void Every_role_of_the_contract_is_shipped() => Assert.Equal(AuthorizationMatrixRoles.Promised.Names.Order(), Role.Everybody.Order());

    [Fact]
    public void Everybody_may_what_the_table_of_roles_says() => None(Differences(AuthorizationMatrixRoles.Promised));

    [Fact]
    public void Who_has_neither_cookie_nor_key_is_asked_to_sign_in() => None(
        from answer in matrix.Answers
        where answer.Role == AuthorizationMatrixWorld.Nobody && (answer.Class == MatrixAnswer.Nobody) != (answer.Case.Column is not null)
        select $"{answer.Name}: {answer.Class}");

    [Fact]
    public void Nobody_meets_a_fault() => None(from answer in matrix.Answers where (int)answer.Status >= 500 select $"{answer.Role}, {answer.Name} ({answer.Side}): {answer.Class}");

    [Fact]
    public void Another_partners_record_answers_like_one_that_is_not_there() => None(
        from answer in matrix.Answers
        where answer.Case is { Column: not null, IsAboutARecord: true } && Roles.Contains(answer.Role) && ScopeOf(answer) != Scope.All
        group answer by (answer.Role, answer.Name) into about
        let other = about.Single(answer => answer.Side == Side.Other)
        let absent = about.Single(answer => answer.Side == Side.Absent)
        where (other.Status, other.Body, other.Headers) != (absent.Status, absent.Body, absent.Headers)
        select $"{about.Key.Role}, {about.Key.Name}: {(int)other.Status} {other.Headers} {other.Body} / {(int)absent.Status} {absent.Headers} {absent.Body}");

    [Fact]
    public void No_answer_tells_of_another_partner() => None(
        from answer in matrix.Answers
        where Role.OfPartners.Contains(answer.Role) || answer.Role == Role.PartnerManager && ScopeOf(answer) != Scope.All || answer.Role == AuthorizationMatrixWorld.Nobody
        from mark in matrix.World.Other.Marks
        where answer.Body.Contains(mark, StringComparison.OrdinalIgnoreCase) || answer.Headers.Contains(mark, StringComparison.OrdinalIgnoreCase)
        select $"{answer.Role}, {answer.Name} ({answer.Side}) tells {mark}");

    /// <summary>Every part of a route counts: a person of another partner is not found below one's own partner.</summary>
    [Theory]
    [InlineData(Role.PartnerAdmin)]
    [InlineData(Role.PartnerManager)]
    public async Task A_person_of_another_partner_is_not_found_below_ones_own(string role)
    {
        var mixed = new MatrixRecords(Side.Other, matrix.Portal.Clock.Now()) { ["partner"] = matrix.World.Own["partner"], ["user"] = matrix.World.Other["user"] };
        foreach (var door in MatrixCases.All.Where(door => door.Route.Contains("{user:guid}", StringComparison.Ordinal)))
            Assert.Equal((door.Route, MatrixAnswer.Unknown), (door.Route, (await matrix.World.Callers[role].Ask(door, role, mixed, "", TestContext.Current.CancellationToken)).Class));
    }

    [Fact]
    public void Lists_hold_what_one_may_see() => None(
        from answer in matrix.Answers
        where answer.Case.Lists is not null && Roles.Contains(answer.Role)
        let scope = ScopeOf(answer)
        from records in new[] { matrix.World.Own, matrix.World.Other }
        where answer.Case.IsAboutARecord ? answer.Class == MatrixAnswer.Allowed && answer.Side == records.Side : scope == Scope.All || scope == Scope.Own && records.Side == Side.Own
        where !answer.Body.Contains($"{records[answer.Case.Lists!]}", StringComparison.Ordinal)
        select $"{answer.Role}, {answer.Name} does not show the {answer.Case.Lists} ({records.Side})");

    /// <summary>A role that loses or gains a word in the table makes the comparison fail, so the comparison compares.</summary>
    [Theory]
    [InlineData(Role.Analyst, "partners", "all")]
    [InlineData(Role.PartnerSeller, "partners", "–")]
    [InlineData(Role.PartnerManager, "partners", "all")]
    [InlineData(Role.Finance, "events, keys, settings", "all")]
    public void The_comparison_can_fail(string role, string column, string cell)
    {
        var differences = Differences(AuthorizationMatrixRoles.Promised.With(role, column, cell)).Except(Differences(AuthorizationMatrixRoles.Promised)).ToList();
        Assert.NotEmpty(differences);
        Assert.All(differences, difference => Assert.StartsWith($"{role}, ", difference, StringComparison.Ordinal));
    }

    static IReadOnlyList<string> Roles => Role.Everybody;

    static Scope ScopeOf(MatrixAnswer answer) => answer.Case.Column is { } column && Roles.Contains(answer.Role)
        ? AuthorizationMatrixRoles.Promised.Of(answer.Role, column, answer.Case.Verb) : Scope.None;

    IEnumerable<string> Differences(AuthorizationMatrixRoles roles) =>
        from answer in matrix.Answers
        where answer.Case.Column is not null && Roles.Contains(answer.Role)
        let promised = Promised(roles.Of(answer.Role, answer.Case.Column!, answer.Case.Verb), answer)
        where !promised.Contains(answer.Class)
        orderby answer.Name, answer.Role, answer.Side
        select $"{answer.Role}, {answer.Name}, {WhoseIs(answer)}: {string.Join(" or ", promised)} promised, got {answer.Class}";

    /// <summary>Who lacks the verb may hear so before anybody looks for the record, or that there is none.</summary>
    static string[] Promised(Scope scope, MatrixAnswer answer) => (scope, answer.Side) switch
    {
        (Scope.None, Side.Own) when !answer.Case.IsChoice => [MatrixAnswer.Forbidden],
        (Scope.None, _) => [MatrixAnswer.Forbidden, MatrixAnswer.Unknown],
        (_, Side.Own) or (Scope.All, Side.Other) => [MatrixAnswer.Allowed],
        _ when answer.Case.IsFilter => [MatrixAnswer.Allowed],
        _ => [MatrixAnswer.Unknown],
    };

    static string WhoseIs(MatrixAnswer answer) => !answer.Case.IsAboutARecord ? "no record" : answer.Side switch { Side.Own => "own", Side.Other => "another partner's", _ => "absent" };

    static void None(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, $"{all.Count} cells:\n{string.Join('\n', all)}");
    }
}
