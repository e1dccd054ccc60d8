using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Components;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Guests;

public sealed partial class AddGuestDialog(ContactFinder contacts, AddGuest add, SignedIn signedIn) : IDisposable
{
    private static readonly (int, string)[] Numbers =
        [.. Enumerable.Range(0, Party.MaxPlusOnes + 1).Select(n => (n, n == 0 ? "nobody" : n.ToString(CultureInfo.InvariantCulture)))];

    private readonly CancellationTokenSource leaving = new();
    private readonly NewGuestForm form = new();
    private IReadOnlyList<FoundContact> found = [];
    private Refusal? problem;
    private string typed = "";

    [Parameter, EditorRequired]
    public PressEventId EventId { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override Task OnInitializedAsync() => FindAsync(new ChangeEventArgs { Value = "" });

    private async Task FindAsync(ChangeEventArgs change)
    {
        typed = change.Value?.ToString()?.Trim() ?? "";
        var rows = await contacts.FindAsync(await signedIn.ActorAsync(), EventId, typed, leaving.Token);

        // Whoever can still be added stands first.
        found = [.. rows.OrderBy(c => c.IsListed || c.DoNotInvite is not null)];
    }

    private async Task AddAsync(FoundContact contact) =>
        Finish(await add.AddAsync(await signedIn.ActorAsync(), EventId, contact.Id, form.PlusOnes, leaving.Token));

    private async Task AddNewAsync() => Finish(await add.AddNewAsync(await signedIn.ActorAsync(), EventId, form, leaving.Token));

    private void Finish(Result<GuestId> result)
    {
        problem = result.Refusal;
        if (result.IsDone)
        {
            Dialog.Close(DialogResult.Ok(result.Value));
        }
    }

    private string? Wrong(string field) =>
        problem is Invalid invalid && string.Equals(invalid.Field, field, StringComparison.Ordinal) ? invalid.Sentence : null;

    private static string Says(FoundContact contact) => contact switch
    {
        { IsListed: true } => "on the list already",
        { DoNotInvite: { } why } => $"must not be invited: {why}",
        _ => string.Join(" · ", new[] { contact.Outlet, contact.Email, ChoosingWords.Yes(contact.Yes) }.OfType<string>()),
    };
}
