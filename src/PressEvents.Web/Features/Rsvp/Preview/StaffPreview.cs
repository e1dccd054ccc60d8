using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Rsvp.Preview;

/// <summary>The team looks at a guest's page as it is now. Nothing on it acts: no token of a form, no link's secret, every control switched off.</summary>
internal static class StaffPreview
{
    private static readonly string[] Read = ["GET", "HEAD"];

    public static void MapStaffPreview(this RouteGroupBuilder staff) =>
        staff.MapMethods("/page", Read, ShowAsync).RequireAuthorization(Policies.Publicist);

    private static async Task<IResult> ShowAsync(HttpContext http, Guid id, Guid guestId, GuestPageQuery query, GuestPages pages)
    {
        var organisation = SignedIn.Of(http.User)!.OrganisationId;
        if (await query.FindAsync(organisation, PressEventId.From(id), GuestId.From(guestId), http.RequestAborted) is not { } found)
        {
            return TypedResults.NotFound();
        }

        // Not even the staff's own scripts run on it.
        SecurityHeaders.AllowOwnFrame(http);
        return found.Row is { } row ? pages.Preview(row, $"/staff/events/{id}/packs/accent.css") : pages.Absent(http, found);
    }
}
