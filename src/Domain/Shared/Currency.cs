using System.Collections.Frozen;

namespace Entente;

/// <summary>
/// The currencies of ISO 4217 that money is counted in, each with the decimals of its minor unit.
/// Beside those in use stand the ones withdrawn since 2017, those that the euro replaced at first, and the bolívar before 2008, because old sales and rates are in them.
/// Metals, drawing rights and test codes have no minor unit and are no money here.
/// </summary>
public static class Currency
{
    static readonly FrozenDictionary<string, int> Table = new[]
    {
        (Decimals: 0, Codes: "BEF BIF CLP DJF ESP GNF GRD ISK ITL JPY KMF KRW LUF PTE PYG RWF UGX UYI VND VUV XAF XOF XPF"),
        (Decimals: 2, Codes: """
            AED AFN ALL AMD ANG AOA ARS ATS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU
            CRC CUC CUP CVE CZK DEM DKK DOP DZD EGP ERN ETB EUR FIM FJD FKP FRF GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR IEP ILS INR IRR JMD KES
            KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NLG NOK NPR NZD
            PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STD STN SVC SYP SZL THB TJS TMT TOP TRY
            TTD TWD TZS UAH USD USN UYU UZS VEB VED VEF VES WST XCD XCG YER ZAR ZMW ZWG ZWL
            """),
        (Decimals: 3, Codes: "BHD IQD JOD KWD LYD OMR TND"),
        (Decimals: 4, Codes: "CLF UYW"),
    }
    .SelectMany(group => group.Codes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), (group, code) => (code, group.Decimals))
    .ToFrozenDictionary(row => row.code, row => row.Decimals);

    /// <summary>Every code, in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Table.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Those in which something can be sold today, in alphabetical order: without what was withdrawn and without units of account.</summary>
    public static IReadOnlyList<string> InUse { get; } = [.. All.Except(
        "ANG ATS BEF BGN BOV CHE CHW CLF COU CUC DEM ESP FIM FRF GRD HRK IEP ITL LUF MRO MXV NLG PTE SLL STD USN UYI UYW VEB VEF ZWL".Split(' '))];

    /// <summary>Upper case only: <c>EUR</c>, not <c>eur</c>.</summary>
    public static bool IsKnown(string? code) => code is not null && Table.ContainsKey(code);

    /// <summary>The reason why this text names no currency, or null when it does.</summary>
    public static Refusal? WhyNot(string? code) =>
        IsKnown(code) ? null : new("unknown-currency", $"“{code}” is no currency: write its code of ISO 4217 in capitals, such as EUR or USD.");

    /// <summary>0 for yen, 2 for euros, 3 for Kuwaiti dinars, 4 for Chilean units of account.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNot"/>.</exception>
    public static int Decimals(string code)
    {
        if (Table.TryGetValue(code ?? "", out var decimals))
            return decimals;
        Refuse.If(WhyNot(code));
        return 0;
    }

    /// <summary>How many minor units make a whole one: 1, 100, 1 000 or 10 000.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNot"/>.</exception>
    public static decimal Unit(string code) => Decimals(code) switch { 0 => 1m, 2 => 100m, 3 => 1000m, _ => 10_000m };

    /// <summary>One minor unit in whole ones, with exactly so many decimals: 1, 0.01, 0.001 or 0.0001.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNot"/>.</exception>
    public static decimal Least(string code) => Decimals(code) switch { 0 => 1m, 2 => 0.01m, 3 => 0.001m, _ => 0.0001m };
}
