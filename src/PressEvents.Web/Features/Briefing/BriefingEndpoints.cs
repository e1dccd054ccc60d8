using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Web.Features.Briefing.HostSheets;
using PressEvents.Web.Features.Briefing.Material;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Features.Briefing.Papers;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Jobs;
using PressEvents.Web.Platform.Look;

namespace PressEvents.Web.Features.Briefing;

/// <summary>Packs as files and as pages: a guest's own by their link, any of an event's for the team.</summary>
internal static class BriefingEndpoints
{
    private static readonly string[] Read = ["GET", "HEAD"];

    public static void MapBriefing(this IEndpointRouteBuilder app)
    {
        app.MapPictures();
        var guest = app.MapGroup("/i/{token}").AllowAnonymous().KeepPrivate();
        guest.MapMethods("/pack.pdf", Read, (HttpContext http, string token, GuestPack pack) => pack.FileAsync(http, token));
        guest.MapMethods("/pack", Read, (HttpContext http, string token, GuestPack pack) => pack.PageAsync(http, token));
        guest.MapMethods("/screeners/{id:guid}", Read, (HttpContext http, string token, Guid id, GuestScreener screener) => screener.OpenAsync(http, token, id));

        var staff = app.MapGroup("/staff/events/{id:guid}").KeepPrivate();
        staff.MapMethods("/packs/{guestId:guid}.pdf", Read, FileAsync).RequireAuthorization(Policies.Viewer);
        staff.MapMethods("/packs/{guestId:guid}/preview", Read, PreviewAsync).RequireAuthorization(Policies.Viewer);
        staff.MapMethods("/packs/accent.css", Read, AccentAsync).RequireAuthorization(Policies.Viewer);
        staff.MapMethods("/packs.pdf", Read, BoundAsync).RequireAuthorization(Policies.Publicist);
        staff.MapMethods("/packs.zip", Read, ZipAsync).RequireAuthorization(Policies.Publicist);
        app.MapHostSheets();
        app.MapPapers();
    }

    private static async Task<IResult> FileAsync(HttpContext http, Guid id, Guid guestId, string? paper, PackQuery packs, PackPrinter printer) =>
        await RowAsync(http, id, guestId, packs, PackSource.Published) is { } row
            ? await PrintedAnswers.FileAsync(() => printer.PrintAsync(row, PaperSizes.Read(paper), http.RequestAborted))
            : TypedResults.NotFound();

    private static async Task<IResult> PreviewAsync(HttpContext http, Guid id, Guid guestId, PackQuery packs, PackVersions versions, PackPrinter printer)
    {
        if (await RowAsync(http, id, guestId, packs, PackSource.Draft) is not { } row)
        {
            return TypedResults.NotFound();
        }

        SecurityHeaders.AllowOwnFrame(http);
        return printer.View(versions.Of(row), PackPlace.OfTeam(id, row.Event.Accent is not null));
    }

    private static async Task<Results<ContentHttpResult, NotFound>> AccentAsync(HttpContext http, Guid id, PackGuests guests, CancellationToken ct) =>
        await guests.ForEventAsync(SignedIn.Of(http.User)!, PressEventId.From(id), ct) is { } found
            ? TypedResults.Text(Accent.StyleSheet(found.Accent), "text/css")
            : TypedResults.NotFound();

    private static Task<Results<PhysicalFileHttpResult, NotFound, ProblemHttpResult>> ZipAsync(
        HttpContext http, Guid id, long? job, PackJobs jobs, PackGuests guests, CancellationToken ct) =>
        BundleAsync(http, new Wanted(PressEventId.From(id), BundleForm.Zip, job), jobs, guests, ct);

    private static Task<Results<PhysicalFileHttpResult, NotFound, ProblemHttpResult>> BoundAsync(
        HttpContext http, Guid id, long? job, PackJobs jobs, PackGuests guests, CancellationToken ct) =>
        BundleAsync(http, new Wanted(PressEventId.From(id), BundleForm.Pdf, job), jobs, guests, ct);

    private static async Task<Results<PhysicalFileHttpResult, NotFound, ProblemHttpResult>> BundleAsync(
        HttpContext http, Wanted wanted, PackJobs jobs, PackGuests guests, CancellationToken ct)
    {
        var actor = SignedIn.Of(http.User)!;
        if (await guests.ForEventAsync(actor, wanted.EventId, ct) is not { } found)
        {
            return TypedResults.NotFound();
        }

        // Asked for by number: what the page has made already. Else made now, or what is being made waited for; nothing is noted as printed by that.
        var made = jobs.Of(wanted.EventId, wanted.Form) is { State: JobState.Finished } last && last.Number == wanted.Job
            ? last
            : jobs.Start(new PrintOrder(actor.OrganisationId, wanted.EventId, wanted.Form));
        await made.Completion.WaitAsync(ct);
        var (type, ending) = wanted.Form is BundleForm.Pdf ? ("application/pdf", "pdf") : ("application/zip", "zip");
        return made.State is JobState.Finished
            ? TypedResults.PhysicalFile(made.File, type, FileNames.Of(found.EventTitle, ending))
            : TypedResults.Problem(made.Problem, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static Task<PackRow?> RowAsync(HttpContext http, Guid id, Guid guestId, PackQuery packs, PackSource source) =>
        packs.FindAsync(SignedIn.Of(http.User)!, PressEventId.From(id), GuestId.From(guestId), source, http.RequestAborted);

    private sealed record Wanted(PressEventId EventId, BundleForm Form, long? Job);
}
