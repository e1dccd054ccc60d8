using PressEvents.Domain.Contacts;

namespace PressEvents.Web.Features.Import.Columns;

/// <summary>What two spellings of a column's name have in common: letters, digits and plus signs, without case and marks.</summary>
internal static class HeaderText
{
    public static bool Same(string one, string other) => string.Equals(Key(one), Key(other), StringComparison.Ordinal);

    public static string Key(string header)
    {
        var folded = SearchFold.Fold(header).ToLowerInvariant();
        return new string([.. folded.Where(c => char.IsLetterOrDigit(c) || c == '+')]);
    }
}
