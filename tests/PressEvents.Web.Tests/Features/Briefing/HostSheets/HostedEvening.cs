using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rules;
using PressEvents.Domain.Seating;
using PressEvents.Domain.Talents;
using PressEvents.Web.Features.Briefing.HostSheets;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing.HostSheets;

/// <summary>Two tables, two of the talent who change places for the main course, and guests with private matters that no sheet may name.</summary>
internal sealed class HostedEvening
{
    /// <summary>Stands in every private field; must stand on no sheet.</summary>
    public const string Canary = "kanarienvogel";

    private readonly List<object> rows = [];

    public HostedEvening(string slug = "dinner", int seats = 8)
    {
        var details = Some.Details() with { EmbargoLiftsAt = Some.Now.AddDays(22) };
        Dinner = Some.Opened(new PressEvent(PressEventId.New(Some.Now), Organisation.Id, Slug.TryParse(slug)!.Value, details, Some.Now));
        Dinner.PublishSeating(Some.Now);
        Rules = Some.Rules(Dinner);
        Director = new Talent(TalentId.New(Some.Now), Dinner, 1, "Allen Hughes", "Director", null);
        Subject = new Talent(TalentId.New(Some.Now), Dinner, 2, "Jimmy Iovine", "Subject of the film", null);
        Courses = [new Course(CourseId.New(Some.Now), Dinner, 1, "First course", 40), new Course(CourseId.New(Some.Now), Dinner, 2, "Main course", 30)];
        (One, Two) = (new LaidTable(TableId.New(Some.Now), 1, "Table 1", TableShape.Round, seats), new LaidTable(TableId.New(Some.Now), 2, "Table 2", TableShape.Round, seats));
        rows.AddRange([Organisation, Dinner, Rules, Director, Subject, .. Courses]);
        Seat(Sitter.Of(Director.Id), One, 1);
        Seat(Sitter.Of(Subject.Id), Two, 1);
        Seat(Sitter.Of(Director.Id), Two, 1, Courses[1]);
        Seat(Sitter.Of(Subject.Id), One, 1, Courses[1]);
    }

    public Organisation Organisation { get; } = Some.Organisation();

    public PressEvent Dinner { get; }

    public GroundRules Rules { get; }

    public Talent Director { get; }

    public Talent Subject { get; }

    public IReadOnlyList<Course> Courses { get; }

    public LaidTable One { get; }

    public LaidTable Two { get; }

    /// <summary>A table in a third corner, where none of the talent comes.</summary>
    public LaidTable Three { get; } = new(TableId.New(Some.Now), 3, "Table 3", TableShape.Round, 8);

    public Guest Add(string name, LaidTable? table = null, int seat = 0, string? rivalGroup = null, bool accepts = true, GuestStatus status = GuestStatus.Accepted)
    {
        var house = new Outlet(OutletId.New(Some.Now), Organisation.Id, $"Outlet of {name}");
        house.Change(house.Details with { Kind = OutletKind.Newspaper, RivalGroup = rivalGroup });
        var contact = new Contact(ContactId.New(Some.Now), Organisation.Id, new ContactDetails(PersonName.From(name)!)
        {
            Email = EmailAddress.TryParse($"{Canary}{rows.Count}@outlet.example"),
            OutletId = house.Id,
            JobTitle = "Critic",
            Beat = "Music",
            Languages = "en, fr",
            Pronunciation = "as it is written",
            Tier = Canary,
            Phone = Canary,
            PrivateNotes = Canary,
        }, house.Name, Some.Now);
        var party = Some.Party(Dinner, plusOnes: 1);
        var guest = Some.Guest(party, contact, status);
        rows.AddRange([house, contact, party, guest]);
        guest.SetNeeds("vegan", Canary, Canary);
        guest.SetPrivateNotes(Canary);
        rows.Add(new RecentPiece(RecentPieceId.New(Some.Now), contact, $"A piece by {name}", new DateOnly(2026, 10, 30), "https://outlet.example/piece"));
        if (accepts)
        {
            rows.Add(new RulesAcceptance(RulesAcceptanceId.New(Some.Now), guest, Rules, Channel.Link, Some.Now));
        }

        if (table is not null)
        {
            Seat(Sitter.Of(guest.Id), table, seat);
        }

        return guest;
    }

    public void Add(params IEnumerable<HostContent> contents) =>
        rows.AddRange(contents.Select((content, index) => new HostItem(HostItemId.New(Some.Now), Dinner, index + 1, content)));

    public void AddFact(int number, string text, bool isEmbargoed = false, bool isPrivate = false) =>
        rows.Add(new Fact(FactId.New(Some.Now), Dinner, number, new FactDetails(text) { IsEmbargoed = isEmbargoed, IsPrivate = isPrivate }));

    public void Write(HostTexts texts)
    {
        var brief = new HostBrief(Dinner);
        brief.Write(texts);
        rows.Add(brief);
    }

    public void Write(Guest guest, string? writing, string? deadline = null, string? exclusive = null)
    {
        var brief = new GuestBrief(guest);
        brief.Write(writing, deadline, exclusive);
        rows.Add(brief);
    }

    public Member AddMember(Role role = Role.Publicist)
    {
        var member = new Member(MemberId.New(Some.Now), Organisation.Id, "Petra", $"petra{rows.Count}@agency.example", role, Some.Now);
        rows.Add(member);
        return member;
    }

    public Task SaveAsync(PressEventsApp app) => app.AddAsync(Organisation.Id, rows);

    public Task SaveAsync(TestDatabase database) => database.AddAsync(Organisation.Id, rows);

    /// <summary>The sheet as it is at this instant; of everybody where no reader is named.</summary>
    public async Task<HostSheet> ReadAsync(TestDatabase database, Sitter? who = null, DateTimeOffset? at = null)
    {
        var query = new HostSheetQuery(database.Databases, new PublishedSeatsQuery(database.Databases), database.Clock);
        var row = (await query.FindAsync(Some.Product(Organisation.Id), Dinner.Id, TestContext.Current.CancellationToken))!;
        return HostSheetWriter.Write(row, SheetReader.Of(row).Single(reader => reader.Who == who), at ?? Some.Now);
    }

    private void Seat(Sitter sitter, LaidTable table, int seat, Course? course = null)
    {
        var published = new PublishedSeat(PublishedSeatId.New(Some.Now), Dinner, sitter, table, seat);
        rows.Add(course is null ? published : published.During(course));
    }
}
