using Microsoft.AspNetCore.Components;
using MudBlazor;
using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Lists;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Lists;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Components.Frame;
using PressEvents.Web.Components.Grid;
using PressEvents.Web.Platform.Lists;

namespace PressEvents.Web.Features.Guests.Listing;

public sealed partial class GuestGrid(GuestListQuery guests, ListSettings settings, IDialogService dialogs, NavigationManager navigation, TimeProvider clock)
{
    private IReadOnlyList<GuestRow>? all;
    private List<(GuestRow Row, int Index)> shown = [];
    private IReadOnlyList<GuestColumn> columns = GuestColumns.Usual;
    private GuestSort sort = GuestSort.Default;
    private GuestId? editing;
    private GuestId? edited;
    private string typed = "";

    [Parameter, EditorRequired]
    public GuestView View { get; set; } = default!;

    [CascadingParameter]
    private EventHeader Header { get; set; } = default!;

    private Selection<GuestId> Selection { get; } = new();

    private bool MayEdit => Header.May(Permission.EditEvent);

    private ListFilter Filter => View.Filter with { Words = typed };

    private IEnumerable<(GuestColumn Column, string Title)> Heads =>
        GuestColumns.All.Where(head => columns.Contains(head.Column)).Prepend((GuestColumn.Guest, "Guest"));

    protected override async Task LoadAsync()
    {
        columns = GuestColumns.Read(await settings.ColumnsAsync(Actor, ListKind.Guests, Leaving));
        all = await guests.ForEventAsync(Actor, EventId, Leaving);
        Choose();
    }

    protected override async Task OnParametersSetAsync()
    {
        typed = View.Filter.Words.Length > 0 || typed.Length == 0 ? View.Filter.Words : typed;
        Choose();
        await base.OnParametersSetAsync();
    }

    private void Search(ChangeEventArgs change)
    {
        typed = change.Value?.ToString() ?? "";
        Choose();
    }

    // Kept in the address once it stands, so that the list can be handed on as it is seen.
    private void KeepSearch(ChangeEventArgs change) => navigation.NavigateTo((View with { Filter = Filter }).Address, replace: true);

    private void Sort(GuestColumn column)
    {
        sort = sort.Press(column);
        Choose();
    }

    private void Choose()
    {
        var filter = Filter;
        shown = [.. sort.Apply((all ?? []).Where(row => row.Is(View.Status) && row.Matches(filter))).Select((row, index) => (row, index))];
    }

    private int Count(GuestFilter filter) => all?.Count(row => row.Is(filter)) ?? 0;

    private Task<IReadOnlyList<Facet>> FacetsAsync(string field) =>
        Task.FromResult(GuestTerms.Facets(field, [.. (all ?? []).Where(row => row.Is(View.Status) && !row.IsPlusOne)]));

    private async Task ChooseColumnsAsync(IReadOnlyList<GuestColumn> chosen)
    {
        columns = chosen;
        await settings.ChooseColumnsAsync(Actor, ListKind.Guests, chosen.Select(column => column.ToString()), Leaving);
    }

    private void SelectAll() => Selection.TurnAll([.. shown.Select(line => line.Row.Id)]);

    private void Leave()
    {
        (edited, editing) = (editing, null);
        StateHasChanged();
    }

    private async Task ShowKeysAsync()
    {
        var parameters = new DialogParameters<KeyHelp> { { d => d.Keys, ListKeys.All("write the invitation to those selected, or to this guest") } };
        await dialogs.ShowAsync<KeyHelp>("Keys", parameters);
    }

    private async Task AddAsync()
    {
        var parameters = new DialogParameters<AddGuestDialog> { { d => d.EventId, EventId } };
        var dialog = await dialogs.ShowAsync<AddGuestDialog>("Add a guest", parameters);
        if (await dialog.Result is { Canceled: false, Data: GuestId added })
        {
            navigation.NavigateTo(Staff.Guest(EventId, added));
        }
    }
}
