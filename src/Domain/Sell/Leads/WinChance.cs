using System.Globalization;

namespace Entente.Sell.Leads;

/// <summary>
/// The chance that a partner wins a lead of a segment: <c>(won + m × mean) ÷ (decided + d × declined + m)</c>, where the mean is the program's own,
/// <c>(won + m × start) ÷ (decided + m)</c> over all partners and segments. It is the m-estimate of B. Cestnik, “Estimating probabilities: A crucial task
/// in machine learning” (ECAI 1990): the mean of a beta prior worth m observations, so that one lucky lead makes nobody the best and a partner
/// without history stands at the mean. A declined lead counts as the part d of a lost one for the partner; it does not move the mean.
/// </summary>
public sealed class WinChance
{
    readonly LeadPolicy policy;
    readonly TrackRecord program;

    WinChance(LeadPolicy policy, TrackRecord program)
    {
        (this.policy, this.program) = (policy, program);
        Mean = Estimate(program.Won, program.Decided, Start);
    }

    public static WinChance In(IEnumerable<Candidate> partners, LeadPolicy policy) =>
        new(policy, partners.SelectMany(partner => partner.History.Values).Aggregate(default(TrackRecord), (sum, record) => sum + record));

    decimal Start => policy.StartChance / 100m;

    /// <summary>The program's mean; rounded to six decimals, as every chance is.</summary>
    public decimal Mean { get; }

    public decimal Of(TrackRecord record) => Estimate(record.Won, record.Decided + (record.Declined * policy.DeclineWeighs / 100m), Mean);

    public Explanation Why(TrackRecord record, DateOnly today)
    {
        var trials = record.Decided + (record.Declined * policy.DeclineWeighs / 100m);
        return new("chance to win", Say(Of(record)), $"({record.Won} + {policy.MeanWeighs} × {Say(Mean)}) ÷ ({Say(trials)} + {policy.MeanWeighs}) = {Say(Of(record))}", policy.Rule,
        [
            new Figure("won in this segment", $"{record.Won}", "leads and deals of the partner"),
            new Figure("decided in this segment", $"{record.Decided}", "leads and deals of the partner"),
            new Figure("declined in this segment", $"{record.Declined}", $"each counts {policy.DeclineWeighs} % of a lost one"),
            new Explanation("mean of the program", Say(Mean), $"({program.Won} + {policy.MeanWeighs} × {Say(Start)}) ÷ ({program.Decided} + {policy.MeanWeighs}) = {Say(Mean)}", policy.Rule,
                [new Figure("won", $"{program.Won}", "all partners and segments"), new Figure("decided", $"{program.Decided}", "all partners and segments")], today),
        ], today);
    }

    decimal Estimate(int won, decimal trials, decimal prior) => trials + policy.MeanWeighs is > 0 and var all ? Math.Round((won + (policy.MeanWeighs * prior)) / all, 6, MidpointRounding.ToEven) : prior;

    static string Say(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
