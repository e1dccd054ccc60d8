using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rules;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Tests.Support;

/// <summary>Plain examples. A test names only what its rule is about.</summary>
public static class Some
{
    /// <summary>The product itself, which may see and do all of an organisation.</summary>
    public static SystemActor Product(OrganisationId organisation) => new(organisation, "test");

    public static DateTimeOffset Now { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static Organisation Organisation(string name = "Example Agency") => new(OrganisationId.New(Now), name, Now);

    public static SystemActor System(Organisation organisation) => new(organisation.Id, "test");

    public static EventDetails Details(int capacity = 16) => new()
    {
        Title = "The Defiant Ones",
        HostLine = "The press office invites you to dinner",
        StartsAt = Now.AddDays(21),
        EndsAt = Now.AddDays(21).AddHours(2),
        TimeZone = "America/New_York",
        Venue = "The Long Room",
        Address = "Crosby Street",
        Capacity = capacity,
        RsvpClosesAt = Now.AddDays(17),
        ContactEmail = "press@agency.example",
    };

    /// <summary>An open event.</summary>
    public static PressEvent Dinner(Organisation organisation, int capacity = 16, string slug = "dinner") =>
        Opened(new PressEvent(PressEventId.New(Now), organisation.Id, Slug.TryParse(slug)!.Value, Details(capacity), Now));

    public static PressEvent Opened(PressEvent pressEvent)
    {
        pressEvent.MoveTo(EventState.Open, Now);
        return pressEvent;
    }

    public static Contact Contact(Organisation organisation, string name = "Ada Lovelace", string? email = "ada@outlet.example") =>
        new(ContactId.New(Now), organisation.Id, new ContactDetails(PersonName.From(name)!) { Email = EmailAddress.TryParse(email) }, null, Now);

    public static Party Party(PressEvent pressEvent, int plusOnes = 0, int priority = 0) =>
        new(PartyId.New(Now), pressEvent.OrganisationId, pressEvent.Id, plusOnes, priority);

    public static Guest Guest(Party party, Contact contact, GuestStatus status = GuestStatus.Listed)
    {
        var guest = Domain.Guests.Guest.Lead(GuestId.New(Now), party, contact, Now);
        guest.MoveTo(status, new SystemActor(party.OrganisationId, "test"), Channel.Publicist, Now);
        return guest;
    }

    /// <summary>The seat as guests see it once seats are shown.</summary>
    public static PublishedSeat Published(PressEvent pressEvent, Table table, Seat seat, Sitter sitter, int seats) =>
        new(PublishedSeatId.New(Now), pressEvent, sitter, new LaidTable(table.Id, table.Order, table.Name, table.Shape, seats), seat.Number);

    public static GroundRules Rules(PressEvent pressEvent, int version = 1, string text = "The conversation is on the record.") =>
        new(GroundRulesId.New(Now), pressEvent, version, text, null, Now);
}
