using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Import.Undoing;

/// <summary>What taking an import back comes to: the preview shows it, and the undo does exactly that.</summary>
internal sealed class UndoPlan
{
    public List<Guest> PlacesToRemove { get; } = [];

    public Dictionary<GuestId, Dictionary<string, string>> PlacesToPutBack { get; } = [];

    /// <summary>The guests whose answer from the list goes again.</summary>
    public List<GuestId> AnswersToRemove { get; } = [];

    public List<ContactId> ContactsToRemove { get; } = [];

    public Dictionary<ContactId, Dictionary<string, string>> ContactsToPutBack { get; } = [];

    public List<OutletId> OutletsToRemove { get; } = [];

    public List<LeftAlone> LeftAlone { get; } = [];

    public UndoReport Report => new(PlacesToPutBack.Count + ContactsToPutBack.Count, PlacesToRemove.Count + ContactsToRemove.Count, LeftAlone)
    {
        Guests = PlacesToRemove.Count,
        Contacts = ContactsToRemove.Count,
        Outlets = OutletsToRemove.Count,
    };
}
