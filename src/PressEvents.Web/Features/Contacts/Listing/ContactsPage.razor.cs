using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using MudBlazor;
using PressEvents.Data.Queries.Lists;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Lists;
using PressEvents.Web.Components.Frame;
using PressEvents.Web.Components.Grid;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Lists;

namespace PressEvents.Web.Features.Contacts.Listing;

public sealed partial class ContactsPage(ContactList contacts, ListSettings settings, SignedIn signedIn, IDialogService dialogs, NavigationManager navigation)
{
    private Virtualize<ContactRow>? rows;
    private ContactTotal? first;
    private IReadOnlyList<ContactColumn> columns = ContactColumns.Usual;
    private IReadOnlyList<(PressEventId Id, string Title)> events = [];
    private Dictionary<string, string> labels = new(StringComparer.Ordinal);
    private ListFilter view = ListFilter.Everything;
    private ContactId? editing;
    private ContactId? edited;
    private string typed = "";
    private int all = -1;
    private long asked;

    private Selection<ContactId> Selection { get; } = new();

    private ListFilter Filter => view with { Words = typed };

    protected override void Dispose(bool disposing)
    {
        navigation.LocationChanged -= Moved;
        base.Dispose(disposing);
    }

    protected override async Task OnInitializedAsync()
    {
        navigation.LocationChanged += Moved;
        var actor = await signedIn.ActorAsync();
        columns = ContactColumns.Read(await settings.ColumnsAsync(actor, ListKind.Contacts, Leaving));
        events = await contacts.OpenListsAsync(actor, Leaving);
        labels = (await contacts.FacetsAsync(actor, ContactFilters.Event, Leaving)).ToDictionary(facet => facet.Value, facet => facet.Label, StringComparer.Ordinal);
        await ReadAddressAsync();
    }

    private static string AddressOf(ListFilter filter) => filter.ToQuery() is { Length: > 0 } query ? $"{Staff.Contacts}?{query}" : Staff.Contacts;

    private void Moved(object? sender, LocationChangedEventArgs e) => Hear(ReadAddressAsync);

    private async Task ReadAddressAsync()
    {
        var read = ListFilter.Parse(new Uri(navigation.Uri).Query, ContactFilters.Fields);
        if (!navigation.ToBaseRelativePath(navigation.Uri).Split('?')[0].Equals(Staff.Contacts, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (all >= 0 && read.Equals(Filter))
        {
            // The address has caught up with what was typed; the box is told of it, so that clearing the address clears the box.
            view = read;
            return;
        }

        (view, typed) = (read, read.Words);
        await RefreshAsync();
        StateHasChanged();
    }

    private async Task SearchAsync(ChangeEventArgs change)
    {
        typed = change.Value?.ToString() ?? "";
        await RefreshAsync();
    }

    // Kept in the address once it stands, so that the list can be handed on as it is seen.
    private void KeepSearch(ChangeEventArgs change) => navigation.NavigateTo(AddressOf(Filter), replace: true);

    private async Task RefreshAsync()
    {
        // Typing goes on while the database is asked: only the last question's answer is shown.
        var mine = ++asked;
        var actor = await signedIn.ActorAsync();
        var read = await contacts.TotalAsync(actor, Filter, Leaving);
        if (mine != asked)
        {
            return;
        }

        (first, all) = (read, all < 0 || Filter.IsEverything ? await contacts.CountAsync(actor, Leaving) : all);
        if (rows is not null)
        {
            await rows.RefreshDataAsync();
        }
    }

    private async ValueTask<ItemsProviderResult<ContactRow>> ReadAsync(ItemsProviderRequest request)
    {
        var read = await contacts.ReadAsync(await signedIn.ActorAsync(), Filter, request.StartIndex, request.Count, request.CancellationToken);
        return new ItemsProviderResult<ContactRow>(read, first?.Total ?? read.Count);
    }

    private async Task<IReadOnlyList<Facet>> FacetsAsync(string field) => await contacts.FacetsAsync(await signedIn.ActorAsync(), field, Leaving);

    private async Task ChooseColumnsAsync(IReadOnlyList<ContactColumn> chosen)
    {
        columns = chosen;
        await settings.ChooseColumnsAsync(await signedIn.ActorAsync(), ListKind.Contacts, chosen.Select(column => column.ToString()), Leaving);
    }

    private void Select(ContactId id)
    {
        Selection.Turn(id);
        StateHasChanged();
    }

    private async Task SelectAllAsync() => Selection.TurnAll(await contacts.IdsAsync(await signedIn.ActorAsync(), Filter, Leaving));

    private void Leave()
    {
        (edited, editing) = (editing, null);
        StateHasChanged();
    }

    private async Task SavedAsync()
    {
        Leave();
        await RefreshAsync();
    }

    private async Task ShowKeysAsync()
    {
        var parameters = new DialogParameters<KeyHelp> { { d => d.Keys, ListKeys.All("choose a list to put those selected on") } };
        await dialogs.ShowAsync<KeyHelp>("Keys", parameters);
    }
}
