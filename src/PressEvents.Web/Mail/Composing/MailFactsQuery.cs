using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Corrections;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Web.Platform.Calendar;

namespace PressEvents.Web.Mail.Composing;

/// <summary>Reads what a message to one guest may say.</summary>
public sealed class MailFactsQuery(GuestCalendar calendars)
{
    public async Task<MailFacts?> ForGuestAsync(PressDb db, GuestId guestId, CancellationToken ct)
    {
        var found = await (
            from guest in db.Guests.AsNoTracking()
            join pressEvent in db.Events.AsNoTracking() on guest.EventId equals pressEvent.Id
            join organisation in db.Organisations.AsNoTracking() on guest.OrganisationId equals organisation.Id
            join contact in db.Contacts.AsNoTracking() on guest.ContactId equals contact.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            join outlet in db.Outlets.AsNoTracking() on contact.OutletId equals outlet.Id into outlets
            from outlet in outlets.DefaultIfEmpty()
            where guest.Id == guestId
            select new { guest, contact, pressEvent, organisation.Name, Outlet = outlet == null ? null : outlet.Name }).SingleOrDefaultAsync(ct);
        return found is null ? null : new MailFacts
        {
            Guest = found.guest,
            Contact = found.contact,
            Outlet = found.Outlet,
            Event = found.pressEvent,
            OrganisationName = found.Name,
            Companions = found.guest.IsPlusOne ? [] : await db.Guests
                .Where(g => g.PartyId == found.guest.PartyId && g.Id != guestId && (g.Status == GuestStatus.Accepted || g.Status == GuestStatus.Arrived))
                .OrderBy(g => g.ListedAt).ThenBy(g => g.Id).Select(g => g.Name).ToListAsync(ct),
        };
    }

    /// <summary>The same for a queued message, with the calendar as it was when the message was queued.</summary>
    public async Task<MailFacts?> ForMessageAsync(PressDb db, OutboxMessage message, CancellationToken ct)
    {
        var facts = await ForGuestAsync(db, message.GuestId, ct) is { } found ? found with { For = message.Reader } : null;
        if (facts is not null && message.OfferId is { } offer)
        {
            return facts with { Offer = await db.Offers.AsNoTracking().SingleAsync(o => o.Id == offer, ct) };
        }

        if (facts is not null && message.Kind is MessageKind.PackCorrected)
        {
            return facts with { Corrections = await MailedCorrections.OfAsync(db, message, ct) };
        }

        return facts is null || message.Outcome is not { } outcome
            ? facts
            : facts with { Calendar = await calendars.ForAsync(db, facts.Guest, outcome, message.QueuedAt, ct) };
    }

    /// <summary>The same with what the facts say that a text names, as they may be mailed now.</summary>
    public static Task<MailFacts> WithFactsAsync(PressDb db, MailFacts facts, MessageText? text, CancellationToken ct) =>
        WithFactsAsync(db, facts, text is null ? "" : $"{text.Subject} {text.Body}", ct);

    public static async Task<MailFacts> WithFactsAsync(PressDb db, MailFacts facts, string text, CancellationToken ct) =>
        FactReferences.In(text).Count == 0 ? facts : facts with { Facts = await FactWords.ReadAsync(db, facts.Event.Id, FactAudience.Anybody, ct) };
}
