using PressEvents.Data.Queries;
using PressEvents.Print;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Writes the packs of an event into a folder, a file for each guest who comes.</summary>
internal sealed class PackFiles(PackGuests guests, PackQuery packs, PackPrinter printer) : IPaperKind
{
    public string Name => "pack";

    public bool IsPerGuest => true;

    public async Task<PackFilesWritten?> WriteAsync(PaperOrder order, CancellationToken ct)
    {
        var (key, emailKey, paper, folder, progress) = order;
        var all = (await guests.ForEventAsync(key.AtCommandLine, key.Id, ct))!.Guests;
        var asked = emailKey is null ? all : [.. all.Where(guest => string.Equals(guest.EmailKey, emailKey, StringComparison.Ordinal))];
        if (emailKey is not null && asked.Count == 0)
        {
            return null;
        }

        Directory.CreateDirectory(folder);
        var round = PackRound.Of(asked);
        var names = new UniqueNames();
        var files = new List<PackFileWritten>();
        foreach (var guest in round.Printed)
        {
            var row = (await packs.FindAsync(key.AtCommandLine, key.Id, guest.Id, PackSource.Published, ct))!;
            var pack = await printer.PrintAsync(row, paper, ct);
            var file = Path.GetFullPath(Path.Combine(folder, names.Of(pack.FileName)));
            await File.WriteAllBytesAsync(file, pack.Pdf, ct);
            files.Add(new PackFileWritten(guest.Email ?? guest.Name, Name, file, PdfContents.Read(pack.Pdf).Pages));
            await progress.WriteLineAsync($"{files.Count} of {round.Printed.Count}: {guest.Name}");
        }

        return new PackFilesWritten(files, [.. round.Skipped.Select(skipped => new PackSkipped(skipped.Guest.Email ?? skipped.Guest.Name, skipped.Reason))]);
    }
}
