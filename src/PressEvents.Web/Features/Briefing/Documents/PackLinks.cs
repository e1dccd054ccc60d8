namespace PressEvents.Web.Features.Briefing.Documents;

/// <summary>Addresses that somebody typed for guests to follow.</summary>
internal static class PackLinks
{
    /// <summary>Only the web; what a link might run is text.</summary>
    public static bool IsWeb(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Length > 0;

    /// <summary>As people read an address out: without the scheme and a last slash.</summary>
    public static string Short(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? scheme + 3 : 0;
        return address[start..].TrimEnd('/');
    }
}
