using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Rsvp.Codes;

/// <summary>Looks at a code that was typed into the browser that asked for it. Every wrong one counts, however many come at once.</summary>
public sealed class ProveDevice(LinkLookup links, Transactions transactions)
{
    public async Task<Result<CodeTried>> TryAsync(InvitationToken token, Func<GuestId, DeviceSecret?> secretFor, DeviceCode typed, CancellationToken ct)
    {
        if (await links.FindAsync(token, ct) is not { } link)
        {
            return new LinkUnknown();
        }

        var actor = new GuestActor(link.OrganisationId, link.GuestId, link.LinkId);
        return await transactions.RunAsync<CodeTried>(actor, Permission.AnswerForGuest, work => DecideAsync(work, link, secretFor(link.GuestId), typed), ct);
    }

    // A wrong code is no refusal: that it was typed must be saved.
    private static async Task<Result<CodeTried>> DecideAsync(Work work, LinkRow link, DeviceSecret? secret, DeviceCode typed)
    {
        if (await LinkHolder.LockAsync(work, link) is not var (pressEvent, guest))
        {
            return new LinkRevoked();
        }

        if (secret is not { } known || await LinkHolder.DeviceAsync(work, guest, known) is not { } device)
        {
            return new CodeTried(guest.Id, CodeOutcome.Expired, 0);
        }

        if (device.StandingAt(work.Now) is DeviceStanding.Proven)
        {
            return new CodeTried(guest.Id, CodeOutcome.Right, 0);    // the same form twice
        }

        var outcome = device.Try(typed, work.Now);
        var tried = new CodeTried(guest.Id, outcome, GuestDevice.Tries - device.WrongTries);
        switch (outcome)
        {
            case CodeOutcome.Right:
                var fresh = DeviceSecret.New();
                device.Prove(fresh, pressEvent, work.Now);
                work.Audit("device.proven", guest.EventId, guest.Id.Value);
                return tried with { Secret = fresh, KeptUntil = device.KeptUntil };
            case CodeOutcome.Wrong:
                work.Audit("code.wrong", guest.EventId, guest.Id.Value);
                return tried;
            default:
                return tried;
        }
    }
}

/// <summary>What became of a typed code, and the browser's new secret where it was right.</summary>
public sealed record CodeTried(GuestId GuestId, CodeOutcome Outcome, int TriesLeft)
{
    public DeviceSecret? Secret { get; init; }

    public DateTimeOffset? KeptUntil { get; init; }
}
