using PressEvents.Data.Queries;

namespace PressEvents.Web.Audit;

/// <summary>What a line of the audit trail says in words, without its subject: “accepted”, “was withdrawn”.</summary>
public static class TrailWords
{
    private static readonly Dictionary<string, (string One, string Many)> Known = new(StringComparer.Ordinal)
    {
        ["guest.listed"] = ("was put on the list", "guests were put on the list"),
        ["guest.invited"] = ("was invited", "guests were invited"),
        ["guest.reminded"] = ("was reminded", "guests were reminded"),
        ["guest.accepted"] = ("accepted", "guests accepted"),
        ["guest.declined"] = ("declined", "guests declined"),
        ["guest.waitlisted"] = ("joined the wait-list", "guests joined the wait-list"),
        ["guest.offered"] = ("was offered a seat", "guests were offered a seat"),
        ["guest.cancelled"] = ("cancelled", "guests cancelled"),
        ["guest.answered-again"] = ("changed their answer’s details", "guests changed their answers’ details"),
        ["guest.changed"] = ("was changed", "guests were changed"),
        ["guest.withdrawn"] = ("was withdrawn", "guests were withdrawn"),
        ["guest.restored"] = ("was put back", "guests were put back"),
        ["guest.unsubscribed"] = ("unsubscribed", "guests unsubscribed"),
        ["guest.plus-ones-allowed"] = ("may bring another number of people", "guests may bring other numbers of people"),
        ["guest.noted"] = ("has a new private note", "guests have new private notes"),
        ["guest.wave-planned"] = ("was planned into a wave", "guests were planned into waves"),
        ["guest.corrected"] = ("put their own details right", "guests put their own details right"),
        ["guest.needs-withdrawn"] = ("had their diet and access needs forgotten", "guests had their needs forgotten"),
        ["guest.erased"] = ("was erased; a place they held is free", "guests were erased; places they held are free"),
        ["retention.sensitive-erased"] = ("Diets and access needs were erased, as their time was over", "times needs were erased, as their time was over"),
        ["retention.answers-erased"] = ("Names of plus-ones, notes and mail were erased, as their time was over", "times names and mail were erased, as their time was over"),
        ["list.approval-asked"] = ("Approval of the list was asked for", "times approval of the list was asked for"),
        ["list.approved"] = ("The list was approved", "times the list was approved"),
        ["list.sent-back"] = ("The list was sent back", "times the list was sent back"),
        ["list.approval-withdrawn"] = ("The request for approval was withdrawn", "requests for approval were withdrawn"),
        ["rules.accepted"] = ("accepted the ground rules", "guests accepted the ground rules"),
        ["link.issued"] = ("got a fresh link", "guests got fresh links"),
        ["link.revoked"] = ("had a link revoked", "guests had a link revoked"),
        ["links.issued"] = ("Fresh links were made for everyone", "times fresh links were made for everyone"),
        ["message.held"] = ("has a message held back", "messages were held back"),
        ["message.in-doubt"] = ("has a message in doubt", "messages are in doubt"),
        ["message.sent-again"] = ("was sent a message again", "messages were sent again"),
        ["message.arrived"] = ("has a message settled as arrived", "messages were settled as arrived"),
        ["contact.created"] = ("was added to the address book", "contacts were added to the address book"),
        ["contact.changed"] = ("was changed in the address book", "contacts were changed in the address book"),
        ["contact.suppressed"] = ("is never written to again", "contacts are never written to again"),
        ["contact.restored"] = ("was put back as it was before an import", "contacts were put back as they were before an import"),
        ["contact.corrected"] = ("was put right by themselves", "contacts put their details right"),
        ["contact.address-wanted"] = ("asked for mail to another address", "contacts asked for mail to another address"),
        ["contact.address-taken"] = ("is written to at the address they asked for", "contacts are written to at the address they asked for"),
        ["contact.address-left"] = ("is written to at the same address, though they asked for another", "contacts are written to at the same address still"),
        ["contact.erased"] = ("was erased", "contacts were erased"),
        ["outlet.changed"] = ("was changed", "outlets were changed"),
        ["outlet.merged"] = ("became one with another outlet", "outlets became one with others"),
        ["outlet.removed"] = ("was deleted", "outlets were deleted"),
        ["filter.saved"] = ("A filter was saved", "filters were saved"),
        ["filter.removed"] = ("A saved filter was deleted", "saved filters were deleted"),
        ["guests.sorted"] = ("Tiers or tags of guests were changed", "times tiers or tags of guests were changed"),
        ["guest.merged-away"] = ("left the list: the same person has another place on it", "guests left the list, being on it twice"),
        ["contact.merged"] = ("became one with another contact", "contacts became one with others"),
        ["contact.parted"] = ("was parted from another contact again", "contacts were parted again"),
        ["contact.told-apart"] = ("is not the contact who looks alike", "contacts were told apart"),
        ["contact.maybe-one"] = ("may be the contact who looks alike after all", "contacts may be others after all"),
        ["guests.import-undone"] = ("An import was undone", "imports were undone"),
        ["guests.imported"] = ("A guest list was imported", "guest lists were imported"),
        ["guest.import-undone"] = ("is as before an import", "guests are as before an import"),
        ["guest.removed"] = ("was taken off the list again", "guests were taken off the list again"),
        ["seat.given"] = ("got a seat", "people got a seat"),
        ["seat.cleared"] = ("lost a seat", "seats were cleared"),
        ["seating.published"] = ("Seats are shown to guests", "times seats were shown to guests"),
        ["seating.hidden"] = ("Seats are hidden from guests", "times seats were hidden from guests"),
        ["table.added"] = ("A table was added", "tables were added"),
        ["table.changed"] = ("A table was changed", "tables were changed"),
        ["table.removed"] = ("A table was removed", "tables were removed"),
        ["event.created"] = ("The event was created", "events were created"),
        ["event.changed"] = ("The event’s details were changed", "times the event’s details were changed"),
        ["event.seeded"] = ("The sample evening was loaded", "events were loaded"),
        ["fact.added"] = ("A fact was added", "facts were added"),
        ["fact.changed"] = ("A fact was changed", "facts were changed"),
        ["segment.added"] = ("A part of the run of show was added", "parts of the run of show were added"),
        ["segment.changed"] = ("A part of the run of show was changed", "parts of the run of show were changed"),
        ["segment.moved"] = ("The run of show was moved", "times the run of show was moved"),
        ["segment.removed"] = ("A part of the run of show was removed", "parts of the run of show were removed"),
        ["talent.added"] = ("Talent was added", "of the talent were added"),
        ["talent.changed"] = ("Talent was changed", "of the talent were changed"),
        ["talent.removed"] = ("Talent was removed", "of the talent were removed"),
        ["rules.published"] = ("New ground rules are in force", "versions of the ground rules were published"),
        ["texts.changed"] = ("The briefing’s texts were changed", "times the briefing’s texts were changed"),
        ["pack.published"] = ("The pack was published", "packs were published"),
        ["event.moved"] = ("The event changed its state", "times the event changed its state"),
    };

    /// <summary>What happened to one. An action without words yet reads as its own name does.</summary>
    public static string One(string action) => Known.TryGetValue(action, out var words) ? words.One : Plain(action);

    /// <summary>The same as a sentence without a name before it: of nobody in particular, or of somebody who is not on the list any more.</summary>
    public static string Alone(string action) => One(action) is var words && char.IsLower(words[0]) ? $"Somebody no longer listed {words}" : words;

    /// <summary>What happened to several in one go, after their number.</summary>
    public static string Many(string action) => Known.TryGetValue(action, out var words) ? words.Many : $"times: {Plain(action)}";

    /// <summary>Whoever did it, unless the line is about themselves.</summary>
    public static string? By(TrailRow row) => row switch
    {
        { IsBySubject: true } => null,
        { IsByReader: true } => "by you",
        { By: { } name } => $"by {name}",
        _ => null,
    };

    private static string Plain(string action) => action.Replace('.', ' ').Replace('-', ' ');
}
