using Microsoft.Extensions.Options;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Platform;

/// <summary>Where printed packs lie: a folder for each guest, and a zip for each event. All of it can be printed again.</summary>
public sealed class PackFolders(IOptions<PressEventsOptions> settings)
{
    public string Root { get; } = Path.Combine(settings.Value.FullDataDirectory, "packs");

    public string Of(GuestId guestId) => Path.Combine(Root, guestId.Value.ToString("N"));

    public string ZipOf(PressEventId eventId) => Path.Combine(Root, "zips", $"{eventId.Value:N}.zip");

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

    public void DeleteZip(PressEventId eventId)
    {
        if (Directory.Exists(Path.GetDirectoryName(ZipOf(eventId))))
        {
            File.Delete(ZipOf(eventId));
        }
    }
}
