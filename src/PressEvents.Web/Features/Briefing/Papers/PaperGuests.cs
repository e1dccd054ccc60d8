using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Questions;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>The guests of an event as working papers need them: those who come in full, of the others the name by key.</summary>
internal sealed record PaperGuests(IReadOnlyList<PaperPerson> Coming, IEnumerable<KeyValuePair<string, string>> Names)
{
    public static async Task<PaperGuests> OfAsync(PressDb db, PaperEvening evening, CancellationToken ct)
    {
        var guests = await db.Guests.AsNoTracking().Where(g => g.EventId == evening.Id).ToListAsync(ct);
        var outlets = await (from contact in db.Contacts join outlet in db.Outlets on contact.OutletId equals outlet.Id where db.Guests.Any(g => g.EventId == evening.Id && g.ContactId == contact.Id) select new { contact.Id, outlet.Name })
            .ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        var codes = RowCodes.Of(guests.Select(guest => (guest.Id, guest.ListedAt)));
        var rules = await RulesAsync(db, evening.Id, ct);
        var answers = await AnswersAsync(db, evening, ct);
        var coming = guests.Where(guest => PackAccess.IsComing(guest.Status)).ToList();
        var parties = coming.ToLookup(guest => guest.PartyId);
        var namesakes = guests.CountBy(guest => guest.Name, StringComparer.OrdinalIgnoreCase).Where(name => name.Value > 1).Select(name => name.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        string Called(Guest guest) => namesakes.Contains(guest.Name) ? $"{guest.Name} ({codes[guest.Id]})" : guest.Name;
        PaperPerson Person(Guest guest) => new(Sitter.Of(guest.Id), guest.Name)
        {
            Called = Called(guest),
            Outlet = guest.ContactId is { } contact ? outlets.GetValueOrDefault(contact) : null,
            Kind = guest.Kind,
            BroughtBy = guest.IsPlusOne ? parties[guest.PartyId].FirstOrDefault(other => !other.IsPlusOne)?.Name : null,
            PartySize = parties[guest.PartyId].Count(),
            Rules = guest.IsPlusOne ? RulesStanding.None : rules(guest.Id),
            Code = codes[guest.Id],
            Diet = [.. Diets.Codes.Intersect((guest.Diet ?? "").Split(',', StringSplitOptions.TrimEntries), StringComparer.Ordinal)],
            DietNote = guest.DietNote,
            Access = guest.Access,
            NeedsAccessSeat = guest.NeedsAccessSeat,
            Equipment = guest.Equipment,
            Consents = [.. evening.Consents.Select(consent => answers.TryGetValue((guest.Id, consent.Id), out var isGiven) ? isGiven : (bool?)null)],
        };
        return new PaperGuests([.. coming.Select(Person)], guests.Select(guest => KeyValuePair.Create(Sitter.Of(guest.Id).Key, Called(guest))));
    }

    private static async Task<Func<GuestId, RulesStanding>> RulesAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        var inForce = await db.GroundRules.Where(r => r.EventId == eventId).MaxAsync(r => (int?)r.Version, ct);
        var accepted = await db.RulesAcceptances.Where(a => a.EventId == eventId).GroupBy(a => a.GuestId)
            .Select(a => new { a.Key, Version = a.Max(x => x.Version) }).ToDictionaryAsync(a => a.Key, a => (int?)a.Version, ct);
        return guest => RulesStandings.Of(inForce, accepted.GetValueOrDefault(guest));
    }

    // A consent taken back is a no, not a question still to be asked.
    private static async Task<Dictionary<(GuestId Guest, QuestionId Question), bool>> AnswersAsync(PressDb db, PaperEvening evening, CancellationToken ct)
    {
        var asked = evening.Consents.Select(consent => consent.Id).ToList();
        var answers = await db.QuestionAnswers.Where(a => a.EventId == evening.Id && asked.Contains(a.QuestionId))
            .Select(a => new { a.GuestId, a.QuestionId, IsGiven = a.Text == QuestionAnswer.Yes && a.WithdrawnAt == null }).ToListAsync(ct);
        return answers.ToDictionary(a => (a.GuestId, a.QuestionId), a => a.IsGiven);
    }
}
