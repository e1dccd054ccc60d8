using PressEvents.Domain.Contacts;
using PressEvents.Web.Features.Import.Columns;

namespace PressEvents.Web.Features.Import.Planning;

/// <summary>Somebody's further addresses: a list adds to them and takes none away, and the main one is never among them.</summary>
internal static class Addresses
{
    public static IEnumerable<EmailAddress> Of(string? text) =>
        (text ?? "").Split([',', ';', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(EmailAddress.TryParse).OfType<EmailAddress>();

    /// <summary>Those that the person is not known under yet.</summary>
    public static IEnumerable<EmailAddress> Added(Person person, string said)
    {
        var known = Of(person.Values.GetValueOrDefault(ImportField.OtherEmails)).Select(address => address.Key).ToHashSet(StringComparer.Ordinal);
        return Of(said).Where(address => !known.Contains(address.Key) && !string.Equals(address.Key, person.Email?.Key, StringComparison.Ordinal))
            .DistinctBy(address => address.Key, StringComparer.Ordinal);
    }

    public static string Join(string? before, IEnumerable<EmailAddress> added) => string.Join(", ", Of(before).Concat(added).Select(address => address.Value));
}
