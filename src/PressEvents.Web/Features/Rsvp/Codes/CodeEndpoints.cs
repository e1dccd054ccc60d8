using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using PressEvents.Domain.Invitations;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Rsvp.Codes;

/// <summary>The two small forms of a browser that has to prove a code: send me one, and here it is.</summary>
internal static class CodeEndpoints
{
    /// <summary>Where on the page the code is asked for.</summary>
    private const string Part = "#code-part";

    private static readonly RequestSizeLimitAttribute MostTyped = new(16 * 1024);

    public static void MapCodes(this RouteGroupBuilder guest)
    {
        guest.MapPost("/code", AskAsync).WithMetadata(MostTyped);
        guest.MapPost("/device", ProveAsync).WithMetadata(MostTyped);
    }

    private static async Task<IResult> AskAsync(
        HttpContext http, string token, IAntiforgery antiforgery, AskForCode codes, DeviceCookie cookie, GuestPages pages)
    {
        if (await PostedForm.ReadOwnAsync(http, antiforgery) is null)
        {
            return await pages.ShowProblemBesideAsync(http, token, null, "Problem.Antiforgery", StatusCodes.Status400BadRequest);
        }

        if (InvitationToken.TryParse(token) is not { } parsed)
        {
            return pages.Absent(http, null);
        }

        var result = await codes.AskAsync(parsed, guest => DeviceCookie.SecretOf(http, guest), http.RequestAborted);
        if (result.Refusal is { } refusal and not NoCodeNeeded)
        {
            return await pages.ShowRefusalBesideAsync(http, token, null, refusal);
        }

        if (result.Value is { Secret: { } secret } asked)
        {
            cookie.Set(http, asked.GuestId, secret, until: null);
        }

        return RsvpEndpoints.SeeOther(http, token, Part);
    }

    private static async Task<IResult> ProveAsync(
        HttpContext http, string token, IAntiforgery antiforgery, ProveDevice devices, DeviceCookie cookie, GuestPages pages)
    {
        if (await PostedForm.ReadOwnAsync(http, antiforgery) is not { } form)
        {
            return await pages.ShowProblemBesideAsync(http, token, null, "Problem.Antiforgery", StatusCodes.Status400BadRequest);
        }

        if (InvitationToken.TryParse(token) is not { } parsed || DeviceCode.TryParse(form["code"]) is not { } typed)
        {
            return await pages.ShowProblemBesideAsync(http, token, "code", "Problem.CodeNoSixDigits", StatusCodes.Status200OK);
        }

        var result = await devices.TryAsync(parsed, guest => DeviceCookie.SecretOf(http, guest), typed, http.RequestAborted);
        if (result.Refusal is { } refusal)
        {
            return await pages.ShowRefusalBesideAsync(http, token, null, refusal);
        }

        var tried = result.Value!;
        if (tried.Secret is { } secret)
        {
            cookie.Set(http, tried.GuestId, secret, tried.KeptUntil);
        }

        return tried.Outcome switch
        {
            CodeOutcome.Right => RsvpEndpoints.SeeOther(http, token, "#material"),
            CodeOutcome.Wrong when tried.TriesLeft > 0 => await pages.ShowProblemBesideAsync(http, token, "code", "Problem.CodeWrong", StatusCodes.Status200OK, tried.TriesLeft),
            CodeOutcome.Wrong or CodeOutcome.UsedUp => await pages.ShowProblemBesideAsync(http, token, "code", "Problem.CodeUsedUp", StatusCodes.Status200OK),
            CodeOutcome.Expired => await pages.ShowProblemBesideAsync(http, token, "code", "Problem.CodeExpired", StatusCodes.Status200OK),
        };
    }
}
