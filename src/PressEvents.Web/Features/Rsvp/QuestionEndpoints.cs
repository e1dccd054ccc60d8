using Microsoft.AspNetCore.Antiforgery;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Questions;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>The form of the event's own questions on the guest's page, and the button that takes a consent back.</summary>
internal static class QuestionEndpoints
{
    public static void MapQuestions(this RouteGroupBuilder guest) => guest.MapPost("/questions", AnswerAsync).WithMetadata(RsvpEndpoints.MostTyped);

    private static async Task<IResult> AnswerAsync(HttpContext http, string token, IAntiforgery antiforgery, AnswerQuestions questions, GuestPages pages)
    {
        var form = await RsvpEndpoints.ReadAsync(http);
        var problems = pages.NewProblems();
        if (form == AnswerForm.Broken || !await antiforgery.IsRequestValidAsync(http))
        {
            problems.Add(null, "Problem.Antiforgery");
            return await pages.ShowBesideAsync(http, token, form, problems, StatusCodes.Status400BadRequest);
        }

        var told = form.Questions.Read(problems);
        if (InvitationToken.TryParse(token) is not { } parsed || !problems.IsEmpty)
        {
            return await pages.ShowBesideAsync(http, token, form, problems, StatusCodes.Status200OK);
        }

        var result = Withdrawn(http) is { } consent
            ? await questions.WithdrawAsync(parsed, consent, http.RequestAborted)
            : await questions.AnswerAsync(parsed, form.Submission, told, http.RequestAborted);
        return result.Refusal is { } refusal
            ? await pages.ShowRefusalBesideAsync(http, token, form, refusal)
            : RsvpEndpoints.SeeOther(http, token);
    }

    private static QuestionId? Withdrawn(HttpContext http) =>
        Guid.TryParse(http.Request.Form["withdraw"], out var id) ? QuestionId.From(id) : null;
}
