using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Features.Import.Reading;

namespace PressEvents.Web.Features.Import;

/// <summary>Plans an import and writes nothing.</summary>
public sealed class PreviewImport(Databases databases)
{
    public async Task<Result<ImportPlan>> PlanAsync(
        Actor reader, PressEventId? eventId, ImportFile file, ImportChoices choices, CancellationToken ct)
    {
        var read = ImportTable.Read(file, choices);
        if (read is not { Value: { } table })
        {
            return read.Refusal!;
        }

        await using var db = await databases.ForAsync(reader, Permission.EditContacts, ct);
        if (eventId is not null && OpenList.Refusal(await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId, ct)) is { } refusal)
        {
            return refusal;
        }

        return ImportPlanner.Plan(table, await AddressBookQuery.ReadAsync(db, eventId, ct));
    }
}

/// <summary>Whether an event's list still takes guests.</summary>
internal static class OpenList
{
    public static Refusal? Refusal(PressEvent? pressEvent) => pressEvent is null ? new NotFound("event") : pressEvent.State switch
    {
        EventState.Draft or EventState.Open or EventState.Closed or EventState.Live => null,
        EventState.Wrapped or EventState.Archived => new Invalid("event", "The event is over; its list takes nobody."),
        EventState.Cancelled => new Invalid("event", "The event is cancelled; its list takes nobody."),
    };
}
