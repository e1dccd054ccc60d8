using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Choosing;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail.Composing;

namespace PressEvents.Web.Features.Messages;

/// <summary>A wave as it was confirmed. Without a number it is the next; without words the event's text; without a count whoever is listed.</summary>
public sealed record Wave(int? Number = null, IReadOnlyList<MessageWords>? Words = null, int? ConfirmedCount = null)
{
    /// <summary>Exactly these guests; null for the wave.</summary>
    public IReadOnlyCollection<GuestId>? Certain { get; init; }

    /// <summary>The sending it is part of; one of its own unless told.</summary>
    public Sending? Sending { get; init; }
}

/// <summary>What was queued.</summary>
public sealed record QueuedMessages(int Wave, int Count);

/// <summary>Invites everybody on the list who may be: the statuses, the invitations and the mail in one step.</summary>
internal static class SendInvitations
{
    internal static async Task<Result<QueuedMessages>> DecideAsync(Work work, PressEventId eventId, Wave wave)
    {
        if (await work.LockEventAsync(eventId) is not { } pressEvent)
        {
            return new NotFound("event");
        }

        if (SendingHours.RefusalOf(pressEvent, work.Now) is { } closed)
        {
            return closed;
        }

        var audience = await MessageAudience.ToInviteAsync(work.Db, eventId, new InvitationChoice(wave.Number, wave.Certain), work.Ct);
        if (audience.Members.Count == 0)
        {
            return new NobodyToInvite(audience.Later.Count);
        }

        if (wave.ConfirmedCount is { } confirmed && confirmed != audience.Members.Count)
        {
            return new AudienceChanged(confirmed, audience.Members.Count);
        }

        if (await FirstSend.RefusalOfAsync(work.Db, eventId, audience.Members.Select(member => member.Guest.Id), work.Ct) is { } unapproved)
        {
            return unapproved;
        }

        var text = await WaveText.ChooseAsync(work, pressEvent, MessageKind.Invitation, audience.Wave, wave.Words);
        return text.Refusal is { } wrong ? wrong : await QueueAsync(work, pressEvent, audience, text.Value!, wave.Sending ?? Sending.New(work.Now));
    }

    private static async Task<Result<QueuedMessages>> QueueAsync(Work work, PressEvent pressEvent, Audience audience, OwnTexts texts, Sending sending)
    {
        var wave = audience.Wave;
        var invitations = await work.Db.Invitations.Where(i => i.EventId == pressEvent.Id).ToDictionaryAsync(i => i.GuestId, work.Ct);
        foreach (var member in audience.Members)
        {
            var guest = member.Guest;
            if (guest.MoveTo(GuestStatus.Invited, work.Actor, ChannelOf(work.Actor), work.Now).Refusal is { } refusal)
            {
                return refusal;
            }

            Invite(work, guest, invitations, wave);
            sending.Queue(work, pressEvent, member, MessageKind.Invitation, texts);
            work.Audit("guest.invited", pressEvent.Id, guest.Id.Value, string.Create(CultureInfo.InvariantCulture, $"wave {wave}"));
        }

        return new QueuedMessages(wave, audience.Members.Count);
    }

    private static void Invite(Work work, Guest guest, Dictionary<GuestId, Invitation> invitations, int wave)
    {
        if (invitations.TryGetValue(guest.Id, out var known))
        {
            known.JoinWave(wave);
        }
        else
        {
            work.Db.Invitations.Add(new Invitation(InvitationId.New(work.Now), guest, wave, work.Now));
        }
    }

    private static Channel ChannelOf(Actor actor) => actor is StaffActor ? Channel.Publicist : Channel.CommandLine;
}
