using AngleSharp.Dom;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Queries;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Web.Features.Events;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Events;

/// <summary>Whoever changes a date or a place is asked whether the evening moves, and told exactly what follows.</summary>
public sealed class MoveChoiceTests(MigratedTemplate template)
{
    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_place_offers_the_choice_with_the_exact_number_and_asks_them_unless_told_otherwise()
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        await evening.AddGuestAsync("Byron", GuestStatus.Accepted);
        await evening.AddGuestAsync("Zoe", GuestStatus.Invited);
        await using var screen = NewScreen(evening);
        var settings = await SettingsAsync(screen, evening);
        Assert.Empty(settings.FindAll("#move-ask"));

        // Pressing Enter in the box: nothing is saved before the choice was read.
        await settings.Find("#venue").ChangeAsync("The Short Room");
        await settings.Find("form").SubmitAsync();
        Assert.Equal("The Long Room", await evening.Database.ReadAsync(evening.Agency.Id, db => db.Events.Select(e => e.Venue).SingleAsync(Ct)));

        Assert.Contains("You changed where it is", settings.Find("fieldset.move legend").TextContent, StringComparison.Ordinal);
        Assert.True(settings.Find("#move-ask").IsChecked());
        Assert.StartsWith("2 guests get a mail with the old and the new", settings.Find("#move-hint").TextContent, StringComparison.Ordinal);

        await settings.Find("form").SubmitAsync();

        settings.WaitForAssertion(() => Assert.Empty(settings.FindAll("#move-ask")));
        Assert.Equal(2, await evening.Database.ReadAsync(evening.Agency.Id, db => db.Outbox.CountAsync(m => m.Kind == MessageKind.Change, Ct)));
        var steps = new NextSteps((await evening.HeaderAsync())!, await evening.GuestsAsync(), new SeatCounts(0, 0), Some.Now).Steps;
        Assert.Equal((2, "have not confirmed since the evening moved"), steps.Where(s => s.Words.Contains("moved", StringComparison.Ordinal)).Select(s => (s.Count!.Value, s.Words)).Single());
        Assert.Equal(["Ada", "Byron"], (await evening.GuestsAsync()).Where(row => row.Is(GuestFilter.MoveUnconfirmed)).Select(row => row.Name));
    }

    [Fact]
    public async Task A_typing_error_is_nobodys_news_and_another_title_is_no_move()
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        await using var screen = NewScreen(evening);
        var settings = await SettingsAsync(screen, evening);
        await settings.Find("#title").ChangeAsync("Another title");
        await settings.Find("#title").FocusOutAsync(new());
        Assert.Empty(settings.FindAll("#move-ask"));

        await settings.Find("#address").ChangeAsync("Crosby Street 1");
        await settings.Find("#address").FocusOutAsync(new());
        await settings.Find("#move-quiet").ChangeAsync(true);
        Assert.StartsWith("Nobody is written to", settings.Find("#move-hint").TextContent, StringComparison.Ordinal);
        await settings.Find("form").SubmitAsync();

        settings.WaitForAssertion(() => Assert.Empty(settings.FindAll("#move-ask")));
        await evening.Database.ReadAsync(evening.Agency.Id, async db =>
        {
            var saved = await db.Events.SingleAsync(e => e.Id == evening.Dinner.Id, Ct);
            Assert.Equal(("Another title", "Crosby Street 1", null, 0), (saved.Title, saved.Address, saved.MovedAt, saved.CalendarSequence));
            Assert.Empty(await db.Outbox.ToListAsync(Ct));
            return true;
        });
    }

    [Theory]
    [InlineData("85", "", "Say in which currency, like USD or EUR.")]
    [InlineData("85", "DOL", "“DOL” is not a currency we know; write it like USD or EUR.")]
    [InlineData("85,5", "EUR", "“85,5” is not an amount of EUR; write it like 85 or 85.50.")]
    [InlineData("0", "EUR", "“0” is not an amount of EUR; write it like 85 or 85.50.")]
    public async Task A_value_that_is_no_amount_is_named_beside_its_box(string value, string currency, string sentence)
    {
        using var evening = await Evening.BeginAsync(template);
        await using var screen = NewScreen(evening);
        var settings = await SettingsAsync(screen, evening);

        await settings.Find("#house-rules").ChangeAsync(true);
        await settings.Find("#meal-value").ChangeAsync(value);
        await settings.Find("#meal-currency").ChangeAsync(currency);
        await settings.Find("form").SubmitAsync();

        settings.WaitForAssertion(() => Assert.Equal(sentence, settings.Find("#meal-value-problem").TextContent));
    }

    [Fact]
    public async Task House_rules_value_and_clock_are_kept()
    {
        using var evening = await Evening.BeginAsync(template);
        await using var screen = NewScreen(evening);
        var settings = await SettingsAsync(screen, evening);

        await settings.Find("#house-rules").ChangeAsync(true);
        await settings.Find("#meal-value").ChangeAsync("85.50");
        await settings.Find("#meal-currency").ChangeAsync("usd");
        await settings.Find("#answers-kept").ChangeAsync("90");
        await settings.Find("form").SubmitAsync();

        settings.WaitForAssertion(() => Assert.Equal("USD", settings.Find("#meal-currency").GetAttribute("value")));
        var saved = await evening.Database.ReadAsync(evening.Agency.Id, db => db.Events.SingleAsync(e => e.Id == evening.Dinner.Id, Ct));
        Assert.Equal((true, 8550, "USD", 90), (saved.AsksHouseRules, saved.MealValueMinor, saved.MealCurrency, saved.AnswersKeptDays));
        Assert.Equal(saved.EndsAt.AddDays(90), saved.AnswersKeptUntil);
    }

    private static StaffScreen NewScreen(Evening evening)
    {
        var screen = new StaffScreen(evening);
        screen.Services.AddSingleton<EventDetailsQuery>();
        screen.Services.AddSingleton<ChangeEvent>();
        return screen;
    }

    private static async Task<IRenderedComponent<EventSettings>> SettingsAsync(StaffScreen screen, Evening evening)
    {
        var header = await evening.HeaderAsync();
        var settings = screen.Render<EventSettings>(p => p.Add(s => s.EventId, evening.Dinner.Id).AddCascadingValue(header!));
        settings.WaitForElement("#venue");
        return settings;
    }
}
