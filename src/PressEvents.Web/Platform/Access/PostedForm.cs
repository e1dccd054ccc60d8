using Microsoft.AspNetCore.Antiforgery;

namespace PressEvents.Web.Platform.Access;

/// <summary>Reads what was posted to a page without scripts.</summary>
internal static class PostedForm
{
    /// <summary>Null for what is no form, or a broken one.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpContext http)
    {
        try
        {
            return http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Null also for a form that did not come from our own page.</summary>
    public static async Task<IFormCollection?> ReadOwnAsync(HttpContext http, IAntiforgery antiforgery) =>
        await ReadAsync(http) is { } form && await antiforgery.IsRequestValidAsync(http) ? form : null;
}
