using PressEvents.Domain.Events;
using PressEvents.Web.Components.Frame;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Sheets;

namespace PressEvents.Web.Features.Export;

/// <summary>What the team sees in a list, as a file: <c>?status=</c> and <c>?q=</c> as on the page.</summary>
internal static class ExportEndpoints
{
    private static readonly string[] Read = ["GET", "HEAD"];

    public static void MapExport(this IEndpointRouteBuilder app)
    {
        var staff = app.MapGroup("/staff").RequireAuthorization(Policies.Publicist).KeepPrivate();
        staff.MapMethods("/events/{id:guid}/guests.csv", Read, async (HttpContext http, Guid id, string? status, string? q, GuestSheet guests, CancellationToken ct) =>
            As(await GuestsAsync(http, id, status, q, guests, ct), sheet => sheet.ToCsv()));
        staff.MapMethods("/events/{id:guid}/guests.xlsx", Read, async (HttpContext http, Guid id, string? status, string? q, GuestSheet guests, CancellationToken ct) =>
            As(await GuestsAsync(http, id, status, q, guests, ct), sheet => sheet.ToXlsx()));
        staff.MapMethods("/contacts.csv", Read, async (HttpContext http, string? q, ContactSheet contacts, CancellationToken ct) =>
            As(await contacts.ReadAsync(SignedIn.Of(http.User)!, q, ct), sheet => sheet.ToCsv()));
        staff.MapMethods("/contacts.xlsx", Read, async (HttpContext http, string? q, ContactSheet contacts, CancellationToken ct) =>
            As(await contacts.ReadAsync(SignedIn.Of(http.User)!, q, ct), sheet => sheet.ToXlsx()));
    }

    private static Task<SheetFile?> GuestsAsync(HttpContext http, Guid id, string? status, string? typed, GuestSheet guests, CancellationToken ct) =>
        guests.ReadAsync(SignedIn.Of(http.User)!, PressEventId.From(id), FilterWords.Parse(status), typed, ct);

    private static IResult As(SheetFile? sheet, Func<SheetFile, IResult> file) => sheet is null ? TypedResults.NotFound() : file(sheet);
}
