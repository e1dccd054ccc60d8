using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rules;
using PressEvents.Domain.RunOfShow;
using PressEvents.Domain.Seating;
using PressEvents.Domain.Talents;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>An evening with everything a pack can hold, and a second guest whose private matters must stay out of it.</summary>
internal sealed class PackedEvening
{
    /// <summary>Stands in every private field; must stand nowhere else.</summary>
    public const string Canary = "kanarienvogel";

    private readonly List<object> rows = [];

    /// <param name="by">Who gives the evening, where it is not its first.</param>
    public PackedEvening(string slug = "dinner", bool isPublished = true, Organisation? by = null)
    {
        Organisation = by ?? Some.Organisation();
        var details = Some.Details() with
        {
            Lede = "Two hours at a small table",
            EmbargoLiftsAt = Some.Now.AddDays(22),
            SynopsisShort = "A documentary of *just over* four hours.",
            SynopsisLong = "It tells four decades of story.",
        };
        Dinner = Some.Opened(new PressEvent(PressEventId.New(Some.Now), Organisation.Id, Slug.TryParse(slug)!.Value, details, Some.Now));
        if (isPublished)
        {
            Dinner.PublishPack(Some.Now);
        }

        Dinner.PublishSeating(Some.Now);
        Rules = Some.Rules(Dinner, 1, "1. **On the record.** Nothing else.\n2. No recording.");
        rows.AddRange(by is null ? [Organisation, Dinner, Rules] : [Dinner, Rules]);
        rows.Add(new Fact(FactId.New(Some.Now), Dinner, 7, new FactDetails("Filming took three years.") { Source = "An account of the evening", AsOf = new DateOnly(2017, 12, 31) }));
        rows.Add(new Talent(TalentId.New(Some.Now), Dinner, 1, "Allen Hughes", "Director", "Directed it."));
        rows.Add(new Segment(SegmentId.New(Some.Now), Dinner, Dinner.StartsAt.AddMinutes(20), TimeSpan.FromMinutes(40), "First course", RecordStatus.OffTheRecord));
        rows.Add(new Segment(SegmentId.New(Some.Now), Dinner, Dinner.StartsAt, TimeSpan.FromMinutes(20), "A first glass", RecordStatus.OnTheRecord));
        Table = new Table(TableId.New(Some.Now), Dinner, 1, "The window table", TableShape.Round);
        Seats = [.. Table.NewSeats(6, Some.Now)];
        rows.Add(Table);
        rows.AddRange(Seats);
    }

    public Organisation Organisation { get; }

    public PressEvent Dinner { get; }

    public GroundRules Rules { get; }

    public Table Table { get; }

    public IReadOnlyList<Seat> Seats { get; }

    public IReadOnlyList<object> Rows => rows;

    public PackedGuest Add(string name, GuestStatus status = GuestStatus.Accepted, bool accepts = true, int? seat = null, string outlet = "Phim Tưởng Tượng")
    {
        var house = new Outlet(OutletId.New(Some.Now), Organisation.Id, $"{outlet} {rows.Count}");
        var contact = new Contact(
            ContactId.New(Some.Now),
            Organisation.Id,
            new ContactDetails(PersonName.From(name)!)
            {
                Email = EmailAddress.TryParse($"{Canary}{rows.Count}@outlet.example"),
                OutletId = house.Id,
                Tier = Canary,
                Phone = Canary,
                PrivateNotes = Canary,
            },
            outlet,
            Some.Now);
        var party = Some.Party(Dinner, plusOnes: 1);
        var guest = Some.Guest(party, contact, status);
        guest.SetNeeds("vegan", Canary, Canary);
        guest.SetPrivateNotes(Canary);
        var invitation = new Invitation(InvitationId.New(Some.Now), guest, 1, Some.Now);
        var token = InvitationToken.New();
        rows.AddRange([house, contact, party, guest, invitation, new InvitationLink(InvitationLinkId.New(Some.Now), invitation, token, "test", Some.Now)]);
        if (accepts)
        {
            rows.Add(new RulesAcceptance(RulesAcceptanceId.New(Some.Now), guest, Rules, Channel.Link, Some.Now));
        }

        if (seat is { } number)
        {
            rows.Add(SeatAssignment.Of(Seats[number - 1], guest, Some.Now));
            rows.Add(Some.Published(Dinner, Table, Seats[number - 1], Sitter.Of(guest.Id), Seats.Count));
        }

        return new PackedGuest(guest, party, house.Name, $"/i/{token.Value}");
    }

    public void AddCompanion(PackedGuest lead, string name)
    {
        var companion = Guest.PlusOne(GuestId.New(Some.Now), lead.Party, name, Some.Now);
        companion.MoveTo(GuestStatus.Accepted, Some.System(Organisation), Channel.Link, Some.Now);
        companion.SetNeeds("kosher", Canary, null);
        rows.Add(companion);
    }

    public Member AddMember(Role role = Role.Publicist)
    {
        var member = new Member(MemberId.New(Some.Now), Organisation.Id, "Petra", $"petra{rows.Count}@agency.example", role, Some.Now);
        rows.Add(member);
        return member;
    }

    public Task SaveAsync(PressEventsApp app) => app.AddAsync(Organisation.Id, rows);

    public Task SaveAsync(TestDatabase database) => database.AddAsync(Organisation.Id, rows);
}

internal sealed record PackedGuest(Guest Guest, Party Party, string Outlet, string Path);
