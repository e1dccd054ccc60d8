using Microsoft.AspNetCore.Components;
using MudBlazor;
using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Seating;

public sealed partial class SeatingBoard
{
    private SeatingPlan? plan;
    private Sitter? picked;
    private string? typed;
    private string? problem;

    [CascadingParameter]
    private EventHeader Header { get; set; } = default!;

    private bool MayEdit => Header.May(Permission.EditSeating);

    protected override async Task LoadAsync()
    {
        plan = await Seating.ForEventAsync(Actor, EventId, Leaving);
        picked = plan.Find(picked)?.Sitter;
    }

    private void Pick(Sitter sitter)
    {
        problem = null;
        picked = picked == sitter ? null : sitter;
    }

    private async Task PressAsync(SeatRow seat)
    {
        problem = null;
        switch (picked, seat.Person)
        {
            case ({ } sitter, _):
                Show(await Seat.SeatAsync(Actor, EventId, sitter, seat.Id, swap: true, Leaving));
                picked = null;
                break;
            case (null, { } person):
                picked = person.Sitter;
                break;
            default:
                problem = "Choose a person first, then press the seat.";
                break;
        }
    }

    private async Task ChooseAsync((SeatRow Seat, string Key) choice)
    {
        var sitter = plan!.Unseated.Select(person => (Sitter?)person.Sitter).FirstOrDefault(s => string.Equals(s!.Value.Key, choice.Key, StringComparison.Ordinal));
        Show(sitter is { } chosen
            ? await Seat.SeatAsync(Actor, EventId, chosen, choice.Seat.Id, swap: true, Leaving)
            : await Clear.ClearAsync(Actor, choice.Seat.Id, Leaving));
    }

    private async Task ClearAsync(SeatId seat) => Show(await Clear.ClearAsync(Actor, seat, Leaving));

    private Task ClearPickedAsync()
    {
        var seat = plan!.Tables.SelectMany(table => table.Seats).First(s => s.Person?.Sitter == picked);
        picked = null;
        return ClearAsync(seat.Id);
    }

    private async Task TypeAsync()
    {
        var read = TypedSeat.Read(typed, picked, plan!);
        var result = read.IsDone ? await Seat.SeatAsync(Actor, EventId, read.Value.Sitter, read.Value.Seat, swap: false, Leaving) : new Result(read.Refusal);
        Show(result);
        (typed, picked) = result.IsDone ? (null, null) : (typed, picked);
    }

    private async Task PublishAsync() => Show(await Publish.SetAsync(Actor, EventId, Header.SeatingPublishedAt is null, Leaving));

    private async Task OpenTableAsync(TableRow? table)
    {
        var parameters = new DialogParameters<TableDialog> { { d => d.EventId, EventId }, { d => d.Table, table }, { d => d.Next, plan!.Tables.Count + 1 } };
        await Dialogs.ShowAsync<TableDialog>(table?.Name ?? "Add a table", parameters);
    }

    private void Show(Result result) => problem = result.Refusal is { } refusal ? RefusalWords.Of(refusal) : null;
}
