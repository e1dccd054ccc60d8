using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Questions;
using PressEvents.Web.Features.PersonalData.Erasing;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Features.PersonalData.MyFile;

/// <summary>A guest's own file behind their link: read, taken along, put right, taken back, erased. GET and HEAD change nothing.</summary>
internal static class MyFileEndpoints
{
    private static readonly string[] Read = ["GET", "HEAD"];
    private static readonly RequestSizeLimitAttribute MostTyped = new(64 * 1024);

    public static void MapMyFile(this IEndpointRouteBuilder app)
    {
        var guest = app.MapGroup("/i/{token}").AllowAnonymous().KeepPrivate();
        guest.MapMethods("/my-file", Read, (HttpContext http, string token, MyFilePages pages) => pages.ShowAsync(http, token));
        guest.MapMethods("/my-file.json", Read, (HttpContext http, string token, MyFilePages pages) => pages.JsonAsync(http, token));
        guest.MapMethods("/my-file.csv", Read, (HttpContext http, string token, MyFilePages pages) => pages.CsvAsync(http, token));
        guest.MapMethods("/my-file/erase", Read, (HttpContext http, string token, MyFilePages pages) =>
            pages.ShowErasingAsync(http, token, null, StatusCodes.Status200OK));
        guest.MapPost("/my-file/correct", CorrectAsync).WithMetadata(MostTyped);
        guest.MapPost("/my-file/withdraw", WithdrawAsync).WithMetadata(MostTyped);
        guest.MapPost("/my-file/erase", EraseAsync).WithMetadata(MostTyped);
    }

    private static async Task<IResult> CorrectAsync(
        HttpContext http, string token, IAntiforgery antiforgery, CorrectFile correct, MyFilePages pages, FileWords words)
    {
        if (await PostedForm.ReadOwnAsync(http, antiforgery) is not { } posted)
        {
            return await pages.ShowProblemAsync(http, token, null, "Problem.Antiforgery", StatusCodes.Status400BadRequest);
        }

        var form = CorrectionForm.Of(posted);
        if (InvitationToken.TryParse(token) is not { } parsed || form.Read(words) is not { } corrections)
        {
            return await pages.ShowAgainAsync(http, token, form);
        }

        var result = await correct.CorrectAsync(parsed, corrections, http.RequestAborted);
        return result.Refusal is { } refusal ? await pages.ShowRefusalAsync(http, token, form, refusal) : SeeOther(http, token, "corrected");
    }

    private static async Task<IResult> WithdrawAsync(HttpContext http, string token, IAntiforgery antiforgery, WithdrawConsent withdraw, MyFilePages pages)
    {
        if (await PostedForm.ReadOwnAsync(http, antiforgery) is not { } posted)
        {
            return await pages.ShowProblemAsync(http, token, null, "Problem.Antiforgery", StatusCodes.Status400BadRequest);
        }

        var withdrawal = new Withdrawal(posted["mail"] == "event", posted["mail"] == "all", posted["needs"] == "true")
        {
            Consents = [.. posted["consent"].Select(id => Guid.TryParse(id, out var value) ? value : default).Where(id => id != default).Distinct().Select(QuestionId.From)],
        };
        if (InvitationToken.TryParse(token) is not { } parsed || withdrawal.IsNothing)
        {
            return await pages.ShowProblemAsync(http, token, null, "MyFile.Problem.NothingChosen", StatusCodes.Status200OK);
        }

        var result = await withdraw.WithdrawAsync(parsed, withdrawal, http.RequestAborted);
        return result.Refusal is { } refusal ? await pages.ShowRefusalAsync(http, token, null, refusal) : SeeOther(http, token, "withdrawn");
    }

    private static async Task<IResult> EraseAsync(HttpContext http, string token, IAntiforgery antiforgery, EraseContact erase, MyFilePages pages)
    {
        if (await PostedForm.ReadOwnAsync(http, antiforgery) is not { } posted)
        {
            return await pages.ShowErasingAsync(http, token, "Problem.Antiforgery", StatusCodes.Status400BadRequest);
        }

        if (InvitationToken.TryParse(token) is not { } parsed || posted["sure"] != "true")
        {
            return await pages.ShowErasingAsync(http, token, "Erasing.Problem.NotSure", StatusCodes.Status200OK);
        }

        var result = await erase.EraseAsync(parsed, http.RequestAborted);
        return result.Refusal is { } refusal and not LinkRevoked
            ? await pages.ShowErasingAsync(http, token, MyFilePages.KeyOf(refusal), MyFilePages.StatusOf(refusal))
            : SeeOther(http, token, null);    // which says from now on that nothing is held
    }

    private static StatusCodeHttpResult SeeOther(HttpContext http, string token, string? done)
    {
        var query = QueryString.Create(done is null ? [] : [KeyValuePair.Create<string, string?>("done", done)]);
        var chosen = http.RequestServices.GetRequiredService<GuestLanguages>().Chosen(http.Request);
        http.Response.Headers.Location = $"/i/{token}/my-file{(chosen is null ? query : query.Add(GuestLanguages.ChosenField, chosen.Tag))}";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
