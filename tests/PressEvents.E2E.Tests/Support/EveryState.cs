using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Seeding;

namespace PressEvents.E2E.Tests.Support;

/// <summary>One guest in each state that their page can be in, and the addresses of those pages.</summary>
internal sealed class EveryState
{
    private const string Address = "guest@outlet.example";

    private EveryState(IReadOnlyDictionary<string, string> links) => Links = links;

    /// <summary>The state's name and where its page is.</summary>
    public IReadOnlyDictionary<string, string> Links { get; }

    public string this[string state] => Links[state];

    public static async Task<EveryState> SeedAsync(Product product, string name, string guest = "Marguerite Sample-Okafor", string title = "The Defiant Ones")
    {
        var agency = await product.SeedAsync(new OrganisationPlan($"Agency of {name}")
        {
            Users = [Product.Owner($"{name}@agency.example")],
            Contacts = [new ContactPlan(guest) { Email = Address, Outlet = "The Example Courier", TimeZone = "Europe/Paris" }],
            Events =
            [
                Plan($"{name}-invitation", title, "invited"), Plan($"{name}-coming", title, "accepted"), Plan($"{name}-declined", title, "declined"),
                Plan($"{name}-waiting", title, "waitlisted"), Plan($"{name}-offered", title, "waitlisted"), Plan($"{name}-revoked", title, "invited"),
                Plan($"{name}-closed", title, "invited") with { State = "Closed" }, Plan($"{name}-cancelled", title, "accepted") with { State = "Cancelled" },
                Plan($"{name}-over", title, "accepted") with { StartsAt = "2026-01-15T19:00", EndsAt = "2026-01-15T21:00", RsvpClosesAt = "2026-01-12T18:00", EmbargoLiftsAt = "2026-01-16T09:00" },
            ],
        });
        var links = agency.Events.ToDictionary(e => e.Slug[(name.Length + 1)..], e => e.Guests[0].Link, StringComparer.Ordinal);
        await ChangeAsync(product, PressEventId.From(agency.Events.Single(e => e.Slug.EndsWith("-offered", StringComparison.Ordinal)).Id), (db, guests) =>
            guests.ForEach(g => g.MoveTo(GuestStatus.Offered, new SystemActor(g.OrganisationId, "test"), Channel.Publicist, g.StatusAt)));
        await ChangeAsync(product, PressEventId.From(agency.Events.Single(e => e.Slug.EndsWith("-revoked", StringComparison.Ordinal)).Id), (db, guests) =>
            db.Links.Where(l => l.EventId == guests[0].EventId).ToList().ForEach(l => l.Revoke(guests[0].StatusAt)));
        links["unknown"] = $"{product.BaseUrl}/i/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        return new EveryState(links);
    }

    private static EventPlan Plan(string slug, string title, string status) => Evening.Plan(slug, capacity: 20).Events[0] with
    {
        Title = title,
        Lede = "Two hours at a small table with director Allen Hughes and Jimmy Iovine",
        Dress = "Come as you work",
        AccessNote = "Step-free entrance on the yard side, left of the main door.",
        CoverImage = "img/cover-defiant-ones.svg",
        Accent = "#0B5563",
        EmbargoLiftsAt = null,
        Guests = [new GuestPlan(Address) { Status = status, PlusOnes = 2 }],
    };

    private static async Task ChangeAsync(Product product, PressEventId id, Action<PressDb, List<Guest>> change)
    {
        await using var db = await product.Services.GetRequiredService<Databases>().UnscopedAsync(TestContext.Current.CancellationToken);
        db.Organisation = await db.Events.IgnoreQueryFilters().Where(e => e.Id == id).Select(e => e.OrganisationId).SingleAsync(TestContext.Current.CancellationToken);
        change(db, await db.Guests.Where(g => g.EventId == id).ToListAsync(TestContext.Current.CancellationToken));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
