using PressEvents.Domain.Events;
using PressEvents.Print;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>Working papers as pages and files. To look at one changes nothing; to print is a post and is noted.</summary>
internal static class PaperEndpoints
{
    private static readonly string[] Read = ["GET", "HEAD"];

    public static void MapPapers(this IEndpointRouteBuilder app)
    {
        var papers = app.MapGroup("/staff/events/{id:guid}/papers").RequireAuthorization(Policies.Publicist).KeepPrivate();
        papers.MapMethods("/{kind}", Read, ViewAsync);
        papers.MapMethods("/{kind}.pdf", Read, FileAsync);
        papers.MapMethods("/{kind}.css", Read, StyleAsync);
        papers.MapPost("/print", PrintAsync).WithMetadata(NeedsAntiforgery.Instance);
    }

    private static async Task<IResult> ViewAsync(HttpContext http, Guid id, string kind, string? paper, PapersQuery query) =>
        await FindAsync(http, id, kind, query) is ({ } view, { } standing) ? PaperPrinter.View(PaperSection.Whole(view, standing, PaperSizes.Read(paper)), $"/staff/events/{id}/papers/{kind}.css?paper={PaperSizes.Word(PaperSizes.Read(paper))}") : TypedResults.NotFound();

    private static async Task<IResult> StyleAsync(HttpContext http, Guid id, string kind, string? paper, PapersQuery query) =>
        await FindAsync(http, id, kind, query) is ({ } view, { } standing) ? TypedResults.Text(PaperStyle.Page(PaperSection.Whole(view, standing, PaperSizes.Read(paper))), "text/css") : TypedResults.NotFound();

    private static async Task<IResult> FileAsync(HttpContext http, Guid id, string kind, string? paper, PapersQuery query, PaperPrinter printer) =>
        await FindAsync(http, id, kind, query) is ({ } view, { } standing) && PaperSection.Whole(view, standing, PaperSizes.Read(paper)) is { IsEmpty: false } section
            ? await PrintedAnswers.FileAsync(async () => await printer.PrintAsync([section], http.RequestAborted))
            : TypedResults.NotFound();

    // One kind or, without any, all that were printed; only what changed, or whole.
    private static async Task<IResult> PrintAsync(HttpContext http, Guid id, PapersQuery query, PaperPrinter printer, NotePrinted note)
    {
        var form = await PostedForm.ReadAsync(http);
        var actor = SignedIn.Of(http.User)!;
        if (form is null || await query.ForEventAsync(actor, PressEventId.From(id), http.RequestAborted) is not { } view)
        {
            return TypedResults.NotFound();
        }

        var sections = PaperSection.Of(view, form["kind"], form["what"] == "changed", PaperSizes.Read(form["paper"]));
        return sections.Count == 0
            ? TypedResults.Redirect($"/staff/events/{id}/briefing/papers")
            : await PrintedAnswers.FileAsync(async () =>
            {
                var printed = await printer.PrintAsync(sections, http.RequestAborted);
                return (await note.NoteAsync(actor, view.Evening.Id, sections, http.RequestAborted)).Refusal is { } refusal
                    ? throw new PrintFailedException(RefusalWords.Of(refusal))
                    : printed;
            });
    }

    private static async Task<(PapersView? View, PaperStanding? Standing)> FindAsync(HttpContext http, Guid id, string kind, PapersQuery query) =>
        WorkingPapers.Find(kind) is { } paper && await query.ForEventAsync(SignedIn.Of(http.User)!, PressEventId.From(id), http.RequestAborted) is { } view
            ? (view, view.Of(paper))
            : (null, null);
}
