using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Data.Queries;
using PressEvents.Domain.Invitations;
using PressEvents.Print;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>A guest's own way to their pack: by the secret in their link, once nothing is missing any more.</summary>
internal sealed partial class GuestPack(
    LinkLookup links, PackQuery packs, MaterialQuery material, PackVersions versions, PackPrinter printer, PackFetchNotes notes,
    IDocumentPrinter browser, MissingWords words, AbsentLinks absent, GuestLanguages languages, ILogger<GuestPack> logger)
{
    public Task<IResult> FileAsync(HttpContext http, string token) => ForAsync(http, token, async versioned =>
    {
        try
        {
            var pack = await printer.PrintAsync(versioned, versioned.Row.Material.Paper, http.RequestAborted);
            Note(http, versioned);
            return TypedResults.File(pack.Pdf, "application/pdf", pack.FileName);
        }
        catch (Exception exception) when (exception is PrinterUnavailableException or PrintFailedException)
        {
            LogNotPrinted(exception);
            return new InLanguage(languages.ForPage(http.Request), () => Unprintable(token));
        }
    });

    public Task<IResult> PageAsync(HttpContext http, string token) => ForAsync(http, token, versioned =>
    {
        Note(http, versioned);
        return Task.FromResult(printer.View(versioned, PackPlace.OfGuest(token, versioned.Row.Event.Accent is not null)));
    });

    private async Task<IResult> ForAsync(HttpContext http, string token, Func<VersionedPack, Task<IResult>> show)
    {
        var link = InvitationToken.TryParse(token) is { } parsed ? await links.FindAsync(parsed, http.RequestAborted) : null;
        if (link is null or { IsDead: true })
        {
            return absent.Answer(http, link);
        }

        var row = (await packs.FindAsync(link.AsGuest, link.EventId, link.GuestId, PackSource.Published, http.RequestAborted))!;
        var missing = await material.MissingForPackAsync(row, DeviceCookie.ProofOf(http), http.RequestAborted);
        return missing.Count == 0 ? await show(versions.Of(row)) : words.Page(http, Waiting.Pack, token, link, row.Event, row.Guest.Name, missing);
    }

    // Whoever asks only what there would be has nothing in their hands.
    private void Note(HttpContext http, VersionedPack versioned)
    {
        if (HttpMethods.IsGet(http.Request.Method))
        {
            notes.Note(versioned);
        }
    }

    private RazorComponentResult<PackUnprintable> Unprintable(string token) =>
        new(new { HasBrowser = browser.IsAvailable, View = $"/i/{token}/pack" }) { StatusCode = StatusCodes.Status503ServiceUnavailable };

    [LoggerMessage(LogLevel.Warning, "A pack could not be printed")]
    private partial void LogNotPrinted(Exception exception);
}
