using PressEvents.Domain.Imports;
using PressEvents.Web.Features.Import.Running;

namespace PressEvents.Web.Features.Import.Pages;

/// <summary>Watches the import that is on its way into this list, whoever started it, from whichever page.</summary>
public sealed partial class ImportDesk
{
    private ImportJob? job;
    private PastImports? past;
    private bool watched;

    protected override void Dispose(bool disposing)
    {
        Jobs.Started -= Notice;
        Watch(null);
        base.Dispose(disposing);
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
            Hear(() =>
            {
                watched = true;
                Watch(started);
                return FollowAsync();
            });
        }
    }

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

    private void Show(object? sender, EventArgs e) => Hear(FollowAsync);

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

    // What was taken back is no news any more.
    private Task TakenBackAsync(GuestImportId import) => job?.Outcome?.ImportId == import.Value ? StartOverAsync() : Task.CompletedTask;

    private Task StartOverAsync()
    {
        Jobs.Forget(job!);
        Watch(null);
        (status, watched) = (null, false);
        return draft is null ? Task.CompletedTask : PlanAsync();
    }
}
