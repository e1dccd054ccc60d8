using Microsoft.AspNetCore.Components;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Components;

/// <summary>A part of a page that shows an event and reads it afresh whenever it changed, whoever changed it.</summary>
public abstract class LivePart : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource leaving = new();
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

    protected CancellationToken Leaving => leaving.Token;

    protected StaffActor Actor { get; private set; } = default!;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        listening?.Dispose();
        leaving.Cancel();
        leaving.Dispose();
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
        listening = Signals.Listen(EventId, () => _ = InvokeAsync(ReloadAsync));
        Actor = await SignedIn.ActorAsync();
        await ReloadAsync();
    }

    /// <summary>Reads again. A burst of changes is read once more at its end, not once for each.</summary>
    protected async Task ReloadAsync()
    {
        changedAgain = isLoading;
        if (isLoading || leaving.IsCancellationRequested)
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
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left while it was reading.
        }
#pragma warning disable CA1031 // A signal has no caller to throw to: the page's error boundary shows it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await DispatchExceptionAsync(exception);
        }
        finally
        {
            isLoading = false;
        }
    }
}
