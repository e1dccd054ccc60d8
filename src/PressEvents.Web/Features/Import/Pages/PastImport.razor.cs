using Microsoft.AspNetCore.Components;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import.Undoing;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Import.Pages;

/// <summary>One import of the past and the way back from it.</summary>
public sealed partial class PastImport : ComponentBase
{
    private UndoReport? proposed;
    private UndoReport? done;
    private string? sentence;
    private bool isBusy;
    private bool movesFocus;
    private ElementReference undo;
    private ElementReference yes;

    [Parameter, EditorRequired]
    public ImportHistoryRow Import { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Zone { get; set; } = "UTC";

    /// <summary>Told when it was taken back.</summary>
    [Parameter]
    public EventCallback Undone { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (movesFocus && !isBusy && done is null)
        {
            movesFocus = false;
            await (proposed is null ? undo : yes).FocusAsync();
        }
    }

    private async Task ProposeAsync()
    {
        proposed = await AskAsync(actor => Undoing.PreviewAsync(actor, Import.Id, CancellationToken.None));
        movesFocus = proposed is not null;
    }

    private async Task UndoAsync()
    {
        // Once begun it is finished, whether or not the page is still looked at.
        done = await AskAsync(actor => Undoing.UndoAsync(actor, Import.Id, CancellationToken.None));
        proposed = null;
        await Undone.InvokeAsync();
    }

    private void Keep() => (proposed, movesFocus) = (null, true);

    private async Task<UndoReport?> AskAsync(Func<StaffActor, Task<Result<UndoReport>>> ask)
    {
        (isBusy, sentence) = (true, null);
        var actor = await SignedIn.ActorAsync();
        var result = await Task.Run(() => ask(actor));
        isBusy = false;
        sentence = result.Refusal is { } refusal ? RefusalWords.Of(refusal) : null;
        return result.Value;
    }
}
