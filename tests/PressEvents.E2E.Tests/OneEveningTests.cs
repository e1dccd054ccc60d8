using System.Text.RegularExpressions;
using PressEvents.E2E.Tests.Pages;
using PressEvents.E2E.Tests.Support;
using UglyToad.PdfPig;

namespace PressEvents.E2E.Tests;

/// <summary>The product's main job, as its people live it.</summary>
public sealed partial class OneEveningTests(Product product)
{
    private const string Anh = "anh.nguyen@phim-tuong-tuong.example";
    private const string Lukasz = "lukasz.zolc@tygodnik-zmyslony.example";
    private const string Odette = "odette@sample-quarterly.example";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_list_to_the_pack_in_the_journalists_hand()
    {
        var agency = await product.SeedAsync(Evening.Plan("whole-evening"));
        await using var staff = await product.NewContextAsync();
        var desk = await staff.NewPageAsync();
        await product.SignInAsync(desk, agency.Users[0].Email!);
        var office = new Office(desk, agency.Events[0].Id);

        await office.ImportAsync(Path.Combine(AppContext.BaseDirectory, "seed", "guests.csv"));
        await office.InviteAsync("Dinner for {{event}}", "Dear {{first name}},\n\nplease answer: {{link}}", count: 24);
        await UntilAsync(() => product.Mail.Mailbox.Count >= 24);

        // The publicist leaves the guest list open while the guests answer without JavaScript.
        await office.OpenAsync("guests");
        await Expect(office.GuestRow("Nguyễn Thị Ánh")).ToContainTextAsync("No answer");
        await using var phone = await product.NewContextAsync(javaScript: false, width: 390);
        var page = await phone.NewPageAsync();
        var rsvp = new RsvpScreen(page);
        await rsvp.OpenAsync(LinkIn(Anh));
        await rsvp.AcceptAsync(rules: true);
        Assert.Equal("confirmed", await rsvp.StateAsync());
        await Expect(office.GuestRow("Nguyễn Thị Ánh")).ToContainTextAsync("Accepted");

        await rsvp.OpenAsync(LinkIn(Lukasz));
        await rsvp.AcceptAsync(rules: false);
        Assert.Equal("confirmed", await rsvp.StateAsync());
        await rsvp.OpenAsync(LinkIn(Odette));
        await rsvp.AcceptAsync(rules: true);
        Assert.Equal(("waitlisted", "1"), (await rsvp.StateAsync(), await rsvp.PositionAsync()));
        await Expect(office.GuestRow("odette marrow")).ToContainTextAsync("Wait");

        await office.SeatAsync("Ánh at table 1 seat 3");
        await office.ShowSeatsAsync();

        await rsvp.OpenAsync(LinkIn(Anh));
        await Expect(page.GetByText("Table 1").First).ToBeVisibleAsync();
        var pack = await page.APIRequest.GetAsync(new Uri(page.Url).GetLeftPart(UriPartial.Path) + "/pack.pdf");
        Assert.Equal("application/pdf", pack.Headers["content-type"]);
        var text = TextOf(await pack.BodyAsync());
        Assert.All(["Nguyễn Thị Ánh", "Phim Tưởng Tượng", "Table 1", "The Long Room", "On the record", "just over four hours"],
            words => Assert.Contains(Folded(words), text, StringComparison.Ordinal));

        var refused = await page.APIRequest.GetAsync(LinkIn(Lukasz) + "/pack.pdf");
        Assert.Equal(404, refused.Status);
    }

    private string LinkIn(string address)
    {
        var message = product.Mail.Mailbox.First(mail => mail.To.Mailboxes.Any(to => string.Equals(to.Address, address, StringComparison.Ordinal))
            && mail.Subject!.StartsWith("Dinner", StringComparison.Ordinal));
        return Link().Match(message.GetTextBody(MimeKit.Text.TextFormat.Plain)!).Value;
    }

    private static string TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return Folded(string.Concat(document.GetPages().Select(page => page.Text)));
    }

    // Spaces in a PDF are a matter of layout; letters are not.
    private static string Folded(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormC).Where(c => !char.IsWhiteSpace(c)));

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!isSo())
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    [GeneratedRegex(@"http://localhost:\d+/i/[\w-]{43}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
