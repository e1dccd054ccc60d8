using Microsoft.AspNetCore.Components;

namespace PressEvents.Web.Components;

/// <summary>A part of a page that acts on what it hears from elsewhere: a change, a job, another address.</summary>
public abstract class ListeningPart : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource leaving = new();

    protected ListeningPart() => Leaving = leaving.Token;

    /// <summary>Cancelled once the page is left.</summary>
    protected CancellationToken Leaving { get; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    /// <summary>Does what was heard of asks for, and shows what came of it.</summary>
    protected void Hear(Func<Task> act) => _ = InvokeAsync(async () =>
    {
        try
        {
            await act();
            StateHasChanged();
        }
        catch (OperationCanceledException) when (Leaving.IsCancellationRequested)
        {
            // The page was left meanwhile.
        }
#pragma warning disable CA1031 // A signal has no caller to throw to: the page's error boundary shows it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await DispatchExceptionAsync(exception);
        }
    });
}
