using PressEvents.Data.Queries.Lists;
using PressEvents.Domain.Events;
using PressEvents.Web.Components.Frame;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Sheets;

namespace PressEvents.Web.Features.Export;

/// <summary>What the team sees in a list, as a file: the query is the page’s own, so that the file holds what the page shows.</summary>
internal static class ExportEndpoints
{
    private static readonly string[] Read = ["GET", "HEAD"];

    public static void MapExport(this IEndpointRouteBuilder app)
    {
        var staff = app.MapGroup("/staff").RequireAuthorization(Policies.Publicist).KeepPrivate();
        staff.MapMethods("/events/{id:guid}/guests.csv", Read, async (HttpContext http, Guid id, string? status, string? needs, GuestSheet guests, CancellationToken ct) =>
            As(await GuestsAsync(http, id, status, needs, guests, ct), sheet => sheet.ToCsv()));
        staff.MapMethods("/events/{id:guid}/guests.xlsx", Read, async (HttpContext http, Guid id, string? status, string? needs, GuestSheet guests, CancellationToken ct) =>
            As(await GuestsAsync(http, id, status, needs, guests, ct), sheet => sheet.ToXlsx()));
        staff.MapMethods("/contacts.csv", Read, async (HttpContext http, ContactSheet contacts, CancellationToken ct) =>
            As(await ContactsAsync(http, contacts, ct), sheet => sheet.ToCsv()));
        staff.MapMethods("/contacts.xlsx", Read, async (HttpContext http, ContactSheet contacts, CancellationToken ct) =>
            As(await ContactsAsync(http, contacts, ct), sheet => sheet.ToXlsx()));
    }

    private static Task<SheetFile?> GuestsAsync(HttpContext http, Guid id, string? status, string? needs, GuestSheet guests, CancellationToken ct) =>
        guests.ReadAsync(SignedIn.Of(http.User)!, PressEventId.From(id), FilterWords.Parse(status), ListFilter.Parse(http.Request.QueryString.Value, GuestTerms.Fields), needs is "yes", ct);

    private static Task<SheetFile?> ContactsAsync(HttpContext http, ContactSheet contacts, CancellationToken ct) =>
        contacts.ReadAsync(SignedIn.Of(http.User)!, ListFilter.Parse(http.Request.QueryString.Value, ContactFilters.Fields), ct);

    private static IResult As(SheetFile? sheet, Func<SheetFile, IResult> file) => sheet is null ? TypedResults.NotFound() : file(sheet);
}
