using PressEvents.Domain.Contacts;

namespace PressEvents.Data.Queries;

/// <summary>Finds contacts by words in any spelling.</summary>
public static class ContactSearch
{
    /// <summary>Those in whom every typed word stands somewhere: name, e-mail, outlet, role or beat. Nothing typed is everybody.</summary>
    public static IQueryable<Contact> Matching(this IQueryable<Contact> contacts, string? typed) =>
        SearchFold.Fold(typed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(contacts, (found, word) => found.Where(c => c.SearchText.Contains(word)));
}
