using PressEvents.Web.Features.Briefing.Packs;

namespace PressEvents.Web.Features.Briefing.HostSheets;

/// <summary>Writes the host sheets of an event into a folder: one for each of the talent and each host, and the one for all hosts.</summary>
internal sealed class HostSheetFiles(HostSheetQuery query, HostSheetPrinter printer, TimeProvider clock) : IPaperKind
{
    public string Name => "host";

    public bool IsPerGuest => false;

    public async Task<PackFilesWritten?> WriteAsync(PaperOrder order, CancellationToken ct)
    {
        var row = (await query.FindAsync(order.Event.AtCommandLine, order.Event.Id, ct))!;
        var readers = SheetReader.Of(row);
        Directory.CreateDirectory(order.Folder);
        var names = new UniqueNames();
        var files = new List<PackFileWritten>();
        foreach (var reader in readers)
        {
            var printed = await printer.PrintAsync(HostSheetWriter.Write(row, reader, clock.GetUtcNow()), order.Paper, ct);
            var file = Path.GetFullPath(Path.Combine(order.Folder, names.Of(printed.FileName)));
            await File.WriteAllBytesAsync(file, printed.Pdf, ct);
            files.Add(new PackFileWritten(reader.Name, Name, file, printed.Pages));
            await order.Progress.WriteLineAsync($"{files.Count} of {readers.Count}: {reader.Name}, {printed.Pages} pages");
        }

        return new PackFilesWritten(files, []);
    }
}
