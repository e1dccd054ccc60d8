using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Components.Plain;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Features.Rsvp.Substitutes;

/// <summary>The page for whoever holds a link that is not theirs. It says of its guest nothing at all.</summary>
internal static class SubstituteEndpoints
{
    private static readonly string[] Read = ["GET", "HEAD"];
    private static readonly RequestSizeLimitAttribute MostTyped = new(64 * 1024);

    public static void MapSubstitutes(this RouteGroupBuilder guest)
    {
        guest.MapMethods("/not-me", Read, ShowAsync);
        guest.MapPost("/not-me", AskAsync).WithMetadata(MostTyped);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string token, GuestPages pages, IAntiforgery antiforgery, LinkFetchNotes notes, TimeProvider clock)
    {
        var found = await pages.FindAsync(http, token);
        if (found?.Row is not { } row)
        {
            return pages.Absent(http, found);
        }

        notes.Note(found.Link);
        var now = clock.GetUtcNow();
        var refusal = SubstituteTimes.Refuse(row.Event, row.Invitee.Status, now);
        var problems = pages.NewProblems();
        if (refusal is not null)
        {
            problems.Add(refusal);
        }

        var step = http.Request.Query.ContainsKey("sent") ? NotMeStep.Sent : refusal is null ? NotMeStep.Ask : NotMeStep.Closed;
        return Page(http, token, new NotMeView(row.Event, row.Invitee.OrganisationName, step) { Lede = row.Lede }, SubstituteForm.New(Guid.CreateVersion7(now)), problems, antiforgery, StatusCodes.Status200OK);
    }

    private static async Task<IResult> AskAsync(HttpContext http, string token, IAntiforgery antiforgery, AskToSubstitute ask, GuestPages pages)
    {
        var (form, problems) = (await ReadAsync(http), pages.NewProblems());
        if (form is null || !await antiforgery.IsRequestValidAsync(http))
        {
            problems.Add(null, "Problem.Antiforgery");
            return await AgainAsync(http, token, form, problems, pages, antiforgery, StatusCodes.Status400BadRequest);
        }

        if (InvitationToken.TryParse(token) is not { } parsed || form.Read(problems) is not { } offer)
        {
            return await AgainAsync(http, token, form, problems, pages, antiforgery, StatusCodes.Status200OK);
        }

        var result = await ask.AskAsync(parsed, offer, form.Submission, http.RequestAborted);
        if (result.Refusal is { } refusal)
        {
            problems.Add(refusal);
            return await AgainAsync(http, token, form, problems, pages, antiforgery, refusal is StorageBusy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status409Conflict);
        }

        var chosen = http.RequestServices.GetRequiredService<GuestLanguages>().QueryOf(http.Request);
        http.Response.Headers.Location = $"/i/{token}/not-me{(chosen.Length == 0 ? "?" : $"{chosen}&")}sent";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static async Task<IResult> AgainAsync(
        HttpContext http, string token, SubstituteForm? form, ProblemList problems, GuestPages pages, IAntiforgery antiforgery, int status)
    {
        var found = await pages.FindAsync(http, token);
        return found?.Row is { } row
            ? Page(http, token, new NotMeView(row.Event, row.Invitee.OrganisationName, NotMeStep.Ask) { Lede = row.Lede }, form ?? SubstituteForm.New(default), problems, antiforgery, status)
            : pages.Absent(http, found);
    }

    // In the language the reader's browser asks for: which one the guest speaks is the guest's own business.
    private static InLanguage Page(
        HttpContext http, string token, NotMeView view, SubstituteForm form, ProblemList problems, IAntiforgery antiforgery, int status)
    {
        var languages = http.RequestServices.GetRequiredService<GuestLanguages>();
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(NotMeDocument.View)] = view,
            [nameof(NotMeDocument.Form)] = form,
            [nameof(NotMeDocument.Problems)] = problems,
            [nameof(NotMeDocument.Antiforgery)] = view.Step is NotMeStep.Ask ? FormToken.For(antiforgery, http, languages) : FormToken.None,
            [nameof(NotMeDocument.Address)] = $"/i/{token}",
        };
        return new InLanguage(languages.ForPage(http.Request), () => new RazorComponentResult<NotMeDocument>(parameters) { StatusCode = status });
    }

    // Not a form, or a broken one, is answered like a form without its token.
    private static async Task<SubstituteForm?> ReadAsync(HttpContext http) =>
        await PostedForm.ReadAsync(http) is { } posted ? SubstituteForm.Of(posted) : null;
}

/// <summary>What the page says: a form, thanks, or that it is too late.</summary>
public enum NotMeStep
{
    Ask,
    Sent,
    Closed,
}

/// <summary>All that whoever holds another's link may read: the evening, and who invites.</summary>
public sealed record NotMeView(Domain.Events.PressEvent Event, string OrganisationName, NotMeStep Step)
{
    public string? Lede { get; init; }
}
