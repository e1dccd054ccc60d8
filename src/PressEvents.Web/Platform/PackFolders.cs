using Microsoft.Extensions.Options;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Platform;

/// <summary>Where printed packs lie: a folder for each guest, one for the pages an event's packs share, and the files of print jobs. All of it can be printed again.</summary>
public sealed class PackFolders(IOptions<PressEventsOptions> settings)
{
    public string Root { get; } = Path.Combine(settings.Value.FullDataDirectory, "packs");

    public string Of(GuestId guestId) => Path.Combine(Root, guestId.Value.ToString("N"));

    /// <summary>Where print jobs put their files, and what they are to do.</summary>
    public string Bundles { get; } = Path.Combine(settings.Value.FullDataDirectory, "packs", "bundles");

    /// <param name="ending">Of the file's name: <c>pdf</c>, <c>zip</c>.</param>
    public string BundleOf(PressEventId eventId, string ending) => Path.Combine(Bundles, $"{eventId.Value:N}.{ending}");

    public string SharedOf(PressEventId eventId) => Path.Combine(Root, "shared", eventId.Value.ToString("N"));

    /// <summary>Whose packs are kept.</summary>
    public IReadOnlyList<GuestId> Guests() => !Directory.Exists(Root) ? [] :
    [
        .. Directory.EnumerateDirectories(Root).Select(Path.GetFileName)
            .Select(name => Guid.TryParseExact(name, "N", out var id) ? GuestId.From(id) : (GuestId?)null).OfType<GuestId>(),
    ];

    public void Delete(GuestId guestId)
    {
        if (Directory.Exists(Of(guestId)))
        {
            Directory.Delete(Of(guestId), recursive: true);
        }
    }

    /// <summary>Deletes what packs of the event were bound or zipped into, and their shared pages.</summary>
    public void DeleteBundles(PressEventId eventId)
    {
        if (Directory.Exists(Bundles))
        {
            foreach (var file in Directory.EnumerateFiles(Bundles, $"{eventId.Value:N}.*"))
            {
                File.Delete(file);
            }
        }

        if (Directory.Exists(SharedOf(eventId)))
        {
            Directory.Delete(SharedOf(eventId), recursive: true);
        }
    }
}
