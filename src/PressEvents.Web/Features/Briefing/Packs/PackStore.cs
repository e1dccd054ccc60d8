using PressEvents.Domain.Briefing;
using PressEvents.Domain.Guests;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>
/// Printed packs in the data directory, a folder for each guest. Only what can be printed anew is kept here; a pack that
/// a newer one replaces is deleted, so that a guest's folder never holds more than their pack as it is.
/// </summary>
internal sealed class PackStore(PackFolders folders, StoredFiles files)
{
    public Task<byte[]?> ReadAsync(GuestId guestId, PaperSize paper, string key, CancellationToken ct) =>
        StoredFiles.ReadAsync(FileOf(guestId, paper, key), ct);

    public async Task WriteAsync(GuestId guestId, PaperSize paper, string key, byte[] pdf, CancellationToken ct)
    {
        var file = FileOf(guestId, paper, key);
        await files.WriteAsync(file, pdf, ct);
        files.DeleteOthers(folders.Of(guestId), Prefix(paper), name => file.EndsWith(name, StringComparison.Ordinal));
    }

    private static string Prefix(PaperSize paper) => paper switch
    {
        PaperSize.A4 => "a4-",
        PaperSize.Letter => "letter-",
    };

    private string FileOf(GuestId guestId, PaperSize paper, string key) =>
        Path.Combine(folders.Of(guestId), $"{Prefix(paper)}{key}.pdf");
}
