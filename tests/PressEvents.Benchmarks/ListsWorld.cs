using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Benchmarks;

/// <summary>A long address book with outlets, tags and answers of earlier evenings, and one long guest list.</summary>
internal static class ListsWorld
{
    public const int Contacts = 10_000;
    private const int Guests = 2000;
    private const int Outlets = 600;
    private const int EarlierEvenings = 4;

    private static readonly string?[] Tiers = ["A", "B", "C", null];
    private static readonly string?[] Beats = ["Film", "Music", "Culture", "Business", null];
    private static readonly string?[] Tags = ["film, press", "film", "podcast, awards", "awards", null];
    private static readonly string?[] Languages = ["en", "de, en", "fr", null];
    private static readonly string[] Names = ["Ána", "Łukasz Żółć", "Nguyễn Thị Ánh", "Москва", "王小明", "محمد", "Ada"];

    public static async Task<(StaffActor Actor, PressEventId Dinner)> FillAsync(Databases databases, DateTimeOffset now, CancellationToken ct)
    {
        await using var reader = await databases.UnscopedAsync(ct);
        var organisation = await reader.Organisations.IgnoreQueryFilters().SingleAsync(ct);
        await using var db = await databases.ForAsync(organisation.Id, ct);
        var member = new Member(MemberId.New(now), organisation.Id, "Ada Sample", "ada@agency.example", Role.Publicist, now);
        var outlets = Enumerable.Range(0, Outlets).Select(number => Outlet(organisation, number, now)).ToList();
        var evenings = Enumerable.Range(0, EarlierEvenings + 1).Select(number => Evening(organisation, number, now)).ToList();
        db.AddRange([member, .. outlets, .. evenings]);
        for (var number = 0; number < Contacts; number++)
        {
            var contact = Contact(organisation, number, outlets[number % Outlets], now);
            db.Add(contact);
            foreach (var evening in evenings.Where((_, index) => index == 0 ? number < Guests : number % (index + 2) == 0))
            {
                db.AddRange(Listed(evening, contact, number, now));
            }
        }

        await db.SaveChangesAsync(ct);
        return (new StaffActor(organisation.Id, member.Id), evenings[0].Id);
    }

    private static Outlet Outlet(Organisation organisation, int number, DateTimeOffset now)
    {
        var outlet = new Outlet(OutletId.New(now), organisation.Id, $"Outlet {number}");
        outlet.Change(new OutletDetails($"Outlet {number}") { Kind = (OutletKind)(number % 10) });
        return outlet;
    }

    private static PressEvent Evening(Organisation organisation, int number, DateTimeOffset now) => new(
        PressEventId.New(now), organisation.Id, Slug.TryParse($"evening-{number}")!.Value,
        new EventDetails { Title = $"Evening {number}", StartsAt = now.AddDays(20), EndsAt = now.AddDays(20).AddHours(2), TimeZone = "Europe/Vienna", Capacity = 100, RsvpClosesAt = now.AddDays(10) }, now);

    private static Contact Contact(Organisation organisation, int number, Outlet outlet, DateTimeOffset now)
    {
        var details = new ContactDetails(PersonName.From($"{Names[number % Names.Length]} Person {number:00000}")!)
        {
            Email = number % 11 == 0 ? null : EmailAddress.TryParse($"person{number}@outlet.example"),
            OutletId = outlet.Id,
            Beat = Beats[number % Beats.Length],
            Tier = Tiers[number % Tiers.Length],
            Tags = Tags[number / 3 % Tags.Length],
            Languages = Languages[number / 5 % Languages.Length],
            TimeZone = number % 6 == 0 ? "Europe/Vienna" : null,
            DoNotInvite = number % 97 == 0 ? "Asked us not to" : null,
        };
        return new Contact(ContactId.New(now), organisation.Id, details, outlet.Name, now);
    }

    private static object[] Listed(PressEvent evening, Contact contact, int number, DateTimeOffset now)
    {
        var party = new Party(PartyId.New(now), evening.OrganisationId, evening.Id, number % 3);
        var guest = Guest.Lead(GuestId.New(now), party, contact, now);
        guest.MoveTo(number % 3 == 0 ? GuestStatus.Accepted : number % 3 == 1 ? GuestStatus.Declined : GuestStatus.Invited, new SystemActor(evening.OrganisationId, "benchmark"), Channel.Publicist, now);
        return [party, guest];
    }
}
