using PressEvents.Web.Platform.Notes;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>Runs <see cref="WriteLinkFetches"/> a moment after something was noted.</summary>
internal sealed class LinkFetchWorker(LinkFetchNotes notes, WriteLinkFetches write, TimeProvider clock, ILogger<LinkFetchWorker> logger)
    : LaterNotesWorker<LinkFetched>(notes, clock, logger)
{
    protected override Task WriteAsync(CancellationToken ct) => write.WriteAsync(ct);
}
