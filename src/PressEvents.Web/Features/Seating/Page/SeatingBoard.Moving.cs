using PressEvents.Domain;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating.Page;

/// <summary>Who is moved where: by pressing, dragging, choosing from a list and typing. All end in the same two steps, a seat given or a seat freed.</summary>
public sealed partial class SeatingBoard
{
    private async Task PickAsync(Sitter sitter)
    {
        problem = null;
        if (picked.Seat is not null)
        {
            var free = Chosen.Seat!;
            picked = default;
            await GiveAsync(sitter, free);
            return;
        }

        picked = picked.Person == sitter ? default : Selection.Of(sitter);
    }

    private async Task PressAsync(SeatRow seat)
    {
        problem = null;
        if (picked.Person is { } sitter)
        {
            picked = default;
            await GiveAsync(sitter, seat);
            return;
        }

        picked = seat.Person is { } person ? Selection.Of(person.Sitter) : picked.Seat == seat.Id ? default : Selection.Of(seat.Id);
    }

    private async Task DropAsync(Drop drop)
    {
        (problem, picked) = (null, default);
        if (plan!.Find(drop.Key) is not { } dragged)
        {
            return;
        }

        var (table, seat) = Now.Where(seat => seat.Id == drop.Seat);
        if (seat is null || table is null)
        {
            await TakeOffAsync(dragged.Sitter);
        }
        else if (!string.Equals(seat.Person?.Sitter.Key ?? "", drop.Seen, StringComparison.Ordinal))
        {
            Show(new Result(new SeatTaken(table.Name, seat.Number)));
        }
        else
        {
            await GiveAsync(dragged.Sitter, seat);
        }
    }

    // Only whoever is seen on a seat is swapped off it: somebody seated there meanwhile by another hand stays.
    private async Task GiveAsync(Sitter sitter, SeatRow seat) => Show(Shown is { } shown
        ? await Plans.RotateAsync(Actor, EventId, courses.Moved(plan!, shown, sitter, seat), Leaving)
        : await Seat.SeatAsync(Actor, EventId, sitter, seat.Id, swap: seat.Person is not null, Leaving));

    private async Task ChooseAsync((SeatRow Seat, string Key) choice)
    {
        if (plan!.Find(choice.Key) is { } chosen && chosen.Sitter != choice.Seat.Person?.Sitter)
        {
            await GiveAsync(chosen.Sitter, choice.Seat);
            return;
        }

        await ClearAsync(choice.Seat.Id);
    }

    private async Task ClearAsync(SeatId seat) => Show(await Clear.ClearAsync(Actor, seat, Leaving));

    private Task ClearPickedAsync()
    {
        var sitter = picked.Person!.Value;
        picked = default;
        return TakeOffAsync(sitter);
    }

    // During a course somebody goes back to their own seat; otherwise they have none any more.
    private async Task TakeOffAsync(Sitter sitter)
    {
        if (Shown is { } shown)
        {
            Show(await Plans.RotateAsync(Actor, EventId, courses.Back(plan!, shown, sitter), Leaving));
        }
        else if (plan!.Where(seat => seat.Person?.Sitter == sitter).Seat is { } seat)
        {
            await ClearAsync(seat.Id);
        }
    }

    private async Task TypeAsync(string? typed)
    {
        var read = TypedSeat.Read(typed, picked.Person, plan!);
        var result = read.IsDone ? await Seat.SeatAsync(Actor, EventId, read.Value.Sitter, read.Value.Seat, swap: false, Leaving) : new Result(read.Refusal);
        Show(result);
        if (result.IsDone)
        {
            (picked, course) = (default, null);
            tools?.Emptied();
        }
    }
}
