using PressEvents.Domain.Events;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Pages that all packs of an event share, printed, in the data directory: those of the present edition, and no older ones.</summary>
internal sealed class SharedStore(PackFolders folders, StoredFiles files)
{
    public Task<byte[]?> ReadAsync(SharedRun run, CancellationToken ct) => StoredFiles.ReadAsync(FileOf(run), ct);

    public async Task WriteAsync(SharedRun run, byte[] pdf, CancellationToken ct)
    {
        await files.WriteAsync(FileOf(run), pdf, ct);
        files.DeleteOthers(folders.SharedOf(run.EventId), "", name => name.StartsWith(Prefix(run), StringComparison.Ordinal));
    }

    private static string Prefix(SharedRun run) => FormattableString.Invariant($"{run.Edition}-");

    private string FileOf(SharedRun run) => Path.Combine(folders.SharedOf(run.EventId), $"{Prefix(run)}{run.Key}.pdf");
}

/// <summary>A run of sections that all packs of an event share.</summary>
/// <param name="Edition">Of the material; 0 while nothing was published.</param>
/// <param name="Key">Names all that decides its bytes.</param>
internal sealed record SharedRun(PressEventId EventId, int Edition, string Key);
