using AngleSharp.Dom;
using Bunit;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Questions;
using PressEvents.Web.Features.Guests;
using PressEvents.Web.Features.Guests.Listing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Guests;

/// <summary>Whom a guest may bring, as the publicist sets it, and what the team sees of whom they bring.</summary>
public sealed class SetPlusOnesTests(MigratedTemplate template) : IAsyncLifetime
{
    private Evening evening = null!;

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => evening = await Evening.BeginAsync(template);

    [Fact]
    public async Task Names_are_the_policy_until_a_number_is()
    {
        var ada = await evening.AddGuestAsync("Ada");
        var set = new SetPlusOnes(evening.Database.Transactions);

        Assert.True((await set.NameAsync(evening.Publicist, ada.Id, "Bo\nCy", Ct)).IsDone);
        Assert.Equal((2, "Bo\nCy"), await PolicyAsync(ada));
        Assert.True((await set.SetAsync(evening.Publicist, ada.Id, 3, Ct)).IsDone);
        Assert.Equal((3, null), await PolicyAsync(ada));
    }

    [Fact]
    public async Task Somebody_who_comes_already_must_be_among_the_named()
    {
        var ada = await evening.AddGuestAsync("Ada", GuestStatus.Accepted, plusOnes: 1);
        await evening.AddPlusOneAsync(ada, "Bo", GuestStatus.Accepted);
        var set = new SetPlusOnes(evening.Database.Transactions);

        var refusal = Assert.IsType<Invalid>((await set.NameAsync(evening.Publicist, ada.Id, "Cy", Ct)).Refusal);

        Assert.Equal("Bo comes along already; name them too, or withdraw them first.", refusal.Sentence);
        Assert.Equal((1, null), await PolicyAsync(ada));
        Assert.True((await set.NameAsync(evening.Publicist, ada.Id, "bo\nCy", Ct)).IsDone);
    }

    [Fact]
    public async Task The_panel_asks_for_the_names_once_they_are_the_policy()
    {
        var ada = await evening.AddGuestAsync("Ada");
        await using var screen = new StaffScreen(evening);
        var panel = await PanelAsync(screen, ada);
        panel.WaitForElement("#plus-ones").Change("named");

        panel.WaitForElement("#named-plus-ones").Change("Bo\nCy");

        panel.WaitForAssertion(() => Assert.Equal("named", panel.Find("#plus-ones").GetAttribute("value")));
        Assert.Equal((2, "Bo\nCy"), await PolicyAsync(ada));
    }

    [Fact]
    public async Task A_row_takes_a_number_or_names()
    {
        var ada = await evening.AddGuestAsync("Ada");
        var edit = new EditGuestRow(evening.Database.Transactions);

        await SaveAsync(edit, ada, "Bo; Cy");
        Assert.Equal((2, "Bo\nCy"), await PolicyAsync(ada));
        var row = await RowAsync(ada);
        Assert.Equal("Bo; Cy", GuestRowForm.Of(row).PlusOnes);

        await SaveAsync(edit, ada, "1");
        Assert.Equal((1, null), await PolicyAsync(ada));
        Assert.Equal(nameof(GuestRowForm.PlusOnes), Assert.IsType<Invalid>((await edit.SaveAsync(evening.Publicist, await RowAsync(ada), new GuestRowForm { PlusOnes = "-1" }, Ct)).Refusal).Field);
    }

    [Fact]
    public async Task The_panel_says_plainly_whose_seats_are_kept_and_what_was_answered()
    {
        var ada = await evening.AddGuestAsync("Ada", GuestStatus.Declined, plusOnes: 1);
        var bo = await evening.AddPlusOneAsync(ada, "Bo", GuestStatus.Accepted);
        var question = new Question(QuestionId.New(Some.Now), evening.Dinner, 1, new QuestionDetails { Words = "Anything about your health?", IsSensitive = true });
        await evening.Database.AddAsync(evening.Agency.Id, question, new QuestionAnswer(QuestionAnswerId.New(Some.Now), question, ada, "a pacemaker", Some.System(evening.Agency), Channel.Link, Some.Now));
        await evening.Database.ReadAsync(evening.Agency.Id, async db =>
        {
            (await db.Guests.SingleAsync(g => g.Id == bo.Id, Ct)).ComeAs(PlusOneKind.Photographer, "Two lamps");
            return await db.SaveChangesAsync(Ct);
        });
        await using var screen = new StaffScreen(evening);

        var panel = await PanelAsync(screen, ada);
        panel.WaitForAssertion(() => Assert.Contains("Does not come, but Bo does: their seats are kept.", panel.Find(".notice").TextContent, StringComparison.Ordinal));
        Assert.Contains("Bo, photographer", Flat(panel.Find("dl")), StringComparison.Ordinal);
        Assert.Contains("a pacemaker", panel.Markup, StringComparison.Ordinal);
        var others = await PanelAsync(screen, bo);
        others.WaitForAssertion(() => Assert.Contains("Two lamps", others.Markup, StringComparison.Ordinal));

        screen.SignIn(Role.Viewer);
        var viewed = await PanelAsync(screen, ada, evening.Of(Role.Viewer));
        viewed.WaitForAssertion(() => Assert.Equal("Ada", viewed.Find("h2").TextContent));
        Assert.DoesNotContain("pacemaker", viewed.Markup, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        evening.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Flat(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" ,", ",", StringComparison.Ordinal);

    private async Task<IRenderedComponent<GuestPanel>> PanelAsync(StaffScreen screen, Guest guest, StaffActor? reader = null)
    {
        var header = await evening.HeaderAsync(reader);
        return screen.Render<GuestPanel>(p => p.Add(g => g.EventId, evening.Dinner.Id).Add(g => g.Id, guest.Id).Add(g => g.Back, "").AddCascadingValue(header!));
    }

    private async Task SaveAsync(EditGuestRow edit, Guest guest, string plusOnes)
    {
        var row = await RowAsync(guest);
        var form = GuestRowForm.Of(row);
        form.PlusOnes = plusOnes;
        Assert.Null((await edit.SaveAsync(evening.Publicist, row, form, Ct)).Refusal);
    }

    private async Task<GuestRow> RowAsync(Guest guest) =>
        (await new GuestListQuery(evening.Database.Databases, evening.Database.Clock).ForEventAsync(evening.Publicist, evening.Dinner.Id, Ct)).Single(row => row.Id == guest.Id);

    private async Task<(int, string?)> PolicyAsync(Guest guest)
    {
        var party = await evening.Database.ReadAsync(evening.Agency.Id, db => db.Parties.SingleAsync(p => p.Id == guest.PartyId, Ct));
        return (party.PlusOnesAllowed, party.NamedPlusOnes);
    }
}
