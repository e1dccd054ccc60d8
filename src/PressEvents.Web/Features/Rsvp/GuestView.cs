using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Rsvps;

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

    public PressEvent Event => row.Event;

    public InviteeRow Invitee => row.Invitee;

    public bool MaySayYes { get; } = AnswerTimes.Refuse(row.Event, row.Invitee.Status, Answer.Yes, now) is null;

    public bool MaySayNo { get; } = AnswerTimes.Refuse(row.Event, row.Invitee.Status, Answer.No, now) is null;

    public bool HasForm => MaySayNo && State is not PageState.Closed;

    public bool IsPastDeadline => now > row.Event.RsvpClosesAt;

    /// <summary>The rules still to be accepted by somebody who is coming.</summary>
    public RulesRow? RulesToAccept => State is PageState.Coming && row.Rules is { AcceptedAt: null } rules ? rules : null;

    /// <summary>Those who come along and hold a seat, also where the guest who brings them does not come.</summary>
    public IReadOnlyList<CompanionRow> Coming { get; } = [.. row.Companions.Where(companion => companion.IsComing)];

    public QuestionsView Questions { get; } = new(row, now);

    /// <summary>How somebody of the team heard the last answer; null where the guest gave it on this page, or nobody did.</summary>
    public Channel? RecordedVia => row.Invitee.AnsweredVia is Channel.Phone or Channel.Text or Channel.InPerson or Channel.Publicist ? row.Invitee.AnsweredVia : null;

    public PageState State { get; } = StateOf(row.Event, row.Invitee.Status, now);

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
