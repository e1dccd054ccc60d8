namespace PressEvents.Print;

/// <summary>Turns an HTML document into a finished PDF. The seam where another engine could take Chromium's place.</summary>
public interface IDocumentPrinter
{
    bool IsAvailable => Unavailability is null;

    /// <summary>One sentence for people on why nothing can be printed here, or null when all is well.</summary>
    string? Unavailability { get; }

    /// <exception cref="PrinterUnavailableException">No browser can be used here.</exception>
    /// <exception cref="PrintFailedException">The browser failed; trying again may help.</exception>
    Task<byte[]> PrintAsync(string html, DocumentInfo info, CancellationToken ct);
}
