using PressEvents.Domain.Facts;
using PressEvents.Domain.Rules;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>What a pack says of the rules as accepted, of release windows, and of facts under embargo.</summary>
public sealed class PackEmbargoTests : IDisposable
{
    private readonly PackApp app;
    private readonly PackedEvening evening = new();
    private readonly PackedGuest guest;

    public PackEmbargoTests(MigratedTemplate template)
    {
        app = new PackApp(template);
        guest = evening.Add("Ada Lovelace");
    }

    [Fact]
    public async Task The_rules_stand_there_as_accepted_with_version_and_instant()
    {
        var pack = await PackAsync();

        Assert.Contains("You accepted version 1 of these rules on Sunday 22\u00A0November 2026, 07:00 (New York time).", pack, StringComparison.Ordinal);
        Assert.DoesNotContain("Release windows", pack, StringComparison.Ordinal);
        Assert.Contains("Nothing is published before Monday 14\u00A0December 2026, 07:00 (New York time)", pack, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Embargoes_stand_in_the_ground_rules_and_an_embargoed_fact_is_marked()
    {
        await evening.SaveAsync(app);
        await app.AddAsync(
            evening.Organisation.Id,
            new Embargo(EmbargoId.New(Some.Now), evening.Dinner, new EmbargoWindow("Japan", "print", Some.Now.AddDays(23), "Asia/Tokyo")),
            new Fact(FactId.New(Some.Now), evening.Dinner, 8, new FactDetails("A sequel is coming.") { IsEmbargoed = true }));

        var pack = await PackAsync(isSaved: true);

        Assert.Contains("When you may publish", pack, StringComparison.Ordinal);
        Assert.Contains("Japan, print", pack, StringComparison.Ordinal);
        Assert.Contains("Tuesday 15\u00A0December 2026, 21:00 (Tokyo time)", pack, StringComparison.Ordinal);
        Assert.Contains("Everybody else", pack, StringComparison.Ordinal);
        Assert.Single(pack.Split("Under embargo; the ground rules say until when for whom.")[1..]);
    }

    [Fact]
    public async Task A_fact_under_the_only_embargo_says_until_when()
    {
        await evening.SaveAsync(app);
        await app.AddAsync(evening.Organisation.Id, new Fact(FactId.New(Some.Now), evening.Dinner, 8, new FactDetails("A sequel is coming.") { IsEmbargoed = true }));

        Assert.Contains("Under embargo until Monday 14\u00A0December 2026, 07:00 (New York time).", await PackAsync(isSaved: true), StringComparison.Ordinal);
    }

    public void Dispose() => app.Dispose();

    private async Task<string> PackAsync(bool isSaved = false)
    {
        if (!isSaved)
        {
            await evening.SaveAsync(app);
        }

        var page = await Screen.OpenAsync(app.NewBrowser(), $"{guest.Path}/pack");
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        return page.Text;
    }
}
