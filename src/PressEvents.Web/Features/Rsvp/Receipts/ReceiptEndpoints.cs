using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Print;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Rsvp.Receipts;

/// <summary>The receipt as a file: the guest's own by their link, and the team's.</summary>
internal static class ReceiptEndpoints
{
    private static readonly string[] Read = ["GET", "HEAD"];

    public static void MapGuestReceipt(this RouteGroupBuilder guest) => guest.MapMethods("/receipt.pdf", Read, ForGuestAsync);

    public static void MapStaffReceipt(this RouteGroupBuilder staff) =>
        staff.MapMethods("/receipt.pdf", Read, ForStaffAsync).RequireAuthorization(Policies.Publicist);

    private static async Task<IResult> ForGuestAsync(
        HttpContext http, string token, string? paper, GuestPages pages, ReceiptPrinter printer, LinkFetchNotes notes, AbsentLinks absent)
    {
        var found = await pages.FindAsync(http, token);
        if (found?.Row is not { } row)
        {
            return pages.Absent(http, found);
        }

        notes.Note(found.Link);
        return Receipt.Of(row) is { } receipt ? await FileAsync(http, receipt, paper, printer, absent) : absent.NoReceipt(http);
    }

    private static async Task<IResult> ForStaffAsync(
        HttpContext http, Guid id, Guid guestId, string? paper, GuestPageQuery query, ReceiptPrinter printer, AbsentLinks absent)
    {
        var organisation = SignedIn.Of(http.User)!.OrganisationId;
        var found = await query.FindAsync(organisation, PressEventId.From(id), GuestId.From(guestId), http.RequestAborted);
        return found?.Row is { } row && Receipt.Of(row) is { } receipt ? await FileAsync(http, receipt, paper, printer, absent) : TypedResults.NotFound();
    }

    private static async Task<IResult> FileAsync(HttpContext http, Receipt receipt, string? paper, ReceiptPrinter printer, AbsentLinks absent)
    {
        try
        {
            var onLetter = string.Equals(paper, "letter", StringComparison.OrdinalIgnoreCase);
            var (pdf, name) = await printer.PrintAsync(receipt, onLetter, http.RequestAborted);
            return TypedResults.File(pdf, "application/pdf", name);
        }
        catch (Exception exception) when (exception is PrinterUnavailableException or PrintFailedException)
        {
            Log.NotPrinted(http.RequestServices.GetRequiredService<ILogger<ReceiptPrinter>>(), exception);
            return absent.NotPrinted(http);
        }
    }
}

/// <summary>What the log learns of receipts.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "A receipt could not be printed")]
    public static partial void NotPrinted(ILogger logger, Exception exception);
}
