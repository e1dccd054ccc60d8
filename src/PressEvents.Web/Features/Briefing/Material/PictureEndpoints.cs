using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Pictures;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>Serves the pictures of the material: to the team those of their own events, to guests those of their pack.</summary>
internal static class PictureEndpoints
{
    private static readonly string[] Read = ["GET", "HEAD"];

    public static void MapPictures(this IEndpointRouteBuilder app)
    {
        app.MapGroup("/i/{token}").AllowAnonymous().KeepPrivate()
            .MapMethods("/pictures/{name:guid}.jpg", Read, (HttpContext http, string token, Guid name, GuestPictures pictures) => pictures.ShowAsync(http, token, name));
        app.MapGroup("/staff/events/{id:guid}").KeepPrivate()
            .MapMethods("/pictures/{name:guid}.jpg", Read, ShowAsync).RequireAuthorization(Policies.Viewer);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Guid id, Guid name, Databases databases, PictureFiles files, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(SignedIn.Of(http.User)!, Permission.SeePlans, ct);
        return await PictureUse.IsUsedAsync(db, PressEventId.From(id), name, ct) && await files.ReadAsync(name, ct) is { } jpeg
            ? TypedResults.File(jpeg, PictureFiles.MediaType)
            : TypedResults.NotFound();
    }
}
