using FsCheck;
using FsCheck.Fluent;

namespace Entente.Recognition;

/// <summary>A pair on which a person decided.</summary>
public class CompanyPairTests
{
    static readonly DateTimeOffset Now = new(2030, 6, 3, 9, 0, 0, TimeSpan.Zero);
    static readonly Country Germany = Country.Parse("DE");
    static readonly Id<Person> Reviewer = Id<Person>.New(Now);
    static readonly Evidence Acme = new("Acme GmbH", Germany, "acme.de", "Köln", "Domplatz 1", "50667", "+49 221 123456", "DE 811 222 333");
    static readonly Evidence Other = Acme with { Name = "Acme Handel", Domain = null };

    /// <summary>What may happen to a record that leaves it who it is.</summary>
    static readonly Func<Evidence, Evidence>[] Harmless =
    [
        company => company, company => company with { City = "Bonn" }, company => company with { Phone = null }, company => company with { Street = "Am Markt 2", Postcode = "53111" },
        company => company with { Name = company.Name.ToUpperInvariant() }, company => company with { Domain = company.Domain is null ? null : "https://www.acme.de/start" },
    ];

    /// <summary>What makes another company of it.</summary>
    static readonly Func<Evidence, Evidence>[] Telling =
    [
        company => company with { Name = company.Name + " Süd" }, company => company with { Domain = "acme-sued.de" }, company => company with { RegistryNumber = "DE 999 888 777" },
    ];

    [Fact]
    public void Who_was_decided_on_is_asked_about_again_only_when_one_of_both_changes_who_it_is()
    {
        var steps = from harmless in Gen.Choose(0, Harmless.Length - 1)
                    from first in Gen.Elements(true, false)
                    from turned in Gen.Elements(true, false)
                    from leaves in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
                    from probability in Gen.Choose(0, 10_000)
                    select (harmless, first, turned, leaves, probability);
        var last = from telling in Gen.Choose(0, Telling.Length - 1)
                   from first in Gen.Elements(true, false)
                   select (telling, first);
        var walks = from walk in steps.ListOf(8)
                    from verdict in Gen.Elements(Verdict.Same, Verdict.Different, Verdict.Related)
                    from end in last
                    select (walk: walk.ToList(), verdict, end);
        Prop.ForAll(walks.ToArbitrary(), one => Walk(one.walk, one.verdict, one.end)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    static bool Walk(IReadOnlyList<(int Harmless, bool First, bool Turned, bool Leaves, int Probability)> walk, Verdict verdict, (int Telling, bool First) end)
    {
        CompanyOfPair one = new(Guid.CreateVersion7(Now), Acme), other = new(Guid.CreateVersion7(Now), Other);
        var pair = CompanyPair.Find("account", one, other, Alike(0.8m), Now);
        pair.Decide(verdict, "So it is.", Reviewer, Now);
        foreach (var step in walk)
        {
            (one, other) = step.First ? (one with { Evidence = Harmless[step.Harmless](one.Evidence) }, other) : (one, other with { Evidence = Harmless[step.Harmless](other.Evidence) });
            if (step.Leaves)
                pair.Leave(Now);
            pair.Compare(step.Turned ? other : one, step.Turned ? one : other, Alike(step.Probability / 10_000m), Now);
            if (pair.Verdict != verdict || pair.Note is null || pair.IsOver(one) || pair.IsOver(other))
                return false;
        }

        (one, other) = end.First ? (one with { Evidence = Telling[end.Telling](one.Evidence) }, other) : (one, other with { Evidence = Telling[end.Telling](other.Evidence) });
        if (!pair.IsOver(end.First ? one : other))
            return false;
        pair.Compare(one, other, Alike(0.7m), Now);
        return pair is { State: PairState.Open, Note: null, DecidedBy: null } && pair.Before == verdict;
    }

    [Fact]
    public void Two_records_have_one_pair_whoever_was_asked_about()
    {
        CompanyOfPair one = new(Guid.CreateVersion7(Now), Acme), other = new(Guid.CreateVersion7(Now), Other);
        var (left, right) = (CompanyPair.Find("account", one, other, Alike(0.8m), Now), CompanyPair.Find("account", other, one, Alike(0.8m), Now));
        Assert.Equal((left.First, left.Second, left.FirstName), (right.First, right.Second, right.FirstName));
    }

    [Fact]
    public void Nobody_decides_twice_and_nobody_decides_on_what_is_gone()
    {
        var pair = CompanyPair.Find("account", new(Guid.CreateVersion7(Now), Acme), new(Guid.CreateVersion7(Now), Other), Alike(0.8m), Now);
        pair.Leave(Now);
        Assert.Equal("pair-gone", pair.WhyNotDecide()?.Code);
        pair.Compare(new(pair.First, Acme), new(pair.Second, Other), Alike(0.8m), Now);
        pair.Decide(Verdict.Different, null, Reviewer, Now);
        Assert.Equal("pair-already-decided", Assert.Throws<RefusedException>(() => pair.Decide(Verdict.Same, null, Reviewer, Now)).Why.Code);
        pair.Reopen();
        Assert.Equal("pair-not-decided", pair.WhyNotReopen()?.Code);
    }

    static Likeness Alike(decimal probability) => new(probability, Decision.Possible, new("likeness", "0.8", "name", null, [], new(2030, 6, 3)), [], new(probability));
}
