using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;

namespace PressEvents.Data.Queries;

/// <summary>Whom an invitation is meant for: the next wave, the wave of a number, or certain guests and nobody else.</summary>
public sealed record InvitationChoice(int? Wave = null, IReadOnlyCollection<GuestId>? Certain = null);

/// <summary>Who would get a message now, and who would not and why. The preview and the sending read the same.</summary>
public static class MessageAudience
{
    private static readonly TimeSpan BetweenReminders = TimeSpan.FromDays(1);

    /// <summary>
    /// The invitations' audience: the listed who are planned for this wave or an earlier one, and the unplanned. Without a number the
    /// wave is the lowest that still has somebody who may be written to.
    /// </summary>
    public static async Task<Audience> ToInviteAsync(PressDb db, PressEventId eventId, InvitationChoice choice, CancellationToken ct)
    {
        var last = await db.Invitations.Where(i => i.EventId == eventId).MaxAsync(i => (int?)i.Wave, ct) ?? 0;
        return choice.Certain is { } certain
            ? await CertainAsync(db, eventId, certain, last, ct)
            : OfWave(await PeopleAsync(db.Guests.Where(g => g.EventId == eventId && g.Status == GuestStatus.Listed), db, ct), choice.Wave, last);
    }

    /// <summary>The reminders' audience: the invited who have not answered. Whoever was reminded within a day is left in peace: two clicks are no two reminders.</summary>
    public static async Task<Audience> ToRemindAsync(PressDb db, PressEventId eventId, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - BetweenReminders;
        var reminded = await db.Outbox
            .Where(m => m.EventId == eventId && m.Kind == MessageKind.Reminder && m.QueuedAt > since && m.State != OutboxState.Failed && m.State != OutboxState.Held)
            .Select(m => m.GuestId).ToHashSetAsync(ct);
        var people = await PeopleAsync(db.Guests.Where(g => g.EventId == eventId && g.Status == GuestStatus.Invited), db, ct);
        return Split(people.ConvertAll(p => reminded.Contains(p.Guest.Id) ? p with { Reason = p.Reason ?? "Was reminded within the last day" } : p), 0);
    }

    /// <summary>
    /// The audience of what is told and asks for nothing: a save the date goes to whoever is on the list and not asked yet, a pack that
    /// is ready to those who come, thanks and a request for clips to those who were there. Nobody gets one twice.
    /// </summary>
    public static async Task<Audience> ToTellAsync(PressDb db, PressEventId eventId, MessageKind kind, CancellationToken ct)
    {
        var readers = await ReadersAsync(db, eventId, kind, ct);
        var told = await db.Outbox.Where(m => m.EventId == eventId && m.Kind == kind && m.State != OutboxState.Failed && m.State != OutboxState.Held)
            .Select(m => m.GuestId).ToHashSetAsync(ct);
        var people = await PeopleAsync(db.Guests.Where(g => g.EventId == eventId && readers.Contains(g.Status)), db, ct);
        return Split(people.ConvertAll(p => p with { Reason = told.Contains(p.Guest.Id) ? "Has had it already" : p.Own }), 0);
    }

    // Where nobody was marked at the door, whoever had accepted was there.
    private static async Task<IReadOnlyList<GuestStatus>> ReadersAsync(PressDb db, PressEventId eventId, MessageKind kind, CancellationToken ct) => kind switch
    {
        MessageKind.SaveTheDate => [GuestStatus.Listed],
        MessageKind.PackReady => [GuestStatus.Accepted, GuestStatus.Arrived],
        MessageKind.ThankYou or MessageKind.ClipRequest => await db.Guests.AnyAsync(g => g.EventId == eventId && g.Status == GuestStatus.Arrived, ct) ? [GuestStatus.Arrived] : [GuestStatus.Accepted],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of message has an audience of its own."),
    };

    /// <summary>Why somebody cannot be written to; null when they can.</summary>
    public static string? ReasonToLeaveOut(string? doNotInvite, bool leftForGood, bool leftEvent, bool hasAddress) => (doNotInvite, leftForGood, leftEvent, hasAddress) switch
    {
        ({ } why, _, _, _) => $"Must not be invited: {why}",
        (_, true, _, _) => "Asked never to be written to again",
        (_, _, true, _) => "Asked not to be written to about this event",
        (_, _, _, false) => "No e-mail address",
        _ => null,
    };

    private static Audience OfWave(List<Person> listed, int? asked, int last)
    {
        var next = listed.Where(p => p.Reason is null).Min(p => p.Guest.PlannedWave);
        var wave = asked ?? next ?? last + 1;
        var later = asked is null && next is null ? [] : listed.FindAll(p => p.Guest.PlannedWave > wave);
        return Split([.. listed.Except(later)], wave) with
        {
            Later = [.. later.OrderBy(p => p.Guest.PlannedWave).Select(p => new LaterWave(p.Guest.Id, p.Guest.Name, p.Outlet, p.Guest.PlannedWave!.Value))],
            Waves = [.. listed.Select(p => p.Guest.PlannedWave).OfType<int>().Distinct().Order()],
        };
    }

    private static async Task<Audience> CertainAsync(PressDb db, PressEventId eventId, IReadOnlyCollection<GuestId> certain, int last, CancellationToken ct)
    {
        var wanted = certain.Distinct().ToList();
        var people = await PeopleAsync(db.Guests.Where(g => g.EventId == eventId && wanted.Contains(g.Id)), db, ct);
        var audience = Split(people.ConvertAll(p => p.Guest.Status is GuestStatus.Invited ? p with { Reason = "Was invited already" } : p), Math.Max(1, last));
        var unknown = wanted.Except(people.Select(p => p.Guest.Id)).Select(id => new LeftOut(id, "Somebody", "Is not on this list as a guest of their own"));
        return audience with
        {
            Wave = audience.Members.Min(member => member.Guest.PlannedWave) ?? audience.Wave,
            LeftOut = [.. audience.LeftOut, .. unknown],
        };
    }

    private static Audience Split(List<Person> people, int wave)
    {
        var split = people.ToLookup(p => p.Reason, StringComparer.Ordinal);
        return new Audience(
            [.. split[null].Select(p => new AudienceMember(p.Guest, p.Outlet) { TimeZone = p.Contact.TimeZone, Spoken = p.Contact.Languages })],
            [.. split.Where(group => group.Key is not null).SelectMany(group => group.Select(p => new LeftOut(p.Guest.Id, p.Guest.Name, group.Key!)))],
            wave);
    }

    private static async Task<List<Person>> PeopleAsync(IQueryable<Guest> guests, PressDb db, CancellationToken ct)
    {
        var people = await (
            from guest in guests
            join contact in db.Contacts on guest.ContactId equals contact.Id
            join outlet in db.Outlets on contact.OutletId equals outlet.Id into outlets
            from outlet in outlets.DefaultIfEmpty()
            orderby guest.ListedAt, guest.Id
            select new { guest, contact, Outlet = outlet == null ? null : outlet.Name }).ToListAsync(ct);
        var suppressed = people is [var first, ..] ? await SuppressedAddresses.ReadAsync(db, first.guest.EventId, ct) : null;
        return people.ConvertAll(p => new Person(p.guest, p.contact, p.Outlet))
            .ConvertAll(one => one with { Own = one.Own ?? ReasonOf(suppressed!, one) }).ConvertAll(one => one with { Reason = one.Reason ?? one.Own });
    }

    // Left out where nobody is left to read it.
    private static string? ReasonOf(SuppressedAddresses suppressed, Person person) =>
        person.Guest.MailTo is MailTo.Both && suppressed.ReasonOf(SuppressedAddresses.AddressOf(person.Contact, MailReader.Assistant)) is null
            ? null
            : suppressed.ReasonOf(SuppressedAddresses.AddressOf(person.Contact, person.Guest.MailTo is MailTo.Assistant ? MailReader.Assistant : MailReader.Guest)) switch
            {
                SuppressionReason.Unsubscribed => "Whoever reads this address asked not to be written to",
                SuppressionReason.Bounced => "Mail to this address came back; correct it",
                null => null,
            };

    private sealed record Person(Guest Guest, Contact Contact, string? Outlet)
    {
        /// <summary>What speaks against writing to them, whatever the message.</summary>
        public string? Own { get; init; } = ReasonToLeaveOut(
            Contact.DoNotInvite, Contact.UnsubscribedAt is not null, Guest.UnsubscribedAt is not null,
            EmailAddress.TryParse(Contact.Email) is not null || EmailAddress.TryParse(Contact.AssistantEmail) is not null);

        /// <summary>What speaks against asking them to come.</summary>
        public string? Reason { get; init; } = Guest.Status switch
        {
            GuestStatus.Withdrawn => "Was withdrawn",
            GuestStatus.Listed or GuestStatus.Invited => null,
            _ => "Has answered already",
        };
    }
}

/// <summary>Who gets a message and who does not.</summary>
public sealed record Audience(IReadOnlyList<AudienceMember> Members, IReadOnlyList<LeftOut> LeftOut, int Wave)
{
    /// <summary>Who is listed and waits for a later wave, the next wave first.</summary>
    public IReadOnlyList<LaterWave> Later { get; init; } = [];

    /// <summary>Every wave somebody listed is planned for.</summary>
    public IReadOnlyList<int> Waves { get; init; } = [];
}

/// <summary>One who gets it.</summary>
public sealed record AudienceMember(Guest Guest, string? Outlet)
{
    /// <summary>Where they live, as an IANA id; null where nobody said.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The languages they speak, as their address book entry lists them.</summary>
    public string? Spoken { get; init; }
}

/// <summary>One who does not, and why.</summary>
public sealed record LeftOut(GuestId GuestId, string Name, string Reason);

/// <summary>One whose turn comes with a later wave.</summary>
public sealed record LaterWave(GuestId GuestId, string Name, string? Outlet, int Wave);
