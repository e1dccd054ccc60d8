using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using PressEvents.Web.Components.Plain;

namespace PressEvents.Web.Platform.Access;

/// <summary>What a link answers that shows nothing: 410 for a dead one; 404, and later 429, for one that is nobody's.</summary>
internal sealed class AbsentLinks(IStringLocalizerFactory localizers, LinkMisses misses)
{
    private readonly IStringLocalizer words = localizers.Create("GuestPages", typeof(AbsentLinks).Assembly.GetName().Name!);

    public IResult Answer(HttpContext http, bool isDead)
    {
        if (isDead)
        {
            return Page("Dead", StatusCodes.Status410Gone);
        }

        if (misses.Count(http.Connection.RemoteIpAddress) is not { } wait)
        {
            return Page("NotFound", StatusCodes.Status404NotFound);
        }

        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Page("TooMany", StatusCodes.Status429TooManyRequests);
    }

    /// <summary>No calendar entry: they are not coming, or not yet.</summary>
    public IResult NoCalendar() => Page("NoCalendar", StatusCodes.Status404NotFound);

    /// <summary>No receipt: nobody pays for a place, or there is none.</summary>
    public IResult NoReceipt() => Page("NoReceipt", StatusCodes.Status404NotFound);

    /// <summary>There is a file, but no browser prints it just now.</summary>
    public IResult NotPrinted() => Page("NotPrinted", StatusCodes.Status503ServiceUnavailable);

    private RazorComponentResult<KindPage> Page(string kind, int status) => new(new
    {
        Title = words[$"{kind}.Title"].Value,
        Text = words[$"{kind}.Text"].Value,
        Next = words[$"{kind}.Next"].Value,
    })
    { StatusCode = status };
}
