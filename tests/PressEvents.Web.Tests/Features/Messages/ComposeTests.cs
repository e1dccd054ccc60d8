using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Bunit;
using PressEvents.Data.Queries;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Messages;
using PressEvents.Web.Mail;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Mail.Transport;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Calendar;
using PressEvents.Web.Tests.Features.Guests.Choosing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Messages;

public sealed class ComposeTests(MigratedTemplate template)
{
    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_says_which_wave_who_is_in_it_and_who_waits()
    {
        using var evening = await Evening.BeginAsync(template);
        var list = new ListMaker(evening);
        await list.AddAsync(new Wanted("First") { Wave = 1, Outlet = "Example Weekly", RivalGroup = "Trades" });
        await list.AddAsync(new Wanted("Second") { Wave = 2 });
        await list.AddAsync(new Wanted("Third") { Wave = 1, Outlet = "Sample Times", RivalGroup = "Trades" });
        await using var screen = Screen(evening);

        var page = await RenderAsync(screen, evening, new InvitationChoice());

        page.WaitForAssertion(() => Assert.Equal("Invitations, wave 1", page.Find("h2").TextContent));
        Assert.Equal(["First, Example Weekly", "Third, Sample Times"], page.FindAll(".recipients .columns li").Select(li => li.TextContent.Trim()).Order(StringComparer.Ordinal));
        Assert.Contains("1 guest waits for a later wave", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Planned for wave 2: Second", page.Find(".recipients > ul").TextContent, StringComparison.Ordinal);
        Assert.Contains("Example Weekly and Sample Times are rivals, and both are in wave 1", page.Find(".rivals").TextContent, StringComparison.Ordinal);
        Assert.Equal("Send to 2 guests…", page.Find("button[type=submit]").TextContent);
    }

    [Fact]
    public async Task Certain_guests_are_the_only_ones_written_to()
    {
        using var evening = await Evening.BeginAsync(template);
        var list = new ListMaker(evening);
        var chosen = await list.AddAsync(new Wanted("Chosen") { Wave = 4 });
        await list.AddAsync(new Wanted("Listed"));
        var answered = await list.AddAsync(new Wanted("Answered") { Status = GuestStatus.Declined });
        await using var screen = Screen(evening);

        var page = await RenderAsync(screen, evening, new InvitationChoice(Certain: [chosen.Id, answered.Id]));

        page.WaitForAssertion(() => Assert.Equal("Invitation to Chosen", page.Find("h2").TextContent));
        Assert.Equal(["Chosen"], page.FindAll(".recipients .columns li").Select(li => li.TextContent.Trim()));
        Assert.Contains("Answered: Has answered already", page.Find(".recipients > ul").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_approval_cannot_be_sent_until_it_is_given()
    {
        using var evening = await ApprovedEvening.BeginAsync(template);
        await evening.AddGuestAsync("Ada");
        await using var screen = Screen(evening);
        var page = await RenderAsync(screen, evening, new InvitationChoice());
        page.WaitForAssertion(() => Assert.Contains("Another member must approve this list", page.Find(".approval").TextContent, StringComparison.Ordinal));
        Assert.True(page.Find("button[type=submit]").HasAttribute("disabled"));

        var asked = await ApprovalTests.Approve(evening).AskAsync(evening.Of(Role.Owner), evening.Dinner.Id, Ct);
        page.WaitForAssertion(() => Assert.Contains("Owner Person asks for approval", page.Find(".approval").TextContent, StringComparison.Ordinal));
        await ApprovalTests.Approve(evening).ApproveAsync(evening.Publicist, evening.Dinner.Id, asked.Value, Ct);

        page.WaitForAssertion(() => Assert.Contains("Publicist Person approved this list.", page.Find(".approval").TextContent, StringComparison.Ordinal));
        Assert.False(page.Find("button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_language_more_is_written_beside_the_first_and_the_preview_turns_with_it()
    {
        using var evening = await Evening.BeginAsync(template);
        var list = new ListMaker(evening);
        await list.AddAsync(new Wanted("Ada English") { Languages = "en" });
        await list.AddAsync(new Wanted("Claire Francaise") { Languages = "fr; en" });
        await using var screen = Screen(evening);
        var page = await RenderAsync(screen, evening, new InvitationChoice());
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".preview strong")));    // of either: they were listed at the same moment

        await page.Find("button[aria-label='Write it in Français too']").ClickAsync(new());

        page.WaitForAssertion(() => Assert.StartsWith("Invitation :", page.Find(".preview strong").TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal));
        Assert.Equal(["English · 1", "Français · 1"], page.FindAll("[aria-label='Language of the text'] [aria-pressed]").Select(chip => chip.TextContent));
        Assert.Equal("fr", page.Find("#body").GetAttribute("lang"));
        await TypeAsync(page, evening, "#subject", "Venez, {{name}}");
        page.WaitForAssertion(() => Assert.Equal("Venez, Claire Francaise", page.Find(".preview strong").TextContent));

        await page.FindAll("[aria-label='Language of the text'] [aria-pressed]")[0].ClickAsync(new());
        page.WaitForAssertion(() => Assert.StartsWith("An invitation", page.Find(".preview strong").TextContent, StringComparison.Ordinal));
        await Press(page, "Keep these words");

        var kept = await evening.Database.ReadAsync(evening.Agency.Id, db => Task.FromResult(db.MessageTexts.ToList()));
        Assert.Equal([("en", "An invitation: {{event}}, {{date}}"), ("fr", "Venez, {{name}}")], kept.Select(text => (text.Language!, text.Subject)).Order());
    }

    [Fact]
    public async Task A_message_that_goes_out_by_itself_is_written_and_kept_and_not_sent_from_here()
    {
        using var evening = await Evening.BeginAsync(template);
        await new ListMaker(evening).AddAsync(new Wanted("Ada"));
        await using var screen = Screen(evening);

        var page = await RenderAsync(screen, evening, new InvitationChoice(), MessageKind.Offer);

        page.WaitForAssertion(() => Assert.Contains("A seat is free for you", page.Find(".preview strong").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".recipients"));
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.StartsWith("Send to", StringComparison.Ordinal));
        await TypeAsync(page, evening, "#body", "Come after all: {{link}}");
        await Press(page, "Keep these words");
        Assert.Contains("Without {{offer until}}", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        await TypeAsync(page, evening, "#body", "Come after all, until {{offer until}}: {{link}} {{link}}");
        page.WaitForAssertion(() => Assert.Contains("There are 2 links", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        await Press(page, "Keep these words");
        Assert.Equal(1, await evening.Database.ReadAsync(evening.Agency.Id, db => Task.FromResult(db.MessageTexts.Count(t => t.Kind == MessageKind.Offer))));
    }

    // The preview is made once typing pauses; the page has begun to wait before the clock goes on.
    private static async Task TypeAsync(IRenderedComponent<Compose> page, Evening evening, string field, string words)
    {
        var typed = page.Find(field).InputAsync(new() { Value = words });
        await page.InvokeAsync(() => { });
        evening.Database.Clock.Advance(TimeSpan.FromSeconds(1));
        await typed;
    }

    private static Task Press(IRenderedComponent<Compose> page, string words) =>
        page.FindAll("button").Single(button => string.Equals(button.TextContent, words, StringComparison.Ordinal)).ClickAsync(new());

    private static StaffScreen Screen(Evening evening)
    {
        var screen = new StaffScreen(evening);
        screen.Services.AddLocalization(options => options.ResourcesPath = "Resources");
        screen.Services.AddSingleton<GuestCalendar>();
        screen.Services.AddSingleton<MailFactsQuery>();
        screen.Services.AddSingleton(Web.Platform.Languages.GuestLanguages.Translated);
        screen.Services.AddSingleton<CorrectionWords>();
        screen.Services.AddSingleton<MessageComposer>();
        screen.Services.AddSingleton<PreviewMessage>();
        screen.Services.AddSingleton<ComposeQuery>();
        screen.Services.AddSingleton<SendMessage>().AddSingleton<KeepMessage>();
        screen.Services.AddSingleton<IMailTransport, SmtpTransport>();
        screen.Services.AddSingleton(all => new StaffMail(all.GetRequiredService<IMailTransport>(), all.GetRequiredService<IOptions<SmtpOptions>>(), all.GetRequiredService<PublicLinks>()));
        screen.Services.AddSingleton<SendTest>();
        screen.Services.AddScoped<ComposeDesk>();
        return screen;
    }

    private static async Task<IRenderedComponent<Compose>> RenderAsync(StaffScreen screen, Evening evening, InvitationChoice choice, MessageKind kind = MessageKind.Invitation)
    {
        var header = await evening.HeaderAsync();
        return screen.Render<Compose>(p => p.Add(c => c.EventId, evening.Dinner.Id).Add(c => c.Kind, kind).Add(c => c.Choice, choice).AddCascadingValue(header!));
    }
}
