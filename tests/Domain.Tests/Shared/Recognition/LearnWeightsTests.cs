namespace Entente.Recognition;

public class LearnWeightsTests
{
    /// <summary>Levels of name and phone only.</summary>
    static Levels Pair(NameLevel name, FieldLevel? phone) => new([(int)name, null, null, null, (int?)phone, null, null, null]);

    [Fact]
    public void Without_labels_a_field_that_agrees_with_the_name_gains_weight()
    {
        // Of one company the phone is always equal here, of two it never is.
        Levels[] pairs = [.. Enumerable.Repeat(Pair(NameLevel.Equal, FieldLevel.Equal), 300), .. Enumerable.Repeat(Pair(NameLevel.Different, FieldLevel.Different), 700)];
        var (learned, rounds) = LearnWeights.WithoutLabels(pairs, Weights.Shipped);
        Assert.True(rounds > 1);
        Assert.True(learned.Points(Field.Phone, (int)FieldLevel.Different) < Weights.Shipped.Points(Field.Phone, (int)FieldLevel.Different) - 2);
        Assert.Equal(Weights.Shipped.Of(Field.City).Select(level => level.Points), learned.Of(Field.City).Select(level => Math.Round(level.Points, 2)));
    }

    [Fact]
    public void Decisions_that_overrule_the_phone_take_its_weight_away()
    {
        Decided[] decided = [.. Enumerable.Repeat(new Decided(Pair(NameLevel.Overlapping, FieldLevel.Equal), Same: false), 200)];
        var learned = LearnWeights.FromDecisions(decided, Weights.Shipped);
        Assert.True(learned.Points(Field.Phone, (int)FieldLevel.Equal) < Weights.Shipped.Points(Field.Phone, (int)FieldLevel.Equal) - 3);
        Assert.Equal(Weights.Shipped.Prior, learned.Prior);
    }

    [Fact]
    public void Without_decisions_nothing_is_learned()
    {
        var learned = LearnWeights.FromDecisions([], Weights.Shipped);
        foreach (var field in Enum.GetValues<Field>())
            Assert.Equal(Weights.Shipped.Of(field).Select(level => Math.Round(level.Points, 2)), learned.Of(field).Select(level => Math.Round(level.Points, 2)));
        Assert.Equal((1, 0), LearnWeights.Calibrated([]));
    }

    [Fact]
    public void Probabilities_are_calibrated_by_what_people_decided()
    {
        // The sum says 4 bits (94 %), and people say that half of such pairs are the same.
        var decided = Enumerable.Range(0, 400).Select(at => (4d, at % 2 == 0)).Concat(Enumerable.Range(0, 400).Select(_ => (-8d, false))).ToList();
        var (scale, shift) = LearnWeights.Calibrated(decided);
        var chance = 1 / (1 + Math.Pow(2, -(scale * 4 + shift)));
        Assert.InRange(chance, 0.4, 0.6);
    }
}
