namespace PressEvents.Web.Features.Briefing.Documents;

/// <summary>How sections sit on their pages.</summary>
internal static class PackSections
{
    private const int FewEntries = 6;

    /// <summary>Of a short list a page's end would leave a heading with a line or two; it goes on to the next page whole.</summary>
    public static string? Short(int entries) => entries <= FewEntries ? "whole" : null;
}
