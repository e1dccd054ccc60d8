using Microsoft.AspNetCore.Components;
using MudBlazor;
using PressEvents.Data.Queries;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Web.Components.Frame;

namespace PressEvents.Web.Features.Guests;

public sealed partial class GuestGrid
{
    private static readonly (GuestColumn Column, string Title, string? Class)[] Columns =
    [
        (GuestColumn.Guest, "Guest", null), (GuestColumn.Outlet, "Outlet", "extra"), (GuestColumn.Answer, "Answer", null),
        (GuestColumn.Seat, "Seat", "extra"), (GuestColumn.Since, "Since", "r since"),
    ];

    private IReadOnlyList<GuestRow>? all;
    private List<GuestRow> shown = [];
    private GuestSort sort = GuestSort.Default;
    private string typed = "";

    [Parameter, EditorRequired]
    public GuestFilter Filter { get; set; }

    /// <summary>Who is open in the side panel.</summary>
    [Parameter]
    public GuestId? Shown { get; set; }

    [CascadingParameter]
    private EventHeader Header { get; set; } = default!;

    protected override async Task LoadAsync()
    {
        all = await Guests.ForEventAsync(Actor, EventId, Leaving);
        Choose();
    }

    protected override async Task OnParametersSetAsync()
    {
        Choose();
        await base.OnParametersSetAsync();
    }

    private void Search(ChangeEventArgs change)
    {
        typed = change.Value?.ToString() ?? "";
        Choose();
    }

    private void Sort(GuestColumn column)
    {
        sort = sort.Press(column);
        Choose();
    }

    private void Choose()
    {
        var words = SearchFold.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        shown = [.. sort.Apply((all ?? []).Where(row => row.Is(Filter) && row.Matches(words)))];
    }

    private int Count(GuestFilter filter) => all?.Count(row => row.Is(filter)) ?? 0;

    private async Task AddAsync()
    {
        var parameters = new DialogParameters<AddGuestDialog> { { d => d.EventId, EventId } };
        var dialog = await Dialogs.ShowAsync<AddGuestDialog>("Add a guest", parameters);
        if (await dialog.Result is { Canceled: false, Data: GuestId added })
        {
            Navigation.NavigateTo(Staff.Guest(EventId, added));
        }
    }
}
