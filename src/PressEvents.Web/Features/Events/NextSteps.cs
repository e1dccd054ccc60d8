using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Choosing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Components;
using PressEvents.Web.Components.Frame;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Events;

/// <summary>Answers “what do I do next?” from the facts of an event, the most pressing first.</summary>
public sealed class NextSteps(EventHeader header, IReadOnlyList<GuestRow> guests, SeatCounts seats, DateTimeOffset now, ChoosingList? choosing = null, Waitlist? waitlist = null)
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    private readonly WaitingSteps? waiting = waitlist is null ? null : new WaitingSteps(header, waitlist);

    private readonly ChoosingSteps? choice = choosing is null ? null : new ChoosingSteps(header, choosing);

    public IReadOnlyList<NextStep> Steps =>
        [.. Candidates().OfType<NextStep>().Where(step => header.May(step.Needs))];

    private IEnumerable<NextStep?> Candidates()
    {
        if (header.State is EventState.Wrapped or EventState.Archived or EventState.Cancelled)
        {
            yield break;
        }

        yield return guests.Count == 0 ? NobodyListed() : null;
        yield return MailInDoubt();
        yield return Substitutes();
        yield return SeatedNotComing();
        yield return header.State is EventState.Draft && guests.Count > 0 ? StillDraft() : null;
        yield return IsClosingSoon ? Silent() : null;
        yield return RulesOlder();
        yield return NotConfirmedAgain();
        yield return RulesMissing();
        yield return Unseated();
        yield return waiting?.Overbooked();
        yield return waiting?.Unwritable();
        yield return waiting?.Room();
        yield return choice?.SecondPairOfEyes() ?? choice?.NextWave() ?? Uninvited();
        yield return IsClosingSoon ? null : Silent();
    }

    private bool IsClosingSoon => header.RsvpClosesAt - now <= Soon;

    private NextStep NobodyListed() => new(MarkShape.Ring, null, "Nobody is on the guest list yet")
    {
        Why = "Bring the list you have: a CSV from a spreadsheet will do.",
        Action = "Import a list",
        Link = Staff.Import(header.Id),
    };

    private NextStep? MailInDoubt() => (header.Mail.InDoubt + header.Mail.Failed) is var number && number > 0
        ? new(MarkShape.Cross, number, number == 1 ? "message failed or is in doubt" : "messages failed or are in doubt")
        {
            Why = "None is sent again by itself: look whether it arrived.",
            Action = "Settle",
            Link = Staff.Tab(header.Id, "messages"),
            Needs = Permission.SendMail,
        }
        : null;

    private NextStep? SeatedNotComing() => Of(GuestFilter.SeatedNotComing) is { Count: > 0 } rows
        ? new(MarkShape.Cross, rows.Count, rows.Count == 1 ? "is not coming but still has a seat" : "are not coming but still have seats")
        {
            Why = $"{Names(rows)}.",
            Action = "Clear seats",
            Link = Staff.Tab(header.Id, "seating"),
            Needs = Permission.EditSeating,
        }
        : null;

    private NextStep? Substitutes() => Of(GuestFilter.SubstituteAsked) is { Count: > 0 } rows
        ? new(MarkShape.Diamond, rows.Count, rows.Count == 1 ? "guest has somebody who offers to come instead" : "guests have somebody who offers to come instead")
        {
            Why = $"{Names(rows)}. They keep place and seat until you decide.",
            Action = "Decide",
            Link = rows.Count == 1 ? Staff.Guest(header.Id, rows[0].Id) : Staff.Guests(header.Id, GuestFilter.SubstituteAsked),
        }
        : null;

    private NextStep? NotConfirmedAgain() => now < header.StartsAt && Of(GuestFilter.MoveUnconfirmed) is { Count: > 0 } rows
        ? new(MarkShape.Diamond, rows.Count, rows.Count == 1 ? "has not confirmed since the evening moved" : "have not confirmed since the evening moved")
        {
            Why = $"{Names(rows)}. Their seats are held.",
            Action = "See who",
            Link = Staff.Guests(header.Id, GuestFilter.MoveUnconfirmed),
            Needs = Permission.SeeEvent,
        }
        : null;

    private NextStep StillDraft() => new(MarkShape.Ring, null, "The event is a draft: links do not answer yet")
    {
        Action = "Open it",
        Link = Staff.Tab(header.Id, "settings"),
    };

    private NextStep? Silent() => header.State is EventState.Open && Of(GuestFilter.Silent) is { Count: > 0 } rows
        ? new(IsClosingSoon ? MarkShape.Diamond : MarkShape.Ring, rows.Count, $"{(rows.Count == 1 ? "has" : "have")} not answered, and answers close in {CloseIn()}")
        {
            Why = $"{Names(rows)}.",
            Action = "Write reminder",
            Link = Staff.Tab(header.Id, "messages"),
            Needs = Permission.SendMail,
        }
        : null;

    private NextStep? RulesOlder() => Of(GuestFilter.RulesMissing).FindAll(guest => guest.Rules is RulesStanding.Older) is { Count: > 0 } rows
        ? new(MarkShape.Diamond, rows.Count, "accepted an older version of the ground rules")
        {
            Why = $"{Names(rows)}. Their page asks again and marks what changed; their pack stays closed until then.",
            Action = "See who",
            Link = Staff.Guests(header.Id, GuestFilter.RulesMissing),
            Needs = Permission.SeeEvent,
        }
        : null;

    private NextStep? RulesMissing() => Of(GuestFilter.RulesMissing).FindAll(guest => guest.Rules is RulesStanding.Missing) is { Count: > 0 } rows
        ? new(MarkShape.Disc, rows.Count, "accepted but never the ground rules")
        {
            Why = $"{Names(rows)}. Their pack stays closed until they do.",
            Action = "See who",
            Link = Staff.Guests(header.Id, GuestFilter.RulesMissing),
            Needs = Permission.SeeEvent,
        }
        : null;

    private NextStep? Unseated() => Of(GuestFilter.Unseated) is { Count: > 0 } rows
        ? new(MarkShape.Diamond, rows.Count, "accepted and without a seat")
        {
            Why = seats.Seats == 0 ? "There is no table yet." : $"{seats.Free} of {seats.Seats} seats at the tables {(seats.Free == 1 ? "is" : "are")} free.",
            Action = seats.Seats == 0 ? "Lay tables" : "Seat them",
            Link = Staff.Tab(header.Id, "seating"),
            Needs = Permission.EditSeating,
        }
        : null;

    private NextStep? Uninvited() => Of(GuestFilter.Uninvited) is { Count: > 0 } rows
        ? new(MarkShape.Ring, rows.Count, rows.Count == 1 ? "is listed and not invited yet" : "are listed and not invited yet")
        {
            Why = header.Capacity - header.Counts.SeatsHeld is > 0 and var free ? $"{free} places are free." : "The house is full.",
            Action = header.Counts.Invited == 0 ? "Write the invitation" : "Send the next wave",
            Link = Staff.Tab(header.Id, "messages"),
            Needs = Permission.SendMail,
        }
        : null;

    private List<GuestRow> Of(GuestFilter filter) => [.. guests.Where(guest => guest.Is(filter))];

    private string CloseIn() =>
        Countdown.For(EventState.Open, header.StartsAt, header.EndsAt, header.RsvpClosesAt, now)?.Amount ?? "a moment";

    private static string Names(List<GuestRow> rows) => rows.Count <= 3
        ? string.Join(", ", rows.Select(row => row.Name))
        : $"{string.Join(", ", rows.Take(2).Select(row => row.Name))} and {rows.Count - 2} more";
}
