using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Components.Plain;
using PressEvents.Web.Features.Rsvp.Pages;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>Finds what a link shows and makes the page of it, the kind pages for dead and unknown links included.</summary>
internal sealed class GuestPages(
    GuestPageQuery query, RsvpWords words, AbsentLinks absent, IAntiforgery antiforgery, GuestLanguages languages, TimeProvider clock)
{
    /// <summary>The page as it stands.</summary>
    public async Task<(IResult Page, LinkRow? Link)> ShowAsync(HttpContext http, string token)
    {
        var found = await FindAsync(http, token);
        if (found?.Row is not { } row)
        {
            return (Absent(http, found), null);
        }

        var form = AnswerForm.For(row, http.Request.Query["answer"], NewSubmission());
        return (Document(http, new GuestView(row, clock.GetUtcNow()), form, NewProblems(), StatusCodes.Status200OK), found.Link);
    }

    /// <summary>The page as the team looks at it. Its addresses lead back to itself, and its forms have no token.</summary>
    public IResult Preview(GuestPageRow row, string accentSheet)
    {
        var view = new GuestView(row, clock.GetUtcNow());
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(GuestPageDocument.View)] = view,
            [nameof(GuestPageDocument.Form)] = AnswerForm.For(row, null, default),
            [nameof(GuestPageDocument.Problems)] = NewProblems(),
            [nameof(GuestPageDocument.Antiforgery)] = FormToken.None,
            [nameof(GuestPageDocument.Address)] = "#",
            [nameof(GuestPageDocument.Notice)] = words["State.Preview", row.Invitee.Name],
            [nameof(GuestPageDocument.AccentSheet)] = accentSheet,
        };
        return new InLanguage(languages.ForMail(row.Invitee.Language, row.Invitee.Languages), () => new RazorComponentResult<GuestPageDocument>(parameters));
    }

    /// <summary>The page again after one of its smaller forms: the answer stands beside it as it is. Null where that form keeps nothing typed.</summary>
    public async Task<IResult> ShowBesideAsync(HttpContext http, string token, AnswerForm? form, ProblemList problems, int status)
    {
        problems.AreElsewhere = true;
        var found = await FindAsync(http, token);
        return found?.Row is { } row
            ? Document(http, new GuestView(row, clock.GetUtcNow()), (form ?? AnswerForm.Broken).Beside(row), problems, status)
            : Absent(http, found);
    }

    /// <summary>The same with one sentence on one field, or on the whole.</summary>
    public Task<IResult> ShowProblemBesideAsync(HttpContext http, string token, string? field, string key, int status, params object[] arguments)
    {
        var problems = NewProblems();
        problems.Add(field, key, arguments);
        return ShowBesideAsync(http, token, null, problems, status);
    }

    /// <summary>The same with the reason why not.</summary>
    public Task<IResult> ShowRefusalBesideAsync(HttpContext http, string token, AnswerForm? form, Refusal refusal)
    {
        var problems = NewProblems();
        problems.Add(refusal);
        return ShowBesideAsync(http, token, form, problems, StatusFor(http, refusal));
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

    /// <summary>The page again with one sentence on the whole.</summary>
    public Task<IResult> ShowProblemAsync(HttpContext http, string token, AnswerForm form, string key, int status)
    {
        var problems = NewProblems();
        problems.Add(null, key);
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
    public IResult Absent(HttpContext http, GuestPage? found) => absent.Answer(http, found?.Link);

    private Guid NewSubmission() => Guid.CreateVersion7(clock.GetUtcNow());

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
        Domain.Guests.TooManyPlusOnes or Domain.Guests.PlusOneNotNamed or Domain.Questions.NotAnAnswer or Invalid => StatusCodes.Status200OK,
        _ => StatusCodes.Status409Conflict,
    };

    private InLanguage Document(HttpContext http, GuestView view, AnswerForm form, ProblemList problems, int status)
    {
        var language = languages.ForPage(http.Request, view.Invitee.Language, view.Invitee.Languages);
        view.Query = languages.QueryOf(http.Request);
        var needsToken = view.HasForm || view.RulesToAccept is not null || view.AsksForCode || view.Questions.HasForm;
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(GuestPageDocument.View)] = view,
            [nameof(GuestPageDocument.Form)] = form.OrAs(NewSubmission()),
            [nameof(GuestPageDocument.Problems)] = problems,
            [nameof(GuestPageDocument.Antiforgery)] = needsToken ? FormToken.For(antiforgery, http, languages) : FormToken.None,
            [nameof(GuestPageDocument.Address)] = $"/i/{http.Request.RouteValues["token"]}",
        };
        return new InLanguage(language, () => new RazorComponentResult<GuestPageDocument>(parameters) { StatusCode = status });
    }
}
