using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Rsvps;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>Which of the guest's pages this is.</summary>
public enum PageState
{
    Invitation,
    Coming,
    Waiting,
    Offered,
    Declined,
    Closed,
    Cancelled,
    Over,
}

/// <summary>One guest's page at one instant: which page it is, and what they may do on it.</summary>
public sealed class GuestView(GuestPageRow row, DateTimeOffset now)
{
    public GuestPageRow Row => row;

    public DateTimeOffset Now => now;

    public PressEvent Event => row.Event;

    public InviteeRow Invitee => row.Invitee;

    /// <summary>What the page's own addresses end with, so that a chosen language stays chosen.</summary>
    public string Query { get; set; } = "";

    /// <summary>Said yes before the evening moved; asked again until it starts, whatever the deadline.</summary>
    public bool AsksToConfirm { get; } = row.Invitee is { Status: GuestStatus.Accepted, AnsweredSinceMove: false } && AnswerTimes.MayConfirm(row.Event, now);

    /// <summary>Whether a yes may bring other people and other needs along; past the deadline it only confirms.</summary>
    public bool MayChangeDetails { get; } = AnswerTimes.Refuse(row.Event, StatusOf(row, now), Answer.Yes, now) is null;

    public bool MaySayYes => MayChangeDetails || AsksToConfirm;

    public bool MaySayNo { get; } = AnswerTimes.Refuse(row.Event, StatusOf(row, now), Answer.No, now) is null;

    public bool HasForm => MaySayNo && State is not PageState.Closed;

    /// <summary>The guest’s own zone, where its clock differs from the event’s while the offer runs out.</summary>
    public string? OwnZone => EventWords.OtherZone(row.Offer?.ExpiresAt ?? Event.StartsAt, Event.TimeZone, Invitee.TimeZone);

    public bool IsPastDeadline => now > row.Event.RsvpClosesAt;

    /// <summary>The evening is over, and they were to be there.</summary>
    public bool IsMorningAfter => State is PageState.Over && PackAccess.IsComing(row.Invitee.Status);

    /// <summary>Expected, or was there.</summary>
    public bool IsComing => State is PageState.Coming || IsMorningAfter;

    /// <summary>The rules still to be accepted by somebody who is coming; the material waits for it after the evening, too.</summary>
    public RulesRow? RulesToAccept => IsComing && row.Rules is { AcceptedAt: null } rules ? rules : null;

    /// <summary>What waits for the rules, for somebody who is coming.</summary>
    public MaterialRow? Material => IsComing ? row.Material : null;

    /// <summary>Whether nothing is missing but the code.</summary>
    public bool AsksForCode => Material?.Missing is [DeviceNotProven];

    /// <summary>What the form's question and answers are called.</summary>
    public string FormWords => AsksToConfirm ? "Moved" : State.ToString();

    public PageState State { get; } = StateOf(row.Event, StatusOf(row, now), now);

    /// <summary>The places held for this guest or those they bring, while they are.</summary>
    public OfferRow? Offer { get; } = row.Offer is { EndedAt: null } open && open.ExpiresAt > now ? open : null;

    /// <summary>The offer that brought them where they stand: it lapsed, or they passed it on.</summary>
    public OfferRow? OfferGone { get; } = row.Offer switch
    {
        { EndedAt: null } overdue when overdue.ExpiresAt <= now => overdue with { Outcome = OfferOutcome.Lapsed },
        { Outcome: OfferOutcome.Lapsed or OfferOutcome.PassedOn } ended when ended.EndedAt == row.Invitee.StatusAt => ended,
        _ => null,
    };
    /// <summary>Those who come along and hold a seat, also where the guest who brings them does not come.</summary>
    public IReadOnlyList<CompanionRow> Coming { get; } = [.. row.Companions.Where(companion => companion.IsComing)];

    public QuestionsView Questions { get; } = new(row, now);

    /// <summary>How somebody of the team heard the last answer; null where the guest gave it on this page, or nobody did.</summary>
    public Channel? RecordedVia => row.Invitee.AnsweredVia is Channel.Phone or Channel.Text or Channel.InPerson or Channel.Publicist ? row.Invitee.AnsweredVia : null;

    /// <summary>The word scripts read in the page's head.</summary>
    public string RsvpState => State switch
    {
        PageState.Invitation => "invited",
        PageState.Coming => "confirmed",
        PageState.Waiting => "waitlisted",
        PageState.Offered => "offered",
        PageState.Declined => "declined",
        PageState.Closed => "closed",
        PageState.Cancelled => "cancelled",
        PageState.Over => Invitee.Status switch
        {
            GuestStatus.Accepted or GuestStatus.Arrived => "confirmed",
            GuestStatus.Declined or GuestStatus.Cancelled => "declined",
            _ => "closed",
        },
    };

    // An offer whose time is up is over, though nobody has come by to say so yet.
    private static GuestStatus StatusOf(GuestPageRow row, DateTimeOffset now) =>
        row.Invitee.Status is GuestStatus.Offered && row.Offer is { EndedAt: null } offer && offer.ExpiresAt <= now ? GuestStatus.Declined : row.Invitee.Status;

    private static PageState StateOf(PressEvent pressEvent, GuestStatus status, DateTimeOffset now)
    {
        if (pressEvent.State is EventState.Cancelled)
        {
            return PageState.Cancelled;
        }

        return pressEvent.IsOverAt(now) ? PageState.Over : status switch
        {
            GuestStatus.Accepted or GuestStatus.Arrived or GuestStatus.NoShow => PageState.Coming,
            GuestStatus.Waitlisted => PageState.Waiting,
            GuestStatus.Offered => PageState.Offered,
            GuestStatus.Declined or GuestStatus.Cancelled or GuestStatus.Withdrawn => PageState.Declined,
            GuestStatus.Listed or GuestStatus.Invited =>
                AnswerTimes.Refuse(pressEvent, status, Answer.Yes, now) is null ? PageState.Invitation : PageState.Closed,
        };
    }
}
