using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using PressEvents.Data.Queries;
using PressEvents.Web.Components.Plain;

namespace PressEvents.Web.Platform.Access;

/// <summary>What a link answers that shows nothing: 410 for a dead one; 404, and later 429, for one that is nobody's.</summary>
internal sealed class AbsentLinks(IStringLocalizerFactory localizers, LinkMisses misses)
{
    private readonly IStringLocalizer words = localizers.Create("GuestPages", typeof(AbsentLinks).Assembly.GetName().Name!);

    /// <summary>The same for a link that was looked up: who was erased is told so.</summary>
    public IResult Answer(HttpContext http, LinkRow? link) =>
        link is { IsErased: true } ? Page("Erased", StatusCodes.Status410Gone) : Answer(http, isDead: link is not null);

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

    private RazorComponentResult<KindPage> Page(string kind, int status) => new(new
    {
        Title = words[$"{kind}.Title"].Value,
        Text = words[$"{kind}.Text"].Value,
        Next = words[$"{kind}.Next"].Value,
    })
    { StatusCode = status };
}
