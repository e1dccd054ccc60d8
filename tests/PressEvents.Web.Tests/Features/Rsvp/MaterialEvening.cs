using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Rules;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>An evening with a published pack, a screener, an embargoed fact and a free one, and rules to accept.</summary>
internal sealed class MaterialEvening
{
    /// <summary>Stands in the screener's address and in the embargoed fact, and must reach nobody who may not have them.</summary>
    public const string Secret = "kanarienvogel";

    public const string Address = $"https://screening.example/film?key={Secret}";

    public MaterialEvening(Func<EventDetails, EventDetails>? with = null)
    {
        Evening = new AnsweredEvening(with: d => (with ?? (same => same))(d with { EmbargoLiftsAt = Lifts }), slug: "material");
        Evening.Dinner.PublishPack(Some.Now);
        Rules = Evening.AddRules(1);
        Screener = new Screener(ScreenerId.New(Some.Now), Evening.Dinner, 1, "The film, all four parts", Address, "With your name on it.");
        Evening.Add(Screener);
        Evening.Add(new Fact(FactId.New(Some.Now), Evening.Dinner, 1, new FactDetails($"The sequel is called {Secret}.") { Source = "A letter", IsEmbargoed = true }));
        Evening.Add(new Fact(FactId.New(Some.Now), Evening.Dinner, 2, new FactDetails("It runs four hours.")));
    }

    public static DateTimeOffset Lifts { get; } = Some.Now.AddDays(22);

    public AnsweredEvening Evening { get; }

    public PressEvent Dinner => Evening.Dinner;

    public GroundRules Rules { get; }

    public Screener Screener { get; }

    public Invitee Invite(GuestStatus status = GuestStatus.Accepted, bool accepts = true, string? timeZone = null)
    {
        var guest = Evening.Invite(status: status, timeZone: timeZone);
        if (accepts)
        {
            Evening.Add(new RulesAcceptance(RulesAcceptanceId.New(Some.Now), guest.Guest, Rules, Channel.Link, Some.Now));
        }

        return guest;
    }

    public string ScreenerOf(Invitee guest) => $"{guest.Path}/screeners/{Screener.Id.Value}";

    public Task SaveAsync(PressEventsApp app) => Evening.SaveAsync(app);
}
