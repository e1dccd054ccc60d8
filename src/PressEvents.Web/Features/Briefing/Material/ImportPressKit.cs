using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.PressKits;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>Brings a press kit into an event's material, or says what would become of it. The same plan is made for both.</summary>
public sealed class ImportPressKit(Transactions transactions, PressKitPictures pictures, PressKitWriter writer)
{
    public Task<Result<PressKitPlan>> PlanAsync(Actor actor, PressEventId eventId, IReadOnlyList<KitFile> files, CancellationToken ct) =>
        RunAsync(actor, eventId, files, async (work, pressEvent, made) => await PressKitWriter.PlanAsync(work, pressEvent, files, made), ct);

    public Task<Result<PressKitPlan>> CommitAsync(Actor actor, PressEventId eventId, IReadOnlyList<KitFile> files, CancellationToken ct) =>
        RunAsync(actor, eventId, files, (work, pressEvent, made) => writer.WriteAsync(work, pressEvent, files, made), ct);

    private async Task<Result<PressKitPlan>> RunAsync(
        Actor actor,
        PressEventId eventId,
        IReadOnlyList<KitFile> files,
        Func<Work, PressEvent, IReadOnlyDictionary<string, KitPicture>, Task<Result<PressKitPlan>>> act,
        CancellationToken ct)
    {
        if (files.Count > KitFile.MostFiles)
        {
            return new Invalid("files", $"A press kit has at most {KitFile.MostFiles} files.");
        }

        var made = await pictures.MakeAsync(files, ct);
        return await transactions.RunAsync<PressKitPlan>(
            actor,
            Permission.EditBriefing,
            async work => await work.LockEventAsync(eventId) is { } pressEvent ? await act(work, pressEvent, made) : new NotFound("event"),
            ct);
    }
}
