using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Invitations;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>A guest's way to a screener: led to its address at the moment of asking, or told what is missing.</summary>
internal sealed class GuestScreener(LinkLookup links, MaterialQuery material, MissingWords words, AbsentLinks absent)
{
    public async Task<IResult> OpenAsync(HttpContext http, string token, Guid id)
    {
        var link = InvitationToken.TryParse(token) is { } parsed ? await links.FindAsync(parsed, http.RequestAborted) : null;
        if (link is null or { IsDead: true })
        {
            return absent.Answer(http, link);
        }

        return await material.ScreenerAsync(link, ScreenerId.From(id), DeviceCookie.ProofOf(http), http.RequestAborted) switch
        {
            null => absent.Answer(http, isDead: false),
            { Address: { } address } => TypedResults.Redirect(new Uri(address).AbsoluteUri),
            { } answer => words.Page(http, Waiting.Screener, token, link, answer.Event, answer.GuestName, answer.Missing),
        };
    }
}
