using System.Globalization;
using PressEvents.Domain.Events;

namespace PressEvents.Web.Platform;

/// <summary>How an amount reads: the sign people know the currency by, and digits as the reader's language writes them.</summary>
public static class MoneyWords
{
    private const string NoBreak = "\u00A0";

    /// <summary>US$ 85, € 85.50, CHF 90.</summary>
    public static string Of(Money money)
    {
        var isWhole = money.Amount == decimal.Truncate(money.Amount);
        var digits = isWhole ? 0 : Money.Digits(money.Currency);
        return $"{Sign(money.Currency)}{NoBreak}{money.Amount.ToString($"N{digits.ToString(CultureInfo.InvariantCulture)}", CultureInfo.CurrentCulture)}";
    }

    // A bare dollar sign would be a dozen currencies; where there is no plain sign, the code is plain enough.
    private static string Sign(string currency) => currency switch
    {
        "USD" => "US$",
        "EUR" => "€",
        "GBP" => "£",
        _ => currency,
    };
}
