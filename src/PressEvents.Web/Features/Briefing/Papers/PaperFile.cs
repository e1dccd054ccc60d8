using PressEvents.Print;
using PressEvents.Web.Features.Briefing.Packs;

namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>A working paper as a file: <c>pack --kind door-sheet</c>. What a script writes is not noted as printed.</summary>
internal sealed class PaperFile(WorkingPaper paper, PapersQuery query, PaperPrinter printer) : IPaperKind
{
    public string Name => paper.Kind;

    public bool IsPerGuest => false;

    public async Task<PackFilesWritten?> WriteAsync(PaperOrder order, CancellationToken ct)
    {
        var view = (await query.ForEventAsync(order.Event.AtCommandLine, order.Event.Id, ct))!;
        var section = PaperSection.Whole(view, view.Of(paper), order.Paper);
        if (section.IsEmpty)
        {
            throw new PrintFailedException(paper.Empty);
        }

        var printed = await printer.PrintAsync([section], ct);
        Directory.CreateDirectory(order.Folder);
        var file = Path.GetFullPath(Path.Combine(order.Folder, printed.FileName));
        await File.WriteAllBytesAsync(file, printed.Pdf, ct);
        await order.Progress.WriteLineAsync(printed.FileName);
        return new PackFilesWritten([new PackFileWritten(null, paper.Kind, file, PdfContents.Read(printed.Pdf).Pages)], []);
    }
}
