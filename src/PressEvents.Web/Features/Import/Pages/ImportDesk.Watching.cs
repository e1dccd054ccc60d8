using PressEvents.Web.Features.Import.Running;

namespace PressEvents.Web.Features.Import.Pages;

/// <summary>Watches the import that is on its way into this list, whoever started it, from whichever page.</summary>
public sealed partial class ImportDesk
{
    private ImportJob? job;
    private PastImports? past;
    private bool watched;

    public void Dispose()
    {
        Jobs.Started -= Notice;
        Watch(null);
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        actor = await SignedIn.ActorAsync();
        Jobs.Started += Notice;
        Watch(Jobs.Of(actor.OrganisationId, EventId));
        await FollowAsync();
    }

    private async Task CommitAsync()
    {
        var order = new ImportOrder(actor, await SignedIn.NameAsync(), EventId, draft!.File, draft.Choices, draft.Plan!.Counts);

        // Where another list was quicker, that one is shown, and this one waits here.
        Jobs.Start(order);
        Notice(Jobs.Of(actor.OrganisationId, EventId)!);
    }

    private void Notice(ImportJob started)
    {
        if (started.Order.By.OrganisationId == actor.OrganisationId && started.Order.EventId == EventId)
        {
            Begin(started);
        }
    }

    private void Begin(ImportJob started) => _ = InvokeAsync(async () =>
    {
        watched = true;
        Watch(started);
        await FollowAsync();
        StateHasChanged();
    });

    private void Watch(ImportJob? next)
    {
        if (job is not null)
        {
            job.Changed -= Show;
        }

        job = next;
        if (job is not null)
        {
            job.Changed += Show;
        }
    }

    private void Show(object? sender, EventArgs e) => _ = InvokeAsync(async () =>
    {
        try
        {
            await FollowAsync();
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
    });

    private async Task FollowAsync()
    {
        if (job is { Outcome: { } outcome })
        {
            (status, sentence) = (ImportWords.Done(outcome), null);
            draft = ReferenceEquals(draft?.File, job.Order.File) ? null : draft;
            await (past?.ReloadAsync() ?? Task.CompletedTask);
        }
        else if (job is { IsOver: true } stopped)
        {
            // Nothing was written: what would happen today is shown again, with the reason.
            Jobs.Forget(stopped);
            Watch(null);
            draft ??= new ImportDraft(stopped.Order.File, stopped.Order.Choices);
            movesFocus = watched;
            await PlanAsync(stopped.Problem);
        }
    }

    private Task StartOverAsync()
    {
        Jobs.Forget(job!);
        Watch(null);
        (status, watched) = (null, false);
        return draft is null ? Task.CompletedTask : PlanAsync();
    }
}
