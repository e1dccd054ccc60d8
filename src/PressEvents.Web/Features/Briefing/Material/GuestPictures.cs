using PressEvents.Data.Queries;
using PressEvents.Domain.Invitations;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Pictures;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>A guest's way to the pictures of their pack: to whoever may have the pack, those that stand in it, and as long as they do.</summary>
internal sealed class GuestPictures(LinkLookup links, PackQuery packs, MaterialQuery material, PictureFiles files, AbsentLinks absent)
{
    public async Task<IResult> ShowAsync(HttpContext http, string token, Guid name)
    {
        var link = InvitationToken.TryParse(token) is { } parsed ? await links.FindAsync(parsed, http.RequestAborted) : null;
        if (link is null or { IsDead: true })
        {
            return absent.Answer(http, link);
        }

        // Whatever is missing, the answer is the same: it says of no picture that it is there.
        return await MayHaveAsync(http, link, name) && await files.ReadAsync(name, http.RequestAborted) is { } jpeg
            ? TypedResults.File(jpeg, PictureFiles.MediaType)
            : absent.NoPage(http, StatusCodes.Status404NotFound);
    }

    private async Task<bool> MayHaveAsync(HttpContext http, LinkRow link, Guid name) =>
        await packs.FindAsync(link.AsGuest, link.EventId, link.GuestId, PackSource.Published, http.RequestAborted) is { } row
        && row.Material.ShownPictures().Contains(name)
        && await material.MissingForPackAsync(row, DeviceCookie.ProofOf(http), http.RequestAborted) is [];
}
