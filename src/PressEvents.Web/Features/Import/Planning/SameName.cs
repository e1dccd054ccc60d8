using PressEvents.Domain.Contacts;

namespace PressEvents.Web.Features.Import.Planning;

/// <summary>Whether two spellings are one person's name: the same words, in whatever order, case and marks.</summary>
internal static class SameName
{
    public static bool Is(PersonName one, PersonName other) => Words(one).SequenceEqual(Words(other), StringComparer.Ordinal);

    private static IEnumerable<string> Words(PersonName name) =>
        SearchFold.Fold(name.Full).Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
}
