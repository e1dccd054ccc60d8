using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using PressEvents.Data.Queries;
using PressEvents.Web.Components.Plain;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Platform.Access;

/// <summary>What a link answers that shows nothing: 410 for a dead one; 404, and later 429, for one that is nobody's.</summary>
internal sealed class AbsentLinks(IStringLocalizerFactory localizers, LinkMisses misses, GuestLanguages languages)
{
    private readonly IStringLocalizer words = localizers.Create("GuestPages", typeof(AbsentLinks).Assembly.GetName().Name!);

    /// <summary>The same for a link that was looked up: who was erased is told so.</summary>
    public IResult Answer(HttpContext http, LinkRow? link) =>
        link is { IsErased: true } ? Page(http, "Erased", StatusCodes.Status410Gone) : Answer(http, isDead: link is not null);

    public IResult Answer(HttpContext http, bool isDead)
    {
        if (isDead)
        {
            return Page(http, "Dead", StatusCodes.Status410Gone);
        }

        if (misses.Count(http.Connection.RemoteIpAddress) is not { } wait)
        {
            return Page(http, "NotFound", StatusCodes.Status404NotFound);
        }

        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Page(http, "TooMany", StatusCodes.Status429TooManyRequests);
    }

    /// <summary>No calendar entry: they are not coming, or not yet.</summary>
    public IResult NoCalendar(HttpContext http) => Page(http, "NoCalendar", StatusCodes.Status404NotFound);

    /// <summary>No receipt: nobody pays for a place, or there is none.</summary>
    public IResult NoReceipt(HttpContext http) => Page(http, "NoReceipt", StatusCodes.Status404NotFound);

    /// <summary>There is a file, but no browser prints it just now.</summary>
    public IResult NotPrinted(HttpContext http) => Page(http, "NotPrinted", StatusCodes.Status503ServiceUnavailable);

    /// <summary>There is no page at this address, whosever link it begins with.</summary>
    public IResult NoPage(HttpContext http, int status) => Page(http, "NotFound", status);

    /// <summary>It failed on our side: because the database is not there, or for another cause.</summary>
    public IResult Broken(HttpContext http, bool isStorage, int status) => Page(http, isStorage ? "NotSaved" : "Broken", status);

    // Nothing is known of the reader here but what their browser asks for.
    private InLanguage Page(HttpContext http, string kind, int status) => new(languages.ForPage(http.Request), () => new RazorComponentResult<KindPage>(new
    {
        Title = words[$"{kind}.Title"].Value,
        Text = words[$"{kind}.Text"].Value,
        Next = words[$"{kind}.Next"].Value,
    })
    { StatusCode = status });
}
