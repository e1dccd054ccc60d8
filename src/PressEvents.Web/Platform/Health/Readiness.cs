using Microsoft.Extensions.Options;
using PressEvents.Data;
using PressEvents.Data.Writing;

namespace PressEvents.Web.Platform.Health;

/// <summary>Whether the instance can do its work: the database answers, took its last write, and the disk has room.</summary>
public sealed class Readiness(Databases databases, StorageHealth storage, IOptions<PressEventsOptions> settings)
{
    private const long RoomNeeded = 200L * 1024 * 1024;

    public async Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken ct)
    {
        var problems = new List<string>();
        await using var db = await databases.UnscopedAsync(ct);
        if (!await db.Database.CanConnectAsync(ct))
        {
            problems.Add("The database cannot be reached.");
        }

        if (storage.Trouble is { } trouble)
        {
            problems.Add($"The last write was not saved: {trouble.Problem}");
        }

        if (FreeSpace() is < RoomNeeded and var free)
        {
            problems.Add($"Only {free / (1024 * 1024)} MB are free on the data disk.");
        }

        return problems;
    }

    private long FreeSpace() => new DriveInfo(settings.Value.FullDataDirectory).AvailableFreeSpace;
}
