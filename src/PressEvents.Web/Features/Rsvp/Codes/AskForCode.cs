using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Rsvp.Codes;

/// <summary>Has a code mailed to the guest's address on file, for the browser that asks.</summary>
public sealed class AskForCode(LinkLookup links, Transactions transactions)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public async Task<Result<CodeAsked>> AskAsync(InvitationToken token, Func<GuestId, DeviceSecret?> secretFor, CancellationToken ct)
    {
        if (await links.FindAsync(token, ct) is not { } link)
        {
            return new LinkUnknown();
        }

        var actor = new GuestActor(link.OrganisationId, link.GuestId, link.LinkId);
        return await transactions.RunAsync<CodeAsked>(actor, Permission.AnswerForGuest, work => DecideAsync(work, link, secretFor(link.GuestId)), ct);
    }

    private static async Task<Result<CodeAsked>> DecideAsync(Work work, LinkRow link, DeviceSecret? secret)
    {
        // The event's lock, so that two requests at once count as two.
        if (await LinkHolder.LockAsync(work, link) is not var (pressEvent, guest))
        {
            return new LinkRevoked();
        }

        if (await RefuseAsync(work, pressEvent, guest) is { } refusal)
        {
            return refusal;
        }

        var device = secret is { } known ? await LinkHolder.DeviceAsync(work, guest, known) : null;
        if (device?.StandingAt(work.Now) is DeviceStanding.Proven || (device is not null && await IsOnItsWayAsync(work, device)))
        {
            return new CodeAsked(guest.Id, null);    // the same form twice is one mail
        }

        return await TooManyAsync(work, pressEvent, guest) is { } tooMany ? tooMany : await QueueAsync(work, link, guest, device);
    }

    private static async Task<Refusal?> RefuseAsync(Work work, PressEvent pressEvent, Guest guest)
    {
        var rules = await work.Db.GroundRules.Where(r => r.EventId == pressEvent.Id).MaxAsync(r => (int?)r.Version, work.Ct);
        var accepted = rules is not null && await work.Db.RulesAcceptances.AnyAsync(a => a.GuestId == guest.Id && a.Version == rules, work.Ct);
        var missing = MaterialAccess.Missing(pressEvent, new MaterialClaim(guest.Status, rules, accepted, IsDeviceProven: false));
        if (missing is not [DeviceNotProven])
        {
            return missing is [var first, ..] ? first : new NoCodeNeeded();
        }

        var contact = await work.Db.Contacts.SingleOrDefaultAsync(c => c.Id == guest.ContactId, work.Ct);
        return EmailAddress.TryParse(contact?.Email) is null && EmailAddress.TryParse(contact?.AssistantEmail) is null ? new NoAddressForCode() : null;
    }

    private static Task<bool> IsOnItsWayAsync(Work work, GuestDevice device) => work.Db.Outbox.AnyAsync(
        m => m.GuestId == device.GuestId && m.DeviceId == device.Id && (m.State == OutboxState.Queued || m.State == OutboxState.Claimed || m.State == OutboxState.Data), work.Ct);

    private static async Task<TooManyCodes?> TooManyAsync(Work work, PressEvent pressEvent, Guest guest)
    {
        var since = work.Now - Hour;
        var asked = await work.Db.Outbox.Where(m => m.GuestId == guest.Id && m.Kind == MessageKind.Code && m.QueuedAt > since)
            .OrderBy(m => m.QueuedAt).Select(m => m.QueuedAt).ToListAsync(work.Ct);
        return asked.Count >= GuestDevice.CodesAnHour ? new TooManyCodes(asked[^GuestDevice.CodesAnHour] + Hour, pressEvent.TimeZone) : null;
    }

    private static async Task<CodeAsked> QueueAsync(Work work, LinkRow link, Guest guest, GuestDevice? device)
    {
        // Browsers that asked once and never proved anything are forgotten.
        var stale = work.Now - Hour;
        work.Db.GuestDevices.RemoveRange(await work.Db.GuestDevices
            .Where(d => d.GuestId == guest.Id && d.ProvenAt == null && d.AskedAt < stale && (device == null || d.Id != device.Id)).ToListAsync(work.Ct));
        DeviceSecret? fresh = null;
        if (device is { RevokedAt: null, ProvenAt: null })
        {
            device.AskAgain(work.Now);
        }
        else
        {
            fresh = DeviceSecret.New();
            device = new GuestDevice(GuestDeviceId.New(work.Now), guest, fresh.Value, work.Now);
            work.Db.GuestDevices.Add(device);
        }

        work.Queue(OutboxMessage.ForCode(OutboxMessageId.New(work.Now), guest, device, work.Now).ReadBy(link.Holder));
        work.Audit("code.asked", guest.EventId, guest.Id.Value);
        return new CodeAsked(guest.Id, fresh);
    }
}

/// <summary>A code is on its way. A browser that had no secret yet gets one.</summary>
public sealed record CodeAsked(GuestId GuestId, DeviceSecret? Secret);
