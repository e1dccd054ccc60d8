using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Imports;
using PressEvents.Web.Features.Import.Planning;

namespace PressEvents.Web.Features.Import.Writing;

/// <summary>Writes a planned book a stretch of people at a time, and the record of what it did, by which it can be taken back.</summary>
internal sealed class ImportWriter(Work work, PressEventId? eventId, IProgress<ImportProgress>? progress)
{
    // As many as are held in memory at once; more save no time.
    private const int PeopleAtOnce = 1000;

    /// <summary>Writes what differs; returns the import's id, or null when nothing did.</summary>
    public async Task<GuestImportId?> WriteAsync(PlannedBook book, ImportPlan plan)
    {
        var written = book.People.Where(person => person.IsWritten).ToList();
        if (written.Count == 0)
        {
            return null;
        }

        var counts = plan.Counts;
        var import = new GuestImport(GuestImportId.New(work.Now), work.Actor, eventId, plan.File, work.Now);
        import.Count(counts.Created, counts.Updated, counts.Unchanged, counts.Conflict, counts.Refused);
        work.Db.Imports.Add(import);
        await work.FlushAsync();

        var steps = new StepLog(import);
        var waiting = await WaitSequence.ReadAsync(work, eventId);
        var outlets = await OutletBook.ReadAsync(work);
        progress?.Report(new ImportProgress(0, written.Count));
        for (var done = 0; done < written.Count; done += PeopleAtOnce)
        {
            var people = written.GetRange(done, Math.Min(PeopleAtOnce, written.Count - done));
            await new ImportBatch(work, eventId, steps, waiting).WriteAsync(people, outlets);
            progress?.Report(new ImportProgress(done + people.Count, written.Count));
        }

        var joined = written.Count(person => person.JoinsList);
        work.Audit("guests.imported", eventId, import.Id.Value, $"created={counts.Created} updated={counts.Updated} guests={joined}");
        if (eventId is { } list && await work.LockEventAsync(list) is { } pressEvent)
        {
            await PassPlacesOn.HoldBackAsync(work, pressEvent);
        }

        return import.Id;
    }
}
