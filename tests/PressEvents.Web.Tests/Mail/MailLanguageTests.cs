using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

/// <summary>What the product words goes out in the reader's language; what the publicist wrote goes out as it was written.</summary>
public sealed class MailLanguageTests(MigratedTemplate template) : IDisposable
{
    private readonly MailApp app = new(template);

    private MessageComposer Composer => app.Services.GetRequiredService<MessageComposer>();

    [Theory]
    [InlineData("fr", null, "fr", "Nous vous attendons : The Defiant Ones, dimanche 13 décembre 2026", "Votre soirée")]
    [InlineData("de", "fr", "de", "Wir erwarten Sie: The Defiant Ones, Sonntag, 13. Dezember 2026", "7:00–9:00 Uhr")]
    [InlineData(null, "vi, es", "es", "Le esperamos: The Defiant Ones, domingo 13 de diciembre de 2026", "hora de Nueva York")]
    [InlineData(null, "ja", "en", "You’re expected: The Defiant Ones, Sunday 13 December 2026", "New York time")]
    public void A_confirmation_is_in_the_language_of_the_answer_or_the_first_one_spoken(string? answeredIn, string? spoken, string tag, string subject, string words)
    {
        var mail = Render(answeredIn, spoken, new MessageDraft(MessageKind.Confirmation, null, null, GuestStatus.Accepted));

        Assert.Equal(tag, mail.Language);
        Assert.Equal(subject, Plain(mail.Subject));
        Assert.Contains(words, Plain(mail.Text), StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{tag}\" dir=\"ltr\">", mail.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("es")]
    public void Every_message_of_the_product_is_whole_in_every_language(string tag)
    {
        MessageDraft[] drafts =
        [
            new(MessageKind.Invitation, null, null), new(MessageKind.Reminder, null, null),
            .. new[] { GuestStatus.Accepted, GuestStatus.Waitlisted, GuestStatus.Declined, GuestStatus.Cancelled }
                .Select(outcome => new MessageDraft(MessageKind.Confirmation, null, null, outcome, 3)),
        ];

        Assert.All(drafts, draft =>
        {
            var mail = Render(tag, null, draft);
            Assert.DoesNotContain("{{", mail.Subject + mail.Text, StringComparison.Ordinal);
            Assert.Contains("https://press.example/i/x", mail.Text, StringComparison.Ordinal);
            Assert.Equal(tag, mail.Language);
        });
    }

    [Theory]
    [InlineData(MessageKind.SaveTheDate, false)]
    [InlineData(MessageKind.PackReady, true)]
    [InlineData(MessageKind.ThankYou, false)]
    public void What_asks_for_no_answer_is_whole_in_every_language_and_links_only_to_the_pack(MessageKind kind, bool links)
    {
        Assert.All(["en", "fr", "de", "es"], tag =>
        {
            var mail = Render(tag, null, new MessageDraft(kind, null, null));
            Assert.DoesNotContain("{{", mail.Subject + mail.Text, StringComparison.Ordinal);
            Assert.Equal(links, mail.Text.Contains("https://press.example/i/x/pack", StringComparison.Ordinal));
            Assert.Equal(links, mail.Text.Contains("https://press.example/i/x", StringComparison.Ordinal));
            Assert.Equal(tag, mail.Language);
        });
    }

    [Fact]
    public void The_publicists_own_words_stay_as_written_whoever_reads_them()
    {
        var mail = Render("fr", null, new MessageDraft(MessageKind.Invitation, "Come on {{date}}", "Dear {{name}}, on {{date}}:\n\n{{link}}"));

        Assert.Equal("Come on Sunday 13 December 2026", Plain(mail.Subject));
        Assert.Equal("en", mail.Language);
    }

    [Fact]
    public void A_proposed_text_that_nobody_changed_is_the_products_own()
    {
        var (subject, body) = Composer.BuiltIn(MessageKind.Invitation);

        Assert.Equal("fr", Render("fr", null, new MessageDraft(MessageKind.Invitation, subject, body.ReplaceLineEndings("\r\n"))).Language);
        Assert.Equal("en", Render("fr", null, new MessageDraft(MessageKind.Invitation, subject, body + "\n\nP.S. Bring a coat.")).Language);
    }

    [Fact]
    public void The_language_of_the_machine_is_heard_nowhere()
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            var mail = Render(null, null, new MessageDraft(MessageKind.Confirmation, null, null, GuestStatus.Accepted));

            Assert.Equal("You’re expected: The Defiant Ones, Sunday 13 December 2026", Plain(mail.Subject));
            Assert.StartsWith("An invitation", Composer.BuiltIn(MessageKind.Invitation).Subject, StringComparison.Ordinal);
            Assert.Equal("de-DE", CultureInfo.CurrentUICulture.Name);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    public void Dispose() => app.Dispose();

    private RenderedMail Render(string? answeredIn, string? spoken, MessageDraft draft)
    {
        var contact = Some.Contact(app.Organisation);
        contact.Change(contact.Details with { Languages = spoken }, null);
        var guest = Some.Guest(Some.Party(app.Dinner), contact);
        guest.SpeakIn(answeredIn);
        var facts = new MailFacts { Guest = guest, Contact = contact, Outlet = null, Event = app.Dinner, OrganisationName = app.Organisation.Name };
        return Composer.Render(facts, draft, "https://press.example/i/x", "https://press.example/u/x");
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
