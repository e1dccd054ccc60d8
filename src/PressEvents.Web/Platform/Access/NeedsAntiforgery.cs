using Microsoft.AspNetCore.Antiforgery;

namespace PressEvents.Web.Platform.Access;

/// <summary>Marks endpoints whose form posts must carry the page's antiforgery token; without it they answer 400.</summary>
internal sealed class NeedsAntiforgery : IAntiforgeryMetadata
{
    public static NeedsAntiforgery Instance { get; } = new();

    public bool RequiresValidation => true;
}
