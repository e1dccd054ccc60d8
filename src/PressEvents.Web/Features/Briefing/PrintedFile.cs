using PressEvents.Print;

namespace PressEvents.Web.Features.Briefing;

/// <summary>Something on paper, and what its file is called.</summary>
internal sealed record PrintedFile(string FileName, byte[] Pdf)
{
    public int Pages => PdfContents.Read(Pdf).Pages;
}
