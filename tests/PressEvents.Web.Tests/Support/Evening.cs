using PressEvents.Data.Queries;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Tests.Support;

/// <summary>An agency with a dinner, a member of each role, and a second agency that must never see any of it.</summary>
public sealed class Evening(MigratedTemplate template, int capacity = 16) : IDisposable
{
    private readonly Dictionary<Role, Member> members = [];
    private long waiting;

    public TestDatabase Database { get; } = new(template);

    public Organisation Agency { get; } = Some.Organisation();

    public Organisation Rival { get; } = Some.Organisation("Rival Agency");

    public PressEvent Dinner { get; private set; } = default!;

    public StaffActor Publicist => Of(Role.Publicist);

    /// <summary>A publicist of the other agency.</summary>
    public StaffActor Stranger { get; private set; } = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public StaffActor Of(Role role) => new(Agency.Id, members[role].Id);

    public Member MemberOf(Role role) => members[role];

    public static async Task<Evening> BeginAsync(MigratedTemplate template, int capacity = 16)
    {
        var evening = new Evening(template, capacity);
        await evening.FillAsync();
        return evening;
    }

    public async Task FillAsync()
    {
        Dinner = Some.Dinner(Agency, capacity);
        foreach (var role in Enum.GetValues<Role>())
        {
            members[role] = new Member(MemberId.New(Some.Now), Agency.Id, $"{role} Person", $"{role}@agency.example", role, Some.Now);
        }

        var stranger = new Member(MemberId.New(Some.Now), Rival.Id, "Stranger", "stranger@rival.example", Role.Owner, Some.Now);
        Stranger = new StaffActor(Rival.Id, stranger.Id);
        await Database.AddAsync(Agency.Id, [Agency, Dinner, .. members.Values]);
        await Database.AddAsync(Rival.Id, Rival, stranger);
    }

    public async Task<Guest> AddGuestAsync(string name, GuestStatus status = GuestStatus.Listed, int plusOnes = 0)
    {
        var contact = Some.Contact(Agency, name, $"{SearchFold.Fold(name).Replace(' ', '.')}@outlet.example");
        var party = Some.Party(Dinner, plusOnes);
        var guest = Some.Guest(party, contact, status);
        if (status is GuestStatus.Waitlisted)
        {
            party.JoinWaitlist(++waiting);
        }

        await Database.AddAsync(Agency.Id, contact, party, guest);
        return guest;
    }

    public async Task<Guest> AddPlusOneAsync(Guest lead, string name, GuestStatus status)
    {
        var party = await Database.ReadAsync(Agency.Id, db => Task.FromResult(db.Parties.Single(p => p.Id == lead.PartyId)));
        var guest = Guest.PlusOne(GuestId.New(Some.Now), party, name, Some.Now);
        guest.MoveTo(status, Some.System(Agency), Channel.Link, Some.Now);
        await Database.AddAsync(Agency.Id, guest);
        return guest;
    }

    public async Task<IReadOnlyList<Seat>> AddTableAsync(string name = "Table 1", int seats = 4)
    {
        var order = await Database.ReadAsync(Agency.Id, db => Task.FromResult(db.Tables.Count()));
        var table = new Table(TableId.New(Some.Now), Dinner, order + 1, name, TableShape.Round);
        var places = table.NewSeats(seats, Some.Now).ToList();
        await Database.AddAsync(Agency.Id, [table, .. places]);
        return places;
    }

    public Task<Guest> ReadGuestAsync(GuestId id) => Database.ReadAsync(Agency.Id, db => Task.FromResult(db.Guests.Single(g => g.Id == id)));

    public Task<EventHeader?> HeaderAsync(StaffActor? reader = null) =>
        new EventHeaderQuery(Database.Databases, Database.Clock).ForAsync(reader ?? Publicist, Dinner.Id, Ct);

    public Task<IReadOnlyList<GuestRow>> GuestsAsync(StaffActor? reader = null) =>
        new GuestListQuery(Database.Databases, Database.Clock).ForEventAsync(reader ?? Publicist, Dinner.Id, Ct);

    public Web.Features.Contacts.Person.ContactFileQuery ContactFiles => new(Database.Databases, new AuditTrailQuery(Database.Databases), Database.Clock);

    public Task<int> AuditCountAsync() => Database.ReadAsync(Agency.Id, db => Task.FromResult(db.AuditEntries.Count()));

    public void Dispose() => Database.Dispose();
}
