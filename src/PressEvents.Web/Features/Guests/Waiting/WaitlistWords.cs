using PressEvents.Data.Queries;
using PressEvents.Domain.Events;

namespace PressEvents.Web.Features.Guests.Waiting;

/// <summary>What the team reads about a wait-list.</summary>
internal static class WaitlistWords
{
    /// <summary>3 parties wait, 1 offer is open, 16 of 16 places are taken or offered.</summary>
    public static string Facts(Waitlist list)
    {
        var wait = list.Parties.Count == 1 ? "1 party waits" : $"{list.Parties.Count} parties wait";
        var offers = list.Offers.Count switch { 0 => "", 1 => ", 1 offer is open", var number => $", {number} offers are open" };
        return $"{wait}{offers}, {list.Held} of {list.Capacity} places are taken or offered";
    }

    public static string Rule(Waitlist list)
    {
        var order = list.Order switch
        {
            WaitlistOrder.Arrival => "The order is who answered first; moving a party changes its place.",
            WaitlistOrder.Priority => "The order is the priority, and who answered first among equals; moving a party past others gives it their priority.",
        };
        return list switch
        {
            { MayOffer: false } => $"{order} Nothing is offered now.",
            { ByHand: true } => $"{order} You offer the free places.",
            _ => $"{order} Free places go to the next without your doing.",
        };
    }

    public static string Overbooks(Waitlist list, WaitlistRow row)
    {
        var offered = list.Offers.Sum(offer => offer.Seats);
        var confirmed = list.Held - offered + row.Size;
        return $"The room holds {list.Capacity}; with them {confirmed} {(confirmed == 1 ? "is" : "are")} confirmed{(offered == 0 ? "" : $" and {offered} offered")}. They are told at once.";
    }

    public static string OutOfOrder(Waitlist list, WaitlistRow row)
    {
        var seats = Math.Min(row.Size, list.Free);
        var ahead = row.Position - 1;
        return $"{row.Name} is offered {(seats == 1 ? "1 place" : $"{seats} places")}, "
            + (row.OnHold ? "though kept back." : $"before {(ahead == 1 ? "1 party" : $"{ahead} parties")} ahead of them.");
    }

    /// <summary>What happened, after the guest’s name.</summary>
    public static string Says(WaitlistEvent line) => line.Action switch
    {
        "guest.waitlisted" => line.Value("position") is { } position ? $"joined, {People(line.Number("size"))}, at place {position}" : "joined",
        "guest.offered" => $"was offered {Places(line.Number("seats"))}",
        "guest.accepted" or "guest.answered-again" => "took what was offered",
        "guest.declined" or "guest.cancelled" => "passed the offer on",
        "offer.lapsed" => $"let the offer lapse: {Places(line.Number("seats"))}",
        "offer.taken-back" => "had the offer taken back, and waits again",
        "waitlist.passed-over" => $"was passed over: {People(line.Number("size"))}, and {Places(line.Number("free"))} free",
        "waitlist.moved" => $"was moved from place {line.Number("from")} to {line.Number("to")}",
        "waitlist.priority" => $"got priority {line.Number("priority")} instead of {line.Number("was")}",
        "waitlist.may-split" => line.Value("split") is "yes" ? "may be split" : "stays together",
        "waitlist.held" => line.Details is "loaded" ? "came with a loaded list and is kept back: loading sends nothing" : "is kept back",
        "waitlist.released" => "may be offered a place again",
        "waitlist.overbooked" => $"was confirmed beyond the room: {line.Number("held")} for {line.Number("of")} places",
        _ => line.Action.Replace('.', ' ').Replace('-', ' '),
    };

    public static string? By(WaitlistEvent line) => line switch
    {
        { By: { } name } => $"by {name}",
        { IsByProduct: true } => "by the order",
        _ => null,
    };

    private static string Places(int number) => number == 1 ? "1 place" : $"{number} places";

    private static string People(int number) => number <= 1 ? "alone" : $"{number} people";
}
