using System.Globalization;

namespace PressEvents.Domain.Events;

/// <summary>An amount in the smallest unit of its currency, so that nothing is ever rounded.</summary>
public readonly record struct Money(int Minor, string Currency)
{
    /// <summary>More than any evening is worth a head.</summary>
    public const int MostMinor = 100_000_000;

    private static readonly HashSet<string> Known =
        [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(culture => new RegionInfo(culture.Name).ISOCurrencySymbol)];

    private static readonly HashSet<string> WithoutCents = ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];

    private static readonly HashSet<string> WithThousandths = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    /// <summary>In whole units, as it is spoken.</summary>
    public decimal Amount => Minor / Scale(Currency);

    public static Money operator *(Money one, int times) => new(checked(one.Minor * times), one.Currency);

    /// <summary>Three capitals of ISO 4217 that some country of the world pays with.</summary>
    public static bool IsCurrency(string? code) => code is not null && Known.Contains(code);

    /// <summary>How many digits the currency has behind the point.</summary>
    public static int Digits(string currency) => WithoutCents.Contains(currency) ? 0 : WithThousandths.Contains(currency) ? 3 : 2;

    /// <summary>Null for an amount the currency has no coin for, or none that an evening could be worth.</summary>
    public static Money? From(decimal amount, string currency)
    {
        if (amount is <= 0 or > MostMinor)
        {
            return null;
        }

        var minor = amount * Scale(currency);
        return minor == decimal.Truncate(minor) && minor <= MostMinor ? new Money((int)minor, currency) : null;
    }

    private static decimal Scale(string currency) => Digits(currency) switch
    {
        0 => 1m,
        3 => 1000m,
        _ => 100m,
    };
}
