using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Rsvp.Pages;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>Finds what a link shows and makes the page of it, the kind pages for dead and unknown links included.</summary>
internal sealed class GuestPages(GuestPageQuery query, RsvpWords words, AbsentLinks absent, IAntiforgery antiforgery, TimeProvider clock)
{
    /// <summary>The page as it stands.</summary>
    public Task<(IResult Page, LinkRow? Link)> ShowAsync(HttpContext http, string token) =>
        ShowAsync(http, token, NewProblems(), StatusCodes.Status200OK);

    /// <summary>The page as it stands, with what is wrong in another of its forms than the answer.</summary>
    public async Task<IResult> ShowProblemsAsync(HttpContext http, string token, ProblemList problems, int status)
    {
        problems.AreElsewhere = true;
        return (await ShowAsync(http, token, problems, status)).Page;
    }

    /// <summary>The page as it stands, with the reason why another of its forms was refused.</summary>
    public Task<IResult> ShowRefusalAsync(HttpContext http, string token, Refusal refusal)
    {
        var problems = NewProblems();
        problems.Add(refusal);
        return ShowProblemsAsync(http, token, problems, StatusFor(http, refusal));
    }

    private async Task<(IResult Page, LinkRow? Link)> ShowAsync(HttpContext http, string token, ProblemList problems, int status)
    {
        var found = await FindAsync(http, token);
        if (found?.Row is not { } row)
        {
            return (Absent(http, found), null);
        }

        var now = clock.GetUtcNow();
        var form = AnswerForm.For(row, http.Request.Query["answer"], Guid.CreateVersion7(now));
        return (Document(http, new GuestView(row, now), form, problems, status), found.Link);
    }

    public ProblemList NewProblems() => new(words);

    /// <summary>The page again, with what was typed and what is wrong with it.</summary>
    public async Task<IResult> ShowAgainAsync(HttpContext http, string token, AnswerForm form, ProblemList problems, int status)
    {
        var found = await FindAsync(http, token);
        if (found?.Row is not { } row)
        {
            return Absent(http, found);
        }

        return Document(http, new GuestView(row, clock.GetUtcNow()), form, problems, status);
    }

    /// <summary>The page again with one sentence on one field, or on the whole.</summary>
    public Task<IResult> ShowProblemAsync(HttpContext http, string token, AnswerForm form, string? field, string key, int status)
    {
        var problems = NewProblems();
        problems.Add(field, key);
        return ShowAgainAsync(http, token, form, problems, status);
    }

    /// <summary>The page again with the reason why not.</summary>
    public Task<IResult> ShowRefusalAsync(HttpContext http, string token, AnswerForm form, Refusal refusal)
    {
        var problems = NewProblems();
        problems.Add(refusal);
        return ShowAgainAsync(http, token, form, problems, StatusFor(http, refusal));
    }

    public async Task<GuestPage?> FindAsync(HttpContext http, string token) =>
        InvitationToken.TryParse(token) is { } parsed ? await query.FindAsync(parsed, DeviceCookie.ProofOf(http), http.RequestAborted) : null;

    /// <summary>What a dead or unknown link answers.</summary>
    public IResult Absent(HttpContext http, GuestPage? found) => absent.Answer(http, isDead: found is not null);

    private static int StatusFor(HttpContext http, Refusal refusal)
    {
        if (refusal is StorageBusy)
        {
            http.Response.Headers.RetryAfter = "10";
        }

        return StatusOf(refusal);
    }

    // What the guest can mend is their page again; what has changed meanwhile is a conflict.
    private static int StatusOf(Refusal refusal) => refusal switch
    {
        LinkRevoked => StatusCodes.Status410Gone,
        StorageBusy => StatusCodes.Status503ServiceUnavailable,
        Domain.Guests.TooManyPlusOnes or Invalid => StatusCodes.Status200OK,
        _ => StatusCodes.Status409Conflict,
    };

    private RazorComponentResult<GuestPageDocument> Document(HttpContext http, GuestView view, AnswerForm form, ProblemList problems, int status)
    {
        var needsToken = view.HasForm || view.RulesToAccept is not null || view.AsksForCode;
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(GuestPageDocument.View)] = view,
            [nameof(GuestPageDocument.Form)] = form,
            [nameof(GuestPageDocument.Problems)] = problems,
            [nameof(GuestPageDocument.Antiforgery)] = needsToken ? FormToken.For(antiforgery, http) : FormToken.None,
            [nameof(GuestPageDocument.Address)] = $"/i/{http.Request.RouteValues["token"]}",
        };
        return new RazorComponentResult<GuestPageDocument>(parameters) { StatusCode = status };
    }
}
