using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Features.Import.Reading;
using PressEvents.Web.Platform.Jobs;

namespace PressEvents.Web.Features.Import.Running;

/// <summary>What is to be imported: by whom, into which list (null for the address book alone), from which file, understood how, and the counts agreed to.</summary>
public sealed record ImportOrder(StaffActor By, string ByName, PressEventId? EventId, ImportFile File, ImportChoices Choices, ImportCounts Confirmed);

/// <summary>One import on its way into the database.</summary>
public sealed class ImportJob(ImportOrder order) : ServerJob, IProgress<ImportProgress>
{
    public ImportOrder Order => order;

    public DateTimeOffset EndedAt { get; private set; }

    /// <summary>What was done; null until it is, and where it was not.</summary>
    public ImportPlan? Outcome { get; private set; }

    public void Report(ImportProgress value) => Advance(value.Done, value.Total);

    public void Finish(ImportPlan outcome, DateTimeOffset now)
    {
        (Outcome, EndedAt) = (outcome, now);
        End(JobState.Finished);
    }

    public void Stop(JobState state, string problem, DateTimeOffset now)
    {
        EndedAt = now;
        End(state, problem);
    }
}
