using Microsoft.AspNetCore.Components;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Components;

/// <summary>A part of a page that shows an event and reads it afresh whenever it changed, whoever changed it.</summary>
public abstract class LivePart : ListeningPart
{
    private IDisposable? listening;
    private PressEventId heard;
    private bool isLoading;
    private bool changedAgain;

    [Inject]
    private EventSignals Signals { get; set; } = default!;

    [Inject]
    private SignedIn SignedIn { get; set; } = default!;

    [Parameter, EditorRequired]
    public PressEventId EventId { get; set; }

    protected StaffActor Actor { get; private set; } = default!;

    protected override void Dispose(bool disposing)
    {
        listening?.Dispose();
        base.Dispose(disposing);
    }

    protected abstract Task LoadAsync();

    protected override async Task OnParametersSetAsync()
    {
        if (heard == EventId)
        {
            return;
        }

        heard = EventId;
        listening?.Dispose();
        listening = Signals.Listen(EventId, () => Hear(ReloadAsync));
        Actor = await SignedIn.ActorAsync();
        await ReloadAsync();
    }

    /// <summary>Reads again. A burst of changes is read once more at its end, not once for each.</summary>
    protected async Task ReloadAsync()
    {
        changedAgain = isLoading;
        if (isLoading || Leaving.IsCancellationRequested)
        {
            return;
        }

        isLoading = true;
        try
        {
            do
            {
                changedAgain = false;
                await LoadAsync();
            }
            while (changedAgain);
            StateHasChanged();
        }
        finally
        {
            isLoading = false;
        }
    }
}
