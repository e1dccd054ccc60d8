using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Platform.Languages;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

public sealed class ComposingTests(MigratedTemplate template) : IDisposable
{
    private readonly MailApp app = new(template);

    private MessageComposer Composer => app.Services.GetRequiredService<MessageComposer>();

    public static TheoryData<string> HostileNames =>
    [
        "Ada\r\nBcc: evil@x.example", "Ada\nSubject: other", "a@b.example, c@d.example", "=?utf-8?q?=0d=0aBcc:_evil=40x.example?=", "Ada\0Lovelace",
        "\u202Eecalevol", new string('x', 200), "\"Ada\" <evil@x.example>", "Łukasz Żółć", "Nguyễn Thị Ánh", "王小明", "محمد",
    ];

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void Whatever_a_name_is_there_is_one_recipient_and_no_header_more(string name)
    {
        var plain = Compose(Facts("Ada"));
        var mail = Compose(Facts(name) with { OrganisationName = name });

        Assert.Equal("ada@outlet.example", Assert.Single(mail.GetRecipients()).Address);
        Assert.Equal(plain.Headers.Select(h => h.Field), mail.Headers.Select(h => h.Field));
    }

    [Theory]
    [InlineData("Łukasz Żółć")]
    [InlineData("Nguyễn Thị Ánh")]
    [InlineData("王小明")]
    [InlineData("محمد")]
    public void A_name_arrives_as_its_owner_writes_it(string name)
    {
        var mail = Compose(Facts(name));

        Assert.Equal(name, mail.To.Mailboxes.Single().Name);
        Assert.Contains(name, mail.TextBody, StringComparison.Ordinal);
        Assert.Contains(name, mail.HtmlBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("*Ada* [x](javascript:alert(1))")]
    [InlineData("{{outlet}}")]
    public void A_value_is_neither_markup_nor_markdown_nor_a_placeholder(string name)
    {
        var rendered = Render(Facts(name), "Dear {{name}},\n\n{{link}}");

        Assert.Contains($"Dear {name},", rendered.Text, StringComparison.Ordinal);
        Assert.Contains($"Dear {MailHtml.Encode(name)},", rendered.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>", "<img")]
    [InlineData("![pixel](https://elsewhere.example/p.png)", "elsewhere.example")]
    [InlineData("[press](javascript:alert(1))", "javascript:")]
    [InlineData("<javascript:alert(1)>", "href=\"javascript")]
    [InlineData("[a](https://x.example \"{{link}}\")", "title=")]
    [InlineData("```{{link}}\ncode\n```", "language-")]
    public void A_text_loads_and_runs_nothing(string body, string absent) =>
        Assert.DoesNotContain(absent, Render(Facts("Ada"), body).Html, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Both_parts_carry_the_link_and_the_way_out()
    {
        var mail = Compose(Facts("Ada"));

        Assert.All([mail.TextBody!, mail.HtmlBody!], part =>
        {
            Assert.Contains("http://localhost/i/", part, StringComparison.Ordinal);
            Assert.Contains("http://localhost/u/", part, StringComparison.Ordinal);
        });
        Assert.Contains("See the invitation and answer: http://localhost/i/", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", mail.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hello {{frist name}} {{link}}", "{{frist name}} is not a placeholder we know")]
    [InlineData("Hello {{name {{link}}", "one of these stands alone")]
    [InlineData("Hello {{name}}", "An invitation without {{link}}")]
    [InlineData("{{position}} {{link}}", "{{position}} is not a placeholder we know")]
    public void A_text_that_cannot_be_filled_in_is_refused_with_the_reason(string body, string reason)
    {
        var refusal = Assert.IsType<Invalid>(Placeholders.Check(MessageKind.Invitation, "Subject", body));

        Assert.Equal("text", refusal.Field);
        Assert.Contains(reason, refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MessageKind.Reminder, "Dear {{name}}", "Without {{link}} this message leads nowhere")]
    [InlineData(MessageKind.Offer, "Take it: {{link}}", "Without {{offer until}}")]
    [InlineData(MessageKind.PackCorrected, "Look: {{link}}", "Without {{corrections}}")]
    [InlineData(MessageKind.Cancellation, "Look: {{link}}", "{{link}} says nothing in this kind of message")]
    [InlineData(MessageKind.ThankYou, "Answer by {{answer by}}", "{{answer by}} says nothing in this kind of message; there are {{first name}}")]
    [InlineData(MessageKind.Change, "Was {{colour}} {{link}}", "{{colour}} is not a placeholder we know")]
    public void Each_kind_has_placeholders_of_its_own_and_some_it_needs(MessageKind kind, string body, string reason) =>
        Assert.Contains(reason, Assert.IsType<Invalid>(Placeholders.Check(kind, "Subject", body)).Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("[Answer]({{link}})", 1)]
    [InlineData("{{link}} and https://outlet.example/x, [there](https://a.example) ![no](https://picture.example)", 3)]
    [InlineData("Nothing, `{{link}}`", 0)]
    public void The_links_of_a_text_are_counted_as_they_will_be_read(string body, int links) => Assert.Equal(links, MailMarkdown.CountLinks(body));

    [Fact]
    public void What_the_product_writes_itself_passes_its_own_check()
    {
        foreach (var kind in Enum.GetValues<MessageKind>().Except([MessageKind.Code]))
        {
            foreach (var language in GuestLanguages.Translated.Offered)
            {
                var (subject, body) = Composer.BuiltIn(kind, language);
                Assert.Null(Placeholders.Check(kind, subject, body));
            }
        }
    }

    [Theory]
    [InlineData(GuestStatus.Accepted, "You’re expected")]
    [InlineData(GuestStatus.Waitlisted, "number 7 on the waiting list")]
    [InlineData(GuestStatus.Declined, "we are sorry that you can’t make it")]
    [InlineData(GuestStatus.Cancelled, "somebody else will be glad of the place")]
    public void A_confirmation_says_what_the_answer_led_to(GuestStatus outcome, string words)
    {
        var mail = Composer.Compose(
            OutboxMessageId.New(Some.Now), Facts("Ada"), new MessageDraft(MessageKind.Confirmation, null, null, outcome, 7), InvitationToken.New(), Some.Now);

        Assert.Contains(words, mail.TextBody!.Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    public void Dispose() => app.Dispose();

    private static MailFacts Facts(string name)
    {
        var organisation = Some.Organisation();
        var dinner = Some.Dinner(organisation);
        var contact = new Contact(
            ContactId.New(Some.Now), organisation.Id, new ContactDetails(PersonName.From("Ada")!) { Email = EmailAddress.TryParse("ada@outlet.example") }, null, Some.Now);
        var guest = Some.Guest(Some.Party(dinner), contact);
        guest.Rename(name);
        return new MailFacts { Guest = guest, Contact = contact, Outlet = "The Example", Event = dinner, OrganisationName = organisation.Name };
    }

    private MimeMessage Compose(MailFacts facts)
    {
        var composed = Composer.Compose(
            OutboxMessageId.New(Some.Now), facts, new MessageDraft(MessageKind.Invitation, "For {{name}}", null), InvitationToken.New(), Some.Now);
        using var wire = new MemoryStream();
        composed.WriteTo(wire);
        wire.Position = 0;
        return MimeMessage.Load(wire);    // as the reader's program takes it apart again
    }

    private RenderedMail Render(MailFacts facts, string body) =>
        Composer.Render(facts, new MessageDraft(MessageKind.Invitation, "Subject", body), "http://localhost/i/x", "http://localhost/u/x");
}
