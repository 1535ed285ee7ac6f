namespace Entente.Incentivize;

/// <summary>
/// What a refund takes back of one line: the part of the line that the refunds so far are of the sale, rounded half to even, less what they took before.
/// So all refunds of a sale together take back exactly the line, and never more.
/// </summary>
sealed class TakenBackWorking : Working
{
    readonly Booking booking;
    readonly Sale sale;
    readonly long given, whole, target;

    /// <param name="given">In minor units of the sale's currency, no more than is left of it.</param>
    /// <param name="currency">The plan's.</param>
    public TakenBackWorking(Booking booking, Sale sale, SaleLine before, long given, string currency)
    {
        (this.booking, this.sale, Before, this.given) = (booking, sale, before, given);
        whole = Math.Abs(sale.Transaction.Net.Minor);
        target = Part(before.Earned.Minor, sale.GivenBack + given, whole);
        Amount = Earned(before.TakenBack - target);
        Counted = new(Part(before.Counted, sale.GivenBack, whole) - Part(before.Counted, sale.GivenBack + given, whole), currency);
    }

    public SaleLine Before { get; }

    public Money Amount { get; }

    /// <summary>The room that a cap gets back, in the plan's currency.</summary>
    public Money Counted { get; }

    internal override int Version => Before.Rule.Version;

    public SaleLine Line() => Before with { TakenBack = target };

    internal override Explanation Explain(Money amount) => new(
        $"taken back of “{Before.Rule.Name}”", amount.ToString(), Formula(), Before.Rule, [.. Inputs()], booking.Transaction.OccurredOn);

    string Formula()
    {
        var back = Given(sale.GivenBack + given).Exact();
        var taken = Before.TakenBack == 0 ? "" : $", less {Earned(Before.TakenBack).Exact()} taken back before";
        return $"{Before.Earned.Exact()} × {back} ÷ {Given(whole).Exact()} = {Earned(target).Exact()}, rounded half to even{taken}: {Amount.Exact()}";
    }

    IEnumerable<Explained> Inputs()
    {
        var (original, by) = ($"transaction {sale.Transaction.ExternalId}", $"transaction {booking.Transaction.ExternalId}");
        yield return new Figure("earned", Before.Earned.ToString(), $"{original}, rule {Before.Rule.Name}, statement of {Before.Period}");
        yield return new Figure("given back", Given(given).ToString(), booking.Replaces ? $"{by}, recorded for deal {booking.Transaction.Deal}, counts in its place" : by);
        if (sale.GivenBack > 0)
            yield return new Figure("given back before", Given(sale.GivenBack).ToString(), $"earlier refunds of {original}");
        yield return new Figure("net", sale.Transaction.Net.ToString(), original);
    }

    Money Earned(long minor) => new(minor, Before.Earned.Currency);

    Money Given(long minor) => new(minor, sale.Transaction.Net.Currency);

    /// <summary>Exact in 128 bits; halves to even.</summary>
    static long Part(long amount, long numerator, long denominator)
    {
        var (quotient, rest) = Int128.DivRem((Int128)amount * numerator, denominator);
        var twice = Int128.Abs(rest) * 2;
        var up = twice > denominator || (twice == denominator && Int128.IsOddInteger(quotient));
        return (long)(quotient + (up ? Math.Sign(amount) : 0));
    }
}
