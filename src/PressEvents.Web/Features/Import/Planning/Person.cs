using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Web.Features.Import.Columns;

namespace PressEvents.Web.Features.Import.Planning;

/// <summary>A place on the event's list that somebody has already.</summary>
/// <param name="Companions">Those of the party who stand where the guest does, and go where they go.</param>
internal sealed record ListedGuest(GuestId Id, PartyId PartyId, GuestStatus Status, int Companions = 0);

/// <summary>Somebody of the address book as the plan leaves them: what is stored, and what the file adds row by row.</summary>
internal sealed class Person(PersonName name)
{
    /// <summary>Null for somebody the file brings.</summary>
    public ContactId? ContactId { get; init; }

    public PersonName Name { get; set; } = name;

    public EmailAddress? Email { get; set; }

    public Dictionary<ImportField, string> Values { get; init; } = [];

    public ListedGuest? Guest { get; init; }

    public bool IsUnsubscribed { get; set; }

    /// <summary>Which line of the file said what; a later line may add to it, not contradict it.</summary>
    public Dictionary<ImportField, int> SaidOn { get; } = [];

    public int? FirstLine { get; set; }

    public bool ContactChanges { get; set; }

    public bool GuestChanges { get; set; }

    public bool JoinsList { get; set; }

    public bool BecomesUnsubscribed { get; set; }

    public string? Outlet => Values.GetValueOrDefault(ImportField.Outlet);

    /// <summary>What they answered elsewhere, where the file says so and nothing here says otherwise.</summary>
    public GuestStatus? Answer { get; set; }

    public string? DoNotInvite => Values.GetValueOrDefault(ImportField.DoNotInvite);

    public bool IsOnList => Guest is not null || JoinsList;

    public bool IsWritten => ContactId is null || ContactChanges || GuestChanges || JoinsList || BecomesUnsubscribed;

    /// <summary>Whether a row may still say this of them: what a guest answers themselves is not a list's to change.</summary>
    public bool Takes(ImportField field) => field switch
    {
        ImportField.Diet or ImportField.Access => JoinsList || Guest is { Status: GuestStatus.Listed },
        ImportField.PlusOnes or ImportField.Answer => JoinsList || Guest is { Status: GuestStatus.Listed or GuestStatus.Invited },
        _ => true,
    };

    public static bool IsOfTheGuest(ImportField field) => field is ImportField.Diet or ImportField.Access or ImportField.PlusOnes or ImportField.Answer;
}
