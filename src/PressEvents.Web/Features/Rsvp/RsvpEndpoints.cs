using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PressEvents.Domain.Invitations;
using PressEvents.Web.Features.Rsvp.Codes;
using PressEvents.Web.Features.Rsvp.Preview;
using PressEvents.Web.Features.Rsvp.Receipts;
using PressEvents.Web.Features.Rsvp.Substitutes;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Calendar;
using PressEvents.Web.Platform.Languages;
using PressEvents.Web.Platform.Look;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>The guest's page. GET and HEAD change nothing but the note that the link was fetched.</summary>
internal static class RsvpEndpoints
{
    private static readonly string[] Read = ["GET", "HEAD"];
    internal static readonly RequestSizeLimitAttribute MostTyped = new(256 * 1024);

    public static void MapRsvp(this IEndpointRouteBuilder app)
    {
        var guest = app.MapGroup("/i/{token}").AllowAnonymous().AddEndpointFilter(KeepPrivateAsync);
        guest.MapMethods("", Read, ShowAsync);
        guest.MapPost("", AnswerAsync).WithMetadata(MostTyped);
        guest.MapPost("/rules", AcceptRulesAsync).WithMetadata(MostTyped);
        guest.MapCodes();
        guest.MapQuestions();
        guest.MapMethods("/accent.css", Read, AccentAsync);
        guest.MapMethods("/calendar.ics", Read, CalendarAsync);
        guest.MapSubstitutes();
        guest.MapGuestReceipt();

        var staff = app.MapGroup("/staff/events/{id:guid}/guests/{guestId:guid}").KeepPrivate();
        staff.MapStaffPreview();
        staff.MapStaffReceipt();
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string token, GuestPages pages, LinkFetchNotes notes)
    {
        var (page, link) = await pages.ShowAsync(http, token);
        if (link is not null)
        {
            notes.Note(link);
        }

        return page;
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext http, string token, IAntiforgery antiforgery, AnswerInvitation answer, GuestPages pages, GuestLanguages languages)
    {
        var form = await ReadAsync(http);
        if (form == AnswerForm.Broken || !await antiforgery.IsRequestValidAsync(http))
        {
            return await pages.ShowProblemAsync(http, token, form, "Problem.Antiforgery", StatusCodes.Status400BadRequest);
        }

        // The form is read before the link is looked at, so that a page is only made where there is something to say.
        var problems = pages.NewProblems();
        if (InvitationToken.TryParse(token) is not { } parsed || form.Read(problems) is not { } given)
        {
            return await pages.ShowAgainAsync(http, token, form, problems, StatusCodes.Status200OK);
        }

        var result = await answer.AnswerAsync(parsed, given with { Language = languages.ReadIn(http.Request)?.Tag }, http.RequestAborted);
        return result.Refusal is { } refusal
            ? await pages.ShowRefusalAsync(http, token, form, refusal)
            : SeeOther(http, token);
    }

    private static async Task<IResult> AcceptRulesAsync(
        HttpContext http, string token, IAntiforgery antiforgery, AcceptRules accept, GuestPages pages)
    {
        var form = await ReadAsync(http);
        if (form == AnswerForm.Broken || !await antiforgery.IsRequestValidAsync(http))
        {
            return await pages.ShowProblemBesideAsync(http, token, null, "Problem.Antiforgery", StatusCodes.Status400BadRequest);
        }

        if (InvitationToken.TryParse(token) is not { } parsed || !form.AcceptsRules)
        {
            return await pages.ShowProblemBesideAsync(http, token, "acceptRules", "Problem.RulesNotTicked", StatusCodes.Status200OK);
        }

        var result = await accept.AcceptAsync(parsed, form.RulesRead, http.RequestAborted);
        return result.Refusal is { } refusal ? await pages.ShowRefusalBesideAsync(http, token, null, refusal) : SeeOther(http, token);
    }

    private static async Task<IResult> AccentAsync(HttpContext http, string token, GuestPages pages)
    {
        var found = await pages.FindAsync(http, token);
        return found?.Row is { } row ? TypedResults.Text(Accent.StyleSheet(row.Event.Accent), "text/css") : pages.Absent(http, found);
    }

    private static async Task<IResult> CalendarAsync(
        HttpContext http, string token, GuestPages pages, CalendarDownload calendar, LinkFetchNotes notes, AbsentLinks absent)
    {
        var found = await pages.FindAsync(http, token);
        if (found?.Row is not { } row)
        {
            return pages.Absent(http, found);
        }

        notes.Note(found.Link);
        return await calendar.ForAsync(row.Link, http.RequestAborted) is { } file
            ? TypedResults.File(file, $"{CalendarFile.ContentType}; charset=utf-8", CalendarFile.FileName)
            : absent.NoCalendar(http);
    }

    // Not a form, or a broken one, is answered like a form without its token.
    internal static async Task<AnswerForm> ReadAsync(HttpContext http) =>
        await PostedForm.ReadAsync(http) is { } posted ? AnswerForm.Of(posted) : AnswerForm.Broken;

    internal static StatusCodeHttpResult SeeOther(HttpContext http, string token, string? part = null)
    {
        var languages = http.RequestServices.GetRequiredService<GuestLanguages>();
        http.Response.Headers.Location = $"/i/{token}{languages.QueryOf(http.Request)}{part}";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    // The address is a secret: nothing on the way keeps the page, and no search engine lists it.
    private static ValueTask<object?> KeepPrivateAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        context.HttpContext.Response.OnStarting(() =>
        {
            headers.CacheControl = "no-store";
            headers["Referrer-Policy"] = "no-referrer";
            headers.Remove("blazor-enhanced-nav");    // there is no script to hear it
            headers["X-Robots-Tag"] = "noindex, nofollow";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
