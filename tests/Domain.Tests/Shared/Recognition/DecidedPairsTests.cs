namespace Entente.Recognition;

/// <summary>What people said, over what the engine found.</summary>
public class DecidedPairsTests
{
    static readonly Guid A = new("00000000-0000-0000-0000-00000000000a"), B = new("00000000-0000-0000-0000-00000000000b"), C = new("00000000-0000-0000-0000-00000000000c");

    [Fact]
    public void Whom_a_person_told_apart_from_the_company_is_not_reported() =>
        Assert.Equal([(A, Decision.Same)], Over([(A, 0.99m), (B, 0.97m)], (A, B, Verdict.Different)));

    [Fact]
    public void Whom_a_person_called_related_is_related() =>
        Assert.Equal([(A, Decision.Same), (B, Decision.Related)], Over([(A, 0.99m), (B, 0.70m)], (A, B, Verdict.Related)));

    [Fact]
    public void Whom_a_person_called_the_same_counts_as_the_same() =>
        Assert.Equal([(A, Decision.Same), (B, Decision.Same), (C, Decision.Possible)], Over([(A, 0.99m), (C, 0.80m), (B, 0.61m)], (A, B, Verdict.Same)));

    [Fact]
    public void Of_two_that_are_equally_likely_either_may_be_meant() =>
        Assert.Equal([(A, Decision.Same), (B, Decision.Same)], Over([(A, 0.97m), (B, 0.97m)], (A, B, Verdict.Different)));

    [Fact]
    public void Nobody_who_only_may_be_the_company_speaks_for_others() =>
        Assert.Equal([(A, Decision.Possible), (B, Decision.Possible)], Over([(A, 0.90m), (B, 0.70m)], (A, B, Verdict.Different)));

    [Fact]
    public void The_record_that_was_asked_about_speaks_first_and_is_no_answer_itself() =>
        Assert.Empty(Over([(A, 0.97m), (B, 0.97m)], A, (A, B, Verdict.Different)));

    [Fact]
    public void Whom_the_engine_did_not_find_is_named_by_whom_it_found()
    {
        var pairs = new DecidedPairs([new(A, B, Verdict.Same, 0.4m), new(B, C, Verdict.Different, 0.4m)]);
        Assert.Equal([(B, 0.4m)], pairs.Missing([A], [A]));
        Assert.Empty(pairs.Missing([A, B], [A]));
        Assert.Empty(pairs.Missing([A], [C]));
    }

    [Fact]
    public void The_reason_says_that_a_person_decided_and_holds_the_engines()
    {
        var why = new DecidedPairs([new(A, B, Verdict.Same, 0.7m)]).Over([Found((A, 0.99m)), Found((B, 0.7m))], id => id, default)[1].Likeness.Why;
        Assert.Equal("a reviewer decided that they are the same", why.Formula);
        Assert.Equal("engine", Assert.IsType<Explanation>(Assert.Single(why.Inputs)).Formula);
    }

    static IEnumerable<(Guid, Decision)> Over((Guid Id, decimal Probability)[] found, params (Guid, Guid, Verdict)[] said) => Over(found, null, said);

    static IEnumerable<(Guid, Decision)> Over((Guid Id, decimal Probability)[] found, Guid? asked, params (Guid First, Guid Second, Verdict Verdict)[] said) =>
        new DecidedPairs(said.Select(one => new DecidedPair(one.First, one.Second, one.Verdict, 0.5m))).Over([.. found.Select(Found)], id => id, new(2030, 6, 3), asked)
            .Select(one => (one.Candidate, one.Likeness.Decision));

    static Recognized<Guid> Found((Guid Id, decimal Probability) one) =>
        new(one.Id, new(one.Probability, new Thresholds().Of(one.Probability), new("likeness", $"{one.Probability}", "engine", null, [], new(2030, 6, 3)), [], new(one.Probability)));
}
