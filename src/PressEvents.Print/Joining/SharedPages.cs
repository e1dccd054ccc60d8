using PressEvents.Print.Finishing;

namespace PressEvents.Print.Joining;

/// <summary>
/// Pages that many documents have in common, printed once as a document without running feet. Read once, they are joined
/// into as many documents as there are; nothing here changes, so that may happen side by side.
/// </summary>
public sealed class SharedPages
{
    private SharedPages(byte[] pdf)
    {
        File = PdfFileReader.Read(pdf);
        Pages = File.Pages();
        Tags = TagTree.Read(File);
        Contents = PdfContents.Read(File);
    }

    /// <summary>How many pages there are, and on which of them each link target stands.</summary>
    public PdfContents Contents { get; }

    internal PdfFile File { get; }

    internal IReadOnlyList<PdfReference> Pages { get; }

    internal TagTree Tags { get; }

    /// <summary>Reads a finished PDF that <see cref="IDocumentPrinter"/> made.</summary>
    /// <exception cref="FormatException">It is not one, or not tagged.</exception>
    public static SharedPages Read(byte[] pdf) => Guarded.Run(() => new SharedPages(pdf));
}
