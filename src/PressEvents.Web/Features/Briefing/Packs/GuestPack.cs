using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Print;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>A guest's own way to their pack: by the secret in their link, once nothing is missing any more.</summary>
internal sealed partial class GuestPack(
    LinkLookup links, PackQuery packs, PackPrinter printer, IDocumentPrinter browser, PackWords words, AbsentLinks absent, GuestLanguages languages,
    ILogger<GuestPack> logger)
{
    public Task<IResult> FileAsync(HttpContext http, string token) => ForAsync(http, token, async row =>
    {
        try
        {
            var pack = await printer.PrintAsync(row, PackPaper.A4, http.RequestAborted);
            return TypedResults.File(pack.Pdf, "application/pdf", pack.FileName);
        }
        catch (Exception exception) when (exception is PrinterUnavailableException or PrintFailedException)
        {
            LogNotPrinted(exception);
            return new InLanguage(languages.ForPage(http.Request), () => Unprintable(token));
        }
    });

    public Task<IResult> PageAsync(HttpContext http, string token) => ForAsync(http, token, row =>
        Task.FromResult(printer.View(row, row.Event.Accent is null ? null : $"/i/{token}/accent.css")));

    private async Task<IResult> ForAsync(HttpContext http, string token, Func<PackRow, Task<IResult>> show)
    {
        var link = InvitationToken.TryParse(token) is { } parsed ? await links.FindAsync(parsed, http.RequestAborted) : null;
        if (link is null or { IsDead: true })
        {
            return absent.Answer(http, isDead: link is not null);
        }

        var row = (await packs.FindAsync(link.OrganisationId, link.EventId, link.GuestId, http.RequestAborted))!;
        var missing = PackAccess.Missing(row.Event, row.Guest.Status, row.Rules?.Version, row.Rules?.AcceptedAt is not null);
        return missing.Count == 0 ? await show(row) : new InLanguage(languages.ForPage(http.Request, link.Language), () => Missing(http, token, row, missing));
    }

    private RazorComponentResult<PackMissing> Missing(HttpContext http, string token, PackRow row, IReadOnlyList<Refusal> missing) => new(new
    {
        Event = row.Event.Title,
        row.Guest.Name,
        Reasons = missing.Select(Sentence).ToList(),
        Address = $"/i/{token}{languages.QueryOf(http.Request)}",
        AccentSheet = row.Event.Accent is null ? null : $"/i/{token}/accent.css",
    })
    { StatusCode = StatusCodes.Status404NotFound };

    private RazorComponentResult<PackUnprintable> Unprintable(string token) =>
        new(new { HasBrowser = browser.IsAvailable, View = $"/i/{token}/pack" }) { StatusCode = StatusCodes.Status503ServiceUnavailable };

    private string Sentence(Refusal refusal) => refusal switch
    {
        EventCancelled => words["Missing.Cancelled"],
        PackOnlyForComing { Status: GuestStatus.Waitlisted or GuestStatus.Offered } => words["Missing.Waiting"],
        PackOnlyForComing => words["Missing.Coming"],
        PackNotPublished => words["Missing.Published"],
        RulesNotAccepted rules => words["Missing.Rules", rules.Version],
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "No words for this refusal."),
    };

    [LoggerMessage(LogLevel.Warning, "A pack could not be printed")]
    private partial void LogNotPrinted(Exception exception);
}
