using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Briefing.Papers;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing.Papers;

/// <summary>Working papers as the team prints them.</summary>
public sealed class PapersTests(MigratedTemplate template) : IDisposable
{
    private static readonly string[] ReadByNeighbours = ["place-cards", "table-cards", "badges", "seating-plan", "door-sheet", "sign-in", "rotation-cards", "recording-list"];

    private readonly PackApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_cancelled_is_on_no_paper()
    {
        var evening = new PackedEvening();
        evening.Add("Ada Lovelace", seat: 1);
        var gone = evening.Add("Gone Guest", seat: 2);
        Assert.True(gone.Guest.MoveTo(GuestStatus.Cancelled, Some.System(evening.Organisation), Channel.Phone, Some.Now).IsDone);
        evening.Add("Silent Sam", GuestStatus.Invited);
        using var publicist = await SignInAsync(evening);

        foreach (var paper in WorkingPapers.All)
        {
            var page = await publicist.GetStringAsync(Address(evening, paper.Kind), Ct);
            Assert.DoesNotContain("Gone Guest", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Silent Sam", page, StringComparison.Ordinal);
        }

        Assert.Contains("Ada Lovelace", await publicist.GetStringAsync(Address(evening, "place-cards"), Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_neighbour_reads_a_code_and_never_what_it_means()
    {
        var evening = new PackedEvening();
        evening.Add("Ada Lovelace", seat: 1);
        using var publicist = await SignInAsync(evening);

        foreach (var kind in ReadByNeighbours)
        {
            var page = await publicist.GetStringAsync(Address(evening, kind), Ct);
            Assert.DoesNotContain("vegan", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(PackedEvening.Canary, page, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("D2", await publicist.GetStringAsync(Address(evening, "place-cards"), Ct), StringComparison.Ordinal);
        Assert.Contains("Vegan", await publicist.GetStringAsync(Address(evening, "kitchen"), Ct), StringComparison.Ordinal);
        Assert.DoesNotContain("Ada Lovelace", await publicist.GetStringAsync(Address(evening, "kitchen"), Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_guests_of_one_name_are_told_apart()
    {
        var evening = new PackedEvening();
        var first = evening.Add("王小明", seat: 1);
        var second = evening.Add("王小明", seat: 2);
        using var publicist = await SignInAsync(evening);
        var view = await ViewAsync(evening);

        var codes = view.Evening.Guests.Select(guest => guest.Code!.Value.Value).Distinct(StringComparer.Ordinal).ToList();
        var door = await publicist.GetStringAsync(Address(evening, "door-sheet"), Ct);

        Assert.Equal(2, codes.Count);
        Assert.All(codes, code => Assert.Contains(code, door, StringComparison.Ordinal));
        Assert.Equal(2, view.Evening.Guests.Select(guest => guest.Called).Distinct(StringComparer.Ordinal).Count());
        Assert.NotEqual(first.Guest.Id, second.Guest.Id);
    }

    [Fact]
    public async Task To_look_at_a_paper_notes_nothing_and_to_print_it_does()
    {
        var evening = new PackedEvening();
        evening.Add("Ada Lovelace", seat: 1);
        using var publicist = await SignInAsync(evening);

        await publicist.GetAsync(Address(evening, "place-cards"), Ct);
        await publicist.GetAsync(Address(evening, "place-cards") + ".pdf", Ct);
        Assert.All((await ViewAsync(evening)).Papers, paper => Assert.Null(paper.PrintedAt));

        var printed = await PrintAsync(publicist, evening, "place-cards", "all");
        var standing = (await ViewAsync(evening)).Of(WorkingPapers.Find("place-cards")!);

        Assert.Contains("Ada Lovelace", printed, StringComparison.Ordinal);
        Assert.Equal(app.Clock.GetUtcNow(), standing.PrintedAt);
        Assert.Empty(standing.Changes);
        await using var db = await app.Databases.ForAsync(evening.Organisation.Id, Ct);
        Assert.Equal("place-cards=1", (await db.AuditEntries.SingleAsync(entry => entry.Action == "papers.printed", Ct)).Details);
    }

    [Fact]
    public async Task What_changed_is_printed_and_nothing_else()
    {
        var evening = new PackedEvening();
        var ada = evening.Add("Ada Lovelace", seat: 1);
        evening.Add("Bob Neighbour", seat: 2);
        var gone = evening.Add("Carl Leaver", seat: 3);
        using var publicist = await SignInAsync(evening);
        await PrintAsync(publicist, evening, "place-cards", "all");
        await PrintAsync(publicist, evening, "door-sheet", "all");

        await ChangeAsync(evening, ada.Guest.Id, guest => guest.SetNeeds("nut-allergy", null, PackedEvening.Canary));
        await ChangeAsync(evening, gone.Guest.Id, guest => guest.MoveTo(GuestStatus.Cancelled, Some.System(evening.Organisation), Channel.Phone, Some.Now));
        var again = await PrintAsync(publicist, evening, "place-cards", "changed");

        Assert.Contains("D6", again, StringComparison.Ordinal);
        Assert.Contains("Take away: Carl Leaver", again, StringComparison.Ordinal);
        Assert.DoesNotContain("Bob Neighbour", again, StringComparison.Ordinal);
        var view = await ViewAsync(evening);
        Assert.Equal(["door-sheet"], view.Changed.Select(paper => paper.Paper.Kind));
        Assert.Equal([(PaperNews.Gone, "Carl Leaver")], view.Changed.Single().Changes.Select(change => (change.News, change.Whom)));
    }

    [Fact]
    public async Task Papers_are_for_publicists_of_the_same_organisation_and_stay_nowhere()
    {
        var (ours, theirs) = (new PackedEvening(), new PackedEvening("other"));
        ours.Add("Ada Lovelace", seat: 1);
        theirs.Add("Bob Foreign", seat: 1);
        await theirs.SaveAsync(app);
        using var publicist = await SignInAsync(ours);
        using var viewer = await app.SignInAsync(ours.Organisation, Role.Viewer, "victor@agency.example");
        using var door = await app.SignInAsync(ours.Organisation, Role.Door, "dora@agency.example");

        foreach (var paper in WorkingPapers.All)
        {
            var answer = await publicist.GetAsync(Address(ours, paper.Kind), Ct);
            Assert.Equal((HttpStatusCode.OK, true), (answer.StatusCode, answer.Headers.CacheControl!.NoStore));
            Assert.Equal(HttpStatusCode.NotFound, (await publicist.GetAsync(Address(theirs, paper.Kind), Ct)).StatusCode);
            Assert.NotEqual(HttpStatusCode.OK, (await viewer.GetAsync(Address(ours, paper.Kind), Ct)).StatusCode);
            Assert.NotEqual(HttpStatusCode.OK, (await door.GetAsync(Address(ours, paper.Kind) + ".pdf", Ct)).StatusCode);
        }
    }

    [Fact]
    public async Task Without_a_published_seating_nobody_has_a_seat_and_no_place_card()
    {
        var evening = new PackedEvening();
        evening.Add("Ada Lovelace", seat: 1);
        evening.Dinner.PublishSeating(null);
        using var publicist = await SignInAsync(evening);

        var view = await ViewAsync(evening);

        Assert.False(view.Evening.HasSeats);
        Assert.Empty(view.Of(WorkingPapers.Find("place-cards")!).Pieces);
        Assert.Equal("No seat yet", Assert.Single(view.Of(WorkingPapers.Find("kitchen")!).Pieces.OfType<KitchenLine>()).Place);
        Assert.Equal(HttpStatusCode.NotFound, (await publicist.GetAsync(Address(evening, "place-cards") + ".pdf", Ct)).StatusCode);
    }

    public void Dispose() => app.Dispose();

    private static string Address(PackedEvening evening, string kind) => $"/staff/events/{evening.Dinner.Id.Value}/papers/{kind}";

    private async Task<HttpClient> SignInAsync(PackedEvening evening)
    {
        await evening.SaveAsync(app);
        return await app.SignInAsync(evening.Organisation, Role.Publicist, "petra@agency.example");
    }

    private async Task<PapersView> ViewAsync(PackedEvening evening) =>
        (await app.Services.GetRequiredService<PapersQuery>().ForEventAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, Ct))!;

    // As the page's form posts it: with the token of a page of ours.
    private async Task<string> PrintAsync(HttpClient browser, PackedEvening evening, string kind, string what)
    {
        var form = new FormBrowser(browser);
        var answer = await form.PostAsync("/account/sign-in", Address(evening, "print"), [new("kind", kind), new("what", what), new("paper", "a4")]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Ct);
    }

    private async Task ChangeAsync(PackedEvening evening, GuestId id, Action<Guest> change)
    {
        await using var db = await app.Databases.ForAsync(evening.Organisation.Id, Ct);
        change(await db.Guests.SingleAsync(guest => guest.Id == id, Ct));
        await db.SaveChangesAsync(Ct);
    }
}
