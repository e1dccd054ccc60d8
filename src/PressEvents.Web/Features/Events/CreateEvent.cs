using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Events;

/// <summary>Makes a new event, as a draft that takes no answers yet.</summary>
public sealed class CreateEvent(Transactions transactions)
{
    public async Task<Result<PressEventId>> CreateAsync(Actor actor, EventForm form, CancellationToken ct)
    {
        var details = form.Read(null);
        if (!details.IsDone)
        {
            return details.Refusal!;
        }

        return Slug.TryParse(form.Slug?.Trim()) is { } slug
            ? await transactions.RunAsync<PressEventId>(actor, Permission.CreateEvent, work => AddAsync(work, slug, details.Value!), ct)
            : new Invalid(nameof(form.Slug), "The short name holds lower-case letters, digits and single hyphens, like winter-dinner.");
    }

    private static async Task<Result<PressEventId>> AddAsync(Work work, Slug slug, EventDetails details)
    {
        // Unique in the whole instance, so foreign events count; all that is learned is that the name is taken.
        if (await work.Db.Events.IgnoreQueryFilters().AnyAsync(e => e.Slug == slug.Value, work.Ct))
        {
            return new SlugTaken(slug.Value);
        }

        var pressEvent = new PressEvent(PressEventId.New(work.Now), work.Actor.OrganisationId, slug, details, work.Now);
        work.Db.Events.Add(pressEvent);
        work.Audit("event.created", pressEvent.Id, pressEvent.Id.Value);
        return pressEvent.Id;
    }
}
