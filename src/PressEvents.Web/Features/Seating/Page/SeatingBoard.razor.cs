using Microsoft.AspNetCore.Components;
using MudBlazor;
using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;
using PressEvents.Web.Features.Seating.Courses;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Seating.Page;

public sealed partial class SeatingBoard
{
    private SeatingPlan? plan;
    private SeatMarks marks = SeatMarks.For([], ColourBy.Answer);
    private ColourBy by;
    private Selection picked;
    private string? problem;
    private SeatingTools? tools;
    private CoursesView meal = new([], [], []) { Cards = [], Faults = [] };
    private IReadOnlyList<CourseLine> courses = [];
    private CourseId? course;

    [CascadingParameter]
    private EventHeader Header { get; set; } = default!;

    private bool MayEdit => Header.May(Permission.EditSeating);

    /// <summary>The plan as it is drawn: during the course that is shown, or with everybody on their own seat.</summary>
    private SeatingPlan Now => Shown is { } shown ? plan!.During(shown.Stops) : plan!;

    private CourseLine? Shown => courses.FirstOrDefault(known => known.Id == course);

    private RenderFragment<(RoomLayout Room, bool IsOver)> Routes => drawn => builder =>
    {
        builder.OpenComponent<RouteLines>(0);
        builder.AddComponentParameter(1, nameof(RouteLines.Room), drawn.Room);
        builder.AddComponentParameter(2, nameof(RouteLines.Plan), plan);
        builder.AddComponentParameter(3, nameof(RouteLines.Courses), courses);
        builder.AddComponentParameter(4, nameof(RouteLines.IsOver), drawn.IsOver);
        builder.CloseComponent();
    };

    private (TableRow? Table, SeatRow? Seat) Chosen => Now.Where(seat => seat.Id == picked.Seat || (picked.Person is not null && seat.Person?.Sitter == picked.Person));

    protected override async Task LoadAsync()
    {
        plan = await Seating.ForEventAsync(Actor, EventId, Leaving);
        meal = await CourseList.ForEventAsync(Actor, EventId, Leaving) ?? meal;
        courses = CourseLine.Of(meal);
        course = Shown?.Id;
        ShowBy(by);
        var isThere = plan.Find(picked.Person) is not null || Chosen is { Seat.Person: null };
        picked = isThere ? picked : default;
    }

    private void ShowCourse(CourseId? chosen) => (course, picked, problem) = (chosen, default, null);

    private void ShowBy(ColourBy chosen)
    {
        by = chosen;
        marks = SeatMarks.For(plan!.Unseated.Concat(plan.Seated), by);
    }

    private async Task PublishAsync() => Show(await Publish.SetAsync(Actor, EventId, Header.SeatingPublishedAt is null, Leaving));

    private async Task OpenTableAsync(TableRow? table)
    {
        var parameters = new DialogParameters<TableDialog> { { d => d.EventId, EventId }, { d => d.Table, table }, { d => d.Next, plan!.Tables.Count + 1 } };
        await Dialogs.ShowAsync<TableDialog>(table?.Name ?? "Add a table", parameters);
    }

    private void Show(Result result) => problem = result.Refusal is { } refusal ? RefusalWords.Of(refusal) : null;
}
