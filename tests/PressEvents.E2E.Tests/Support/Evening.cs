using PressEvents.Web.Features.Seeding;
using PressEvents.Web.Platform.PressKits;

namespace PressEvents.E2E.Tests.Support;

/// <summary>The evenings that stories play on.</summary>
internal static class Evening
{
    public const string Rules = "1. **On the record**, unless the run of show says otherwise.\n2. Nothing is published before the embargo lifts.";
    public const string FirstFact = "The film runs just over four hours.";

    /// <summary>The sample evening under a name of this test's own, so that many fit into one instance.</summary>
    public static OrganisationPlan Sample(string name, IReadOnlyList<KitFile>? kit = null)
    {
        var plan = SamplePlan.For(TimeProvider.System.GetUtcNow(), at: null, kit ?? []).Organisations[0];
        return plan with { Users = [Product.Owner($"{name}@agency.example")], Events = [plan.Events[0] with { Slug = name }] };
    }

    /// <summary>The press kit of the sample, for what is in the packs.</summary>
    public static async Task<IReadOnlyList<KitFile>> SampleKitAsync() =>
        (await KitFolder.ReadAsync(Path.Combine(SampleFiles.Folder, SampleFiles.Evening().Event.PressKit), TestContext.Current.CancellationToken)).Value!;

    /// <summary>The sample with somebody who waits, an evening that is closed, one that is cancelled, and two contacts who may be one person.</summary>
    public static OrganisationPlan InEveryState(string name)
    {
        var plan = Sample(name);
        var twin = plan.Contacts[0] with { Email = $"twin.{plan.Contacts[0].Email}", PrivateNotes = "Met at the screening." };
        return plan with
        {
            Contacts = [.. plan.Contacts, twin],
            Events =
            [
                plan.Events[0] with { Guests = [.. plan.Events[0].Guests.Select(Varied)] },
                plan.Events[0] with { Slug = $"{name}-closed", State = "Closed", Guests = [plan.Events[0].Guests[^1]], Substitutes = [] },
                plan.Events[0] with { Slug = $"{name}-off", State = "Cancelled", Guests = [plan.Events[0].Guests[^1]], Substitutes = [] },
            ],
        };
    }

    /// <summary>A small evening without guests: two seats, rules, facts, one table.</summary>
    public static OrganisationPlan Plan(string slug, int capacity = 2) => new($"Agency of {slug}")
    {
        Users = [Product.Owner($"{slug}@agency.example")],
        Events =
        [
            new EventPlan(slug)
            {
                Title = "The Defiant Ones",
                HostLine = "The press office invites you to dinner",
                Venue = "The Long Room",
                Address = "41 Lantern Row",
                TimeZone = "America/New_York",
                Capacity = capacity,
                GroundRules = Rules,
                ContactName = "Press office",
                ContactEmail = "press@agency.example",
                Talent = [new TalentPlan("Allen Hughes") { Role = "Director" }],
                Facts = [new FactPlan(FirstFact) { Source = "A published account of the evening, 2017" }],
                RunOfShow = [new SegmentPlan("First course", 0, 60)],
                Tables = [new TablePlan("Table 1", 8)],
            },
        ],
    };

    // The sample's house is not full, so nobody there waits.
    private static GuestPlan Varied(GuestPlan guest, int index) => index == 20 ? guest with { Status = "waitlisted" } : guest;
}
