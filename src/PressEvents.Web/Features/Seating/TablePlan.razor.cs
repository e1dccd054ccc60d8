using System.Globalization;
using Microsoft.AspNetCore.Components;
using PressEvents.Domain.Seating;
using PressEvents.Web.Components;

namespace PressEvents.Web.Features.Seating;

public sealed partial class TablePlan
{
    private TableDrawing drawing = default!;

    [Parameter, EditorRequired]
    public TableRow Table { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<Person> Unseated { get; set; } = [];

    [Parameter]
    public Sitter? Picked { get; set; }

    [Parameter]
    public bool MayEdit { get; set; }

    [Parameter]
    public EventCallback<SeatRow> OnPress { get; set; }

    /// <summary>Somebody chosen from a seat's own list, by key; empty frees the seat.</summary>
    [Parameter]
    public EventCallback<(SeatRow Seat, string Key)> OnChoose { get; set; }

    [Parameter]
    public EventCallback OnEdit { get; set; }

    private string Anchor => $"table-{Table.Id.Value:N}";

    private string ViewBox => $"0 0 {N(drawing.Width)} {N(drawing.Height)}";

    protected override void OnParametersSet() => drawing = TableDrawing.For(Table.Shape, Table.Seats.Count);

    private Task PressAsync(SeatRow seat) => MayEdit ? OnPress.InvokeAsync(seat) : Task.CompletedTask;

    private string Tone(SeatRow seat)
    {
        var tone = seat.Person switch
        {
            null => "free",
            { IsTalent: true } => "talent",
            { IsNotComing: true } => "odd",
            _ => "taken",
        };
        return seat.Person is { } person && person.Sitter == Picked ? $"{tone} picked" : tone;
    }

    private static string? Ink(SeatRow seat) => seat.Person switch
    {
        null => "free",
        { IsTalent: true } => "lead",
        { IsNotComing: true } => "odd",
        _ => null,
    };

    private string Says(SeatRow seat) =>
        $"{Table.Name}, seat {seat.Number.ToString(CultureInfo.InvariantCulture)}: {(seat.Person is { } person ? Named(person) : "free")}";

    private static string Named(Person person) => person switch
    {
        { IsTalent: true } => $"{person.Name} (talent)",
        { IsNotComing: true, Status: { } status } => $"{person.Name} (not coming: {GuestWords.Status(status).ToLowerInvariant()})",
        _ => person.Name,
    };

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
