using System.Globalization;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Web.Features.Seating.Arranging;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Seating.Page;

/// <summary>Watches the arrangement of this event, whoever started it, from whichever page.</summary>
public sealed partial class ArrangePanel
{
    private SeatingCase? known;
    private ArrangeJob? job;
    private string? problem;
    private string? done;

    protected override void OnInitialized() => Jobs.Changed += Notice;

    protected override async Task LoadAsync()
    {
        known = await Problems.ForEventAsync(Actor, EventId, Leaving);
        Watch(Jobs.Of(Actor.OrganisationId, EventId));
    }

    protected override void Dispose(bool disposing)
    {
        Jobs.Changed -= Notice;
        Watch(null);
        base.Dispose(disposing);
    }

    private void Notice(PressEventId changed)
    {
        if (changed == EventId)
        {
            Hear(() =>
            {
                Watch(Jobs.Of(Actor.OrganisationId, EventId));
                return Task.CompletedTask;
            });
        }
    }

    private void Watch(ArrangeJob? next)
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

    private void Show(object? sender, EventArgs e) => Hear(() => Task.CompletedTask);

    private async Task StartAsync(int patience)
    {
        (problem, done) = (null, null);
        await StartAsync(await SignedIn.NameAsync(), patience, Leaving);
    }

    private async Task StartAsync(string byName, int patience, CancellationToken ct)
    {
        known = await Problems.ForEventAsync(Actor, EventId, ct) ?? known;
        if (known!.Faults.Count > 0)
        {
            return;
        }

        var started = Jobs.Start(new ArrangeOrder(Actor, byName, EventId, known, patience));
        if (!Leaving.IsCancellationRequested)
        {
            Watch(started);
        }
    }

    private async Task AcceptAsync()
    {
        var moves = job!.Order.Case.Moves(job.Outcome!.Places).Count;
        if (Refused(await Apply.ArrangeAsync(Actor, EventId, job.Outcome.Places, job.Order.Case.Revision, Leaving)))
        {
            return;
        }

        done = moves == 1 ? "One person was moved." : $"{moves.ToString(CultureInfo.InvariantCulture)} people were moved.";
        Jobs.Forget(job);
    }

    // Two steps and one wish: whoever leaves right after the click finds both done, not the first alone.
    private async Task GiveUpAsync(IReadOnlyList<string> rules)
    {
        var clash = job!;
        var byName = await SignedIn.NameAsync();
        if (!Refused(await Apply.GiveUpAsync(Actor, EventId, [.. rules], clash.Order.Case.Revision, CancellationToken.None)))
        {
            done = null;
            Jobs.Forget(clash);
            await StartAsync(byName, 1, CancellationToken.None);
        }
    }

    private void Discard()
    {
        problem = null;
        Jobs.Forget(job!);
    }

    private bool Refused(Result result)
    {
        problem = result.Refusal is { } refusal ? RefusalWords.Of(refusal) : null;
        return problem is not null;
    }
}
