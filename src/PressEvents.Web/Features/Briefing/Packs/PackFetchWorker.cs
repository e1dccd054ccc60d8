using PressEvents.Web.Platform.Notes;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Runs <see cref="WritePackFetches"/> a moment after something was noted.</summary>
internal sealed class PackFetchWorker(PackFetchNotes notes, WritePackFetches write, TimeProvider clock, ILogger<PackFetchWorker> logger)
    : LaterNotesWorker<PackFetched>(notes, clock, logger)
{
    protected override Task WriteAsync(CancellationToken ct) => write.WriteAsync(ct);
}
