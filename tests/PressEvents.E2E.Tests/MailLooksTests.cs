using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PressEvents.Data;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.E2E.Tests.Support;
using PressEvents.Web.Mail.Composing;

namespace PressEvents.E2E.Tests;

/// <summary>Every mail the product words, as a mail program shows it: narrow and wide, light and dark, without a picture and without help from anywhere.</summary>
public sealed class MailLooksTests(Product product)
{
    // The width mail programs give a mail on a desk, and a small telephone's.
    private static readonly int[] Widths = [600, 360];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_mail_is_clean_fits_and_loads_nothing(ColorScheme scheme)
    {
        var mails = await MailsAsync($"mail-{scheme}".ToLowerInvariant());
        await using var context = await product.NewContextAsync(scheme: scheme);
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        var problems = new List<string>();
        foreach (var (name, mail) in mails)
        {
            await page.SetContentAsync(mail.Html);
            problems.AddRange(await Axe.ProblemsAsync(page, name, Widths));
            Assert.Equal(0, await page.Locator("img").CountAsync());
        }

        Assert.Empty(problems);
        Assert.Empty(asked);
    }

    [Fact]
    public async Task What_a_mail_asks_for_is_one_button_of_a_fingers_size()
    {
        var mails = await MailsAsync("mail-button");
        await using var context = await product.NewContextAsync(width: 360);
        var page = await context.NewPageAsync();

        await page.SetContentAsync(mails["Invitation"].Html);

        var button = page.Locator("td.b a");
        await Expect(button).ToHaveCountAsync(1);
        var box = (await button.BoundingBoxAsync())!;
        Assert.True(box.Height >= 44, $"The button is {box.Height} px high.");
        Assert.True(box.X >= 0 && box.X + box.Width <= 360, "The button leaves the sheet.");
    }

    private async Task<IReadOnlyDictionary<string, RenderedMail>> MailsAsync(string name)
    {
        var sample = await product.SeedAsync(Evening.Sample(name));
        var evening = sample.Events[0];
        await using var db = await product.Services.GetRequiredService<Databases>().ForAsync(OrganisationId.From(sample.Id), Ct);
        var facts = await product.Services.GetRequiredService<MailFactsQuery>().ForGuestAsync(db, GuestId.From(evening.Guests[0].Id), Ct);
        var composer = product.Services.GetRequiredService<MessageComposer>();
        return Drafts().ToDictionary(
            draft => draft.Outcome is { } outcome ? $"{draft.Kind} {outcome}" : draft.Kind.ToString(),
            draft => composer.Render(facts!, draft, "https://press.example/i/token", "https://press.example/u/token"),
            StringComparer.Ordinal);
    }

    private static IEnumerable<MessageDraft> Drafts() =>
        from kind in Enum.GetValues<MessageKind>().Where(kind => MessageComposer.HasWords(kind) || kind is MessageKind.Code)
        from outcome in kind is MessageKind.Confirmation
            ? [GuestStatus.Accepted, GuestStatus.Waitlisted, GuestStatus.Declined, GuestStatus.Cancelled]
            : new GuestStatus?[] { null }
        select new MessageDraft(kind, null, null, outcome, outcome is GuestStatus.Waitlisted ? 1 : null) { Code = kind is MessageKind.Code ? DeviceCode.TryParse("042 317") : null };
}
