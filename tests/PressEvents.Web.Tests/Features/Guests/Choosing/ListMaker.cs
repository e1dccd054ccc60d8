using PressEvents.Data.Queries.Choosing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Guests.Choosing;

/// <summary>A guest as a test about choosing needs them; what it does not name is not given.</summary>
internal sealed record Wanted(string Name)
{
    public string? Tier { get; init; }

    public string? Outlet { get; init; }

    public string? RivalGroup { get; init; }

    public string? Languages { get; init; }

    public int? Wave { get; init; }

    public int? InvitedIn { get; init; }

    public GuestStatus Status { get; init; }

    public string? DoNotInvite { get; init; }
}

/// <summary>Fills an evening's list for tests about choosing whom to invite.</summary>
internal sealed class ListMaker(Evening evening)
{
    private readonly Dictionary<string, Outlet> outlets = new(StringComparer.Ordinal);
    private long waiting;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task<Guest> AddAsync(Wanted wanted)
    {
        var rows = new List<object>();
        var outlet = OutletOf(wanted, rows);
        var contact = new Contact(ContactId.New(Some.Now), evening.Agency.Id, new ContactDetails(PersonName.From(wanted.Name)!)
        {
            Email = EmailAddress.TryParse($"{SearchFold.Fold(wanted.Name).Replace(' ', '.')}@outlet.example"),
            Tier = wanted.Tier,
            Languages = wanted.Languages,
            OutletId = outlet?.Id,
            DoNotInvite = wanted.DoNotInvite,
        }, outlet?.Name, Some.Now);
        var guest = List(contact, evening.Dinner, wanted.Status, rows);
        guest.PlanWave(wanted.Wave);
        if (wanted.InvitedIn is { } wave)
        {
            rows.Add(new Invitation(InvitationId.New(Some.Now), guest, wave, Some.Now));
        }

        await evening.Database.AddAsync(evening.Agency.Id, rows);
        return guest;
    }

    /// <summary>A dinner of last year, and how this person answered then.</summary>
    public async Task AnsweredBeforeAsync(Guest guest, params GuestStatus[] answers)
    {
        var contact = await evening.Database.ReadAsync(evening.Agency.Id, db => Task.FromResult(db.Contacts.Single(c => c.Id == guest.ContactId)));
        foreach (var answer in answers)
        {
            var before = new PressEvent(PressEventId.New(Some.Now), evening.Agency.Id, Slug.TryParse($"before-{Guid.CreateVersion7():N}")!.Value, Some.Details() with
            {
                StartsAt = Some.Now.AddDays(-300), EndsAt = Some.Now.AddDays(-299), RsvpClosesAt = Some.Now.AddDays(-310),
            }, Some.Now);
            var rows = new List<object> { before };
            List(contact, before, answer, rows);
            rows.Remove(contact);
            await evening.Database.AddAsync(evening.Agency.Id, rows);
        }
    }

    public async Task<ChoosingList> ReadAsync() =>
        (await new ChoosingQuery(evening.Database.Databases, evening.Database.Clock).ForEventAsync(evening.Publicist, evening.Dinner.Id, Ct))!;

    private Guest List(Contact contact, PressEvent pressEvent, GuestStatus status, List<object> rows)
    {
        var party = Some.Party(pressEvent);
        if (status is GuestStatus.Waitlisted)
        {
            party.JoinWaitlist(++waiting);
        }

        var guest = Some.Guest(party, contact, status);
        rows.AddRange([contact, party, guest]);
        return guest;
    }

    private Outlet? OutletOf(Wanted wanted, List<object> rows)
    {
        if (wanted.Outlet is null || outlets.TryGetValue(wanted.Outlet, out var known))
        {
            return wanted.Outlet is null ? null : outlets[wanted.Outlet];
        }

        known = new Outlet(OutletId.New(Some.Now), evening.Agency.Id, wanted.Outlet);
        known.Change(known.Details with { RivalGroup = wanted.RivalGroup, Kind = OutletKind.Trade });
        rows.Add(known);
        return outlets[wanted.Outlet] = known;
    }
}
