using System.Text.Json;

namespace PressEvents.Print.Browser;

/// <summary>What we ask of the browser, or of the tab behind <paramref name="SessionId"/>.</summary>
internal sealed record DevToolsCommand(int Id, string Method, object? Params, string? SessionId);

/// <summary>What a tab reports unasked.</summary>
internal sealed record DevToolsEvent(string Method, JsonElement Params)
{
    public static DevToolsEvent Read(JsonElement message) => new(
        message.GetProperty("method").GetString()!,
        message.TryGetProperty("params", out var parameters) ? parameters.Clone() : default);
}
