using System.Collections.Frozen;
using PressEvents.Domain.Guests;
using PressEvents.Web.Features.Import.Columns;

namespace PressEvents.Web.Features.Import.Rows;

/// <summary>
/// The words by which ticket shops, guest-list tools, wedding sites and our own export say what somebody answered. A word that
/// stands in no list here is no answer: nothing is guessed.
/// </summary>
internal static class AnswerWords
{
    private static readonly (GuestStatus Status, string[] Words)[] Known =
    [
        (GuestStatus.Invited, ["noanswer", "invited", "invitationsent", "noresponse", "noreply", "notresponded", "notrespondedyet", "awaitingreply", "awaitingresponse", "unconfirmed", "notyetregistered", "notyetpurchased"]),
        (GuestStatus.Accepted, ["accepted", "confirmed", "confirmedbyrsvp", "attending", "willattend", "checkedin", "attended", "registered", "purchased", "approved", "going", "arrived", "noshow", "zugesagt"]),
        (GuestStatus.Declined, ["declined", "declinedbyrsvp", "notattending", "willnotattend", "notgoing", "regrets", "refunded", "cancelled", "canceled", "abgesagt"]),
        (GuestStatus.Waitlisted, ["waitlist", "waitlisted", "onwaitlist", "onthewaitlist", "waitinglist", "pendingapproval", "offeredaseat", "warteliste"]),
    ];

    private static readonly FrozenDictionary<string, GuestStatus> ByWord = Known
        .SelectMany(known => known.Words.Select(word => (word, known.Status))).ToFrozenDictionary(pair => pair.word, pair => pair.Status, StringComparer.Ordinal);

    private static readonly FrozenSet<string> YesWords = new[] { "yes", "y", "ja", "j", "oui", "si", "sim", "true" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NoWords = new[] { "no", "n", "nein", "non", "nao", "nej", "false" }.ToFrozenSet(StringComparer.Ordinal);

    // Our own word for somebody who was asked nothing yet.
    private const string NotAsked = "notinvited";

    // How a shop calls a ticket that stands; of a subscriber the same word says something else.
    private const string Active = "active";

    // What a column of pitches or of subscribers says besides: what looks like an answer in it is none to an invitation.
    private static readonly FrozenSet<string> OfOtherColumns = new[]
    {
        "pitched", "positiveresponse", "new", "followup", "skipped", "pressreleasesent", "published",
        "subscribed", "subscriber", "nonsubscribed", "inactive", "transactional", "unsubscribed", "cleaned", "bounced",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ColumnsOfTickets = new[] { "checkins", "productname", "tickettype", "ticketname", "ticket", "attendee" }
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The answer of one cell of a column of answers; null for a word that is none.</summary>
    public static GuestStatus? Read(string cell)
    {
        var key = HeaderText.Key(cell);
        return key switch
        {
            _ when ByWord.TryGetValue(key, out var status) => status,
            Active => GuestStatus.Accepted,
            _ when YesWords.Contains(key) => GuestStatus.Accepted,
            _ when NoWords.Contains(key) => GuestStatus.Declined,
            _ => null,
        };
    }

    /// <summary>Whether the cell says that somebody was asked nothing: neither an answer nor worth a remark.</summary>
    public static bool SaysNothing(string cell) => HeaderText.Key(cell) is "" or NotAsked;

    /// <summary>Whether a column that could hold anything, as a bare “Status” can, holds answers.</summary>
    public static bool Fill(SheetColumn column, IEnumerable<string> headers)
    {
        var keys = column.Values.Select(HeaderText.Key).ToHashSet(StringComparer.Ordinal);
        var tickets = headers.Any(header => ColumnsOfTickets.Contains(HeaderText.Key(header)));
        return !keys.Overlaps(OfOtherColumns)
            && (tickets || !keys.Contains(Active))
            && keys.Any(key => ByWord.ContainsKey(key) || key is NotAsked || (tickets && key is Active));
    }
}
