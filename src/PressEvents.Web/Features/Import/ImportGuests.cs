using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Features.Import.Reading;
using PressEvents.Web.Features.Import.Writing;

namespace PressEvents.Web.Features.Import;

/// <summary>Brings a list into the address book and onto an event's guest list, all of it or nothing. Never sends mail.</summary>
public sealed class ImportGuests(Transactions transactions, IDatabaseEngine engine)
{
    /// <summary>
    /// Plans afresh inside the transaction and does exactly that. With <paramref name="confirmed"/> it does so only
    /// if the plan still comes to those counts. Cancelled at any moment before its end, it leaves nothing.
    /// </summary>
    public async Task<Result<ImportPlan>> CommitAsync(
        Actor actor, PressEventId? eventId, ImportFile file, ImportChoices choices, ImportCounts? confirmed, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        // Read before the turn to write is taken: a large file must not keep others waiting.
        var read = ImportTable.Read(file, choices);
        if (read is not { Value: { } table })
        {
            return read.Refusal!;
        }

        try
        {
            return await transactions.RunAsync(actor, Permission.EditContacts, work => DecideAsync(work, eventId, table, confirmed, progress), ct);
        }
        catch (DbUpdateException exception) when (engine.IsUniqueViolation(exception))
        {
            return new ChangedMeanwhile();   // another import, for another event, brought the same person
        }
    }

    private static async Task<Result<ImportPlan>> DecideAsync(
        Work work, PressEventId? eventId, ImportTable table, ImportCounts? confirmed, IProgress<ImportProgress>? progress)
    {
        if (eventId is { } list && OpenList.Refusal(await work.LockEventAsync(list)) is { } refusal)
        {
            return refusal;
        }

        var book = await AddressBookQuery.ReadAsync(work.Db, eventId, work.Ct);
        var plan = ImportPlanner.Plan(table, book);
        if (plan.Question is { } question)
        {
            return question;
        }

        if (confirmed is not null && confirmed != plan.Counts)
        {
            return new ChangedMeanwhile();
        }

        var import = await new ImportWriter(work, eventId, progress).WriteAsync(book, plan);
        return plan with { IsCommitted = true, ImportId = import?.Value };
    }
}
