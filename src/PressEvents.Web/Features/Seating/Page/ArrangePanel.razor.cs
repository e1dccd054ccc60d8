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
        known = await Problems.ForEventAsync(Actor, EventId, Leaving) ?? known;
        if (known!.Faults.Count == 0)
        {
            Watch(Jobs.Start(new ArrangeOrder(Actor, await SignedIn.NameAsync(), EventId, known, patience)));
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

    private async Task GiveUpAsync(IReadOnlyList<string> rules)
    {
        if (!Refused(await Apply.GiveUpAsync(Actor, EventId, [.. rules], job!.Order.Case.Revision, Leaving)))
        {
            Jobs.Forget(job);
            await StartAsync(1);
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
