using PressEvents.Domain.Events;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Briefing.HostSheets;

/// <summary>Host sheets as pages and as files, for those who edit the briefing and nobody else.</summary>
internal static class HostSheetEndpoints
{
    private static readonly string[] Read = ["GET", "HEAD"];

    public static void MapHostSheets(this IEndpointRouteBuilder app)
    {
        var staff = app.MapGroup("/staff/events/{id:guid}").KeepPrivate().RequireAuthorization(Policies.Publicist);
        staff.MapMethods("/host-sheets.pdf", Read, AllAsync);
        staff.MapMethods("/host-sheets/{reader}.pdf", Read, OneAsync);
        staff.MapMethods("/host-sheets/{reader}/preview", Read, PreviewAsync);
    }

    private static async Task<IResult> PreviewAsync(HttpContext http, Guid id, string reader, HostSheetQuery query, TimeProvider clock)
    {
        if (await SheetsAsync(http, id, reader, query, clock) is not [var sheet])
        {
            return TypedResults.NotFound();
        }

        SecurityHeaders.AllowOwnFrame(http);
        return HostSheetPrinter.View(sheet);
    }

    private static async Task<IResult> AllAsync(HttpContext http, Guid id, string? paper, HostSheetQuery query, HostSheetPrinter printer, TimeProvider clock) =>
        await SheetsAsync(http, id, null, query, clock) is { Count: > 0 } sheets
            ? await PrintedAnswers.FileAsync(() => printer.PrintAsync(sheets, PaperSizes.Read(paper), http.RequestAborted))
            : TypedResults.NotFound();

    private static async Task<IResult> OneAsync(HttpContext http, Guid id, string reader, string? paper, HostSheetQuery query, HostSheetPrinter printer, TimeProvider clock) =>
        await SheetsAsync(http, id, reader, query, clock) is [var sheet]
            ? await PrintedAnswers.FileAsync(() => printer.PrintAsync(sheet, PaperSizes.Read(paper), http.RequestAborted))
            : TypedResults.NotFound();

    // Without a reader all of them; none where there is no such event or reader.
    private static async Task<IReadOnlyList<HostSheet>> SheetsAsync(HttpContext http, Guid id, string? reader, HostSheetQuery query, TimeProvider clock)
    {
        var row = await query.FindAsync(SignedIn.Of(http.User)!, PressEventId.From(id), http.RequestAborted);
        return row is null ? [] :
        [
            .. SheetReader.Of(row).Where(one => reader is null || string.Equals(one.Key, reader, StringComparison.Ordinal))
                .Select(one => HostSheetWriter.Write(row, one, clock.GetUtcNow())),
        ];
    }
}
