using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Messages;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Messages;

/// <summary>A message in the publicist's own words: in several languages, and for what goes out by itself.</summary>
public sealed class OwnTextsTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_guest_gets_the_first_language_they_read_and_who_reads_none_the_english()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("claire@outlet.example", "dora@outlet.example", "kenji@outlet.example", "nobody@outlet.example");
        await SpeakAsync(app, ("claire", "fr-CA; en"), ("dora", "de, fr"), ("kenji", "ja"));

        await app.InviteAsync(new Wave(Words:
        [
            new MessageWords("Come, {{name}}", "English for {{date}}: {{link}}", "en"),
            new MessageWords("Venez, {{name}}", "Français pour {{date}} : {{link}}", "fr"),
        ]));
        await app.SendAsync();

        Assert.Equal(
            ["Come, kenji", "Come, nobody", "Venez, claire", "Venez, dora"],
            sink.Received.Select(mail => mail.Message.Subject).Order(StringComparer.Ordinal));
        Assert.All(sink.Received, mail => Assert.Contains(
            mail.Message.Subject!.StartsWith("Venez", StringComparison.Ordinal) ? "Français pour dimanche" : "English for Sunday", mail.Message.TextBody!, StringComparison.Ordinal));
        Assert.Equal(["en", "en", "fr", "fr"], sink.Received.Select(mail => mail.Message.HtmlBody!.Split("<html lang=\"")[1][..2]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_two_languages_without_english_the_first_the_product_offers_serves_who_reads_neither()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("ada@outlet.example");

        await app.InviteAsync(new Wave(Words: [new MessageWords("Kommen Sie", "{{link}}", "de"), new MessageWords("Venez", "{{link}}", "fr")]));
        await app.SendAsync();

        Assert.Equal("Venez", Assert.Single(sink.Received).Message.Subject);
    }

    [Fact]
    public async Task A_mistake_in_one_language_names_it_and_keeps_none()
    {
        await using var app = new MailApp(template);
        await app.ListAsync("ada@outlet.example");

        var kept = await KeepAsync(app, MessageKind.Invitation, new MessageWords("Come", "{{link}}"), new MessageWords("Venez", "sans lien", "fr"));

        Assert.StartsWith("Français: ", Assert.IsType<Invalid>(kept.Refusal).Sentence, StringComparison.Ordinal);
        Assert.Empty(await app.ReadAsync(app.Organisation.Id, db => db.MessageTexts.ToListAsync(Ct)));
    }

    [Fact]
    public async Task Words_that_were_kept_go_out_with_what_is_sent_later_and_only_the_last_kept_count()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("ada@outlet.example", "claire@outlet.example");
        await SpeakAsync(app, ("claire", "fr"));

        Assert.True((await KeepAsync(app, MessageKind.Invitation, new MessageWords("Old", "{{link}}"), new MessageWords("Vieux", "{{link}}", "fr"))).IsDone);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await KeepAsync(app, MessageKind.Invitation, new MessageWords("New", "{{link}}"))).IsDone);
        Assert.Empty(await app.OutboxAsync());    // keeping sends nothing
        await app.InviteAsync();
        await app.SendAsync();

        Assert.All(sink.Received, mail => Assert.Equal("New", mail.Message.Subject));
        Assert.Equal(2, sink.Received.Count);
    }

    [Fact]
    public async Task A_confirmation_says_the_publicists_words_to_who_comes_and_the_products_to_who_does_not()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        var guests = await app.ListAsync("ada@outlet.example", "bo@outlet.example", "claire@outlet.example");
        await SpeakAsync(app, ("claire", "fr"));
        Assert.True((await KeepAsync(app, MessageKind.Confirmation, new MessageWords("Lovely, {{name}}", "See {{link}}"), new MessageWords("Parfait, {{name}}", "Voir {{link}}", "fr"))).IsDone);

        await app.ConfirmAsync(guests[0], GuestStatus.Accepted);
        await app.ConfirmAsync(guests[1], GuestStatus.Declined);
        await app.ConfirmAsync(guests[2], GuestStatus.Accepted);
        await app.SendAsync();

        Assert.Equal(
            ["Lovely, ada", "Parfait, claire", "Thank you for telling us: The Defiant Ones"],
            sink.Received.Select(mail => mail.Message.Subject).Order(StringComparer.Ordinal));
        Assert.Equal(2, sink.Received.Count(mail => mail.Message.Attachments.Any()));    // the calendar file of those who come
    }

    [Fact]
    public async Task A_fact_that_went_keeps_no_confirmation_back_it_says_the_products_words()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        var guest = (await app.ListAsync("ada@outlet.example"))[0];
        await app.AddAsync(app.Organisation.Id, new Fact(FactId.New(Some.Now), app.Dinner, 1, new FactDetails("Doors at six.")));
        Assert.True((await KeepAsync(app, MessageKind.Confirmation, new MessageWords("Lovely", "{{fact 1}} {{link}}"))).IsDone);
        await app.ConfirmAsync(guest, GuestStatus.Accepted);
        await app.SendAsync();

        await app.ReadAsync(app.Organisation.Id, async db =>
        {
            db.Facts.Remove(await db.Facts.SingleAsync(Ct));
            return await db.SaveChangesAsync(Ct);
        });
        await app.ConfirmAsync(guest, GuestStatus.Accepted);
        await app.SendAsync();

        Assert.Collection(
            sink.Received,
            first => Assert.Contains("Doors at six.", first.Message.TextBody!, StringComparison.Ordinal),
            second => Assert.StartsWith("You’re expected", second.Message.Subject, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cancelled_evening_is_told_in_the_publicists_words_also_when_they_are_written_after_it_was_cancelled()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        var guest = (await app.ListAsync("ada@outlet.example"))[0];
        await app.ReadAsync(app.Organisation.Id, async db =>
        {
            (await db.Events.SingleAsync(Ct)).MoveTo(EventState.Cancelled, app.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Ct);
        });

        Assert.IsType<EventCancelled>((await KeepAsync(app, MessageKind.Confirmation, new MessageWords("x", "{{link}}"))).Refusal);
        Assert.True((await KeepAsync(app, MessageKind.Cancellation, new MessageWords("We must call it off", "Sorry, {{name}}."))).IsDone);
        await app.AddAsync(app.Organisation.Id, new OutboxMessage(OutboxMessageId.New(Some.Now), guest, MessageKind.Cancellation, null, new RsvpOutcome(GuestStatus.Accepted, null), Some.Now));
        await app.SendAsync();

        Assert.Equal("We must call it off", Assert.Single(sink.Received).Message.Subject);
    }

    [Fact]
    public async Task Who_may_not_send_writes_no_words_and_a_codes_words_nobody_writes()
    {
        await using var app = new MailApp(template);
        await app.ListAsync("ada@outlet.example");
        var viewer = new Member(MemberId.New(Some.Now), app.Organisation.Id, "Vi Viewer", "vi@agency.example", Role.Viewer, Some.Now);
        await app.AddAsync(app.Organisation.Id, viewer);
        var keep = app.Services.GetRequiredService<KeepMessage>();

        Assert.IsType<NotAllowed>((await keep.KeepAsync(new StaffActor(app.Organisation.Id, viewer.Id), app.Dinner.Id, MessageKind.Invitation, [new MessageWords("x", "{{link}}")], Ct)).Refusal);
        Assert.IsType<Invalid>((await KeepAsync(app, MessageKind.Code, new MessageWords("x", "y"))).Refusal);
        Assert.Empty(await app.ReadAsync(app.Organisation.Id, db => db.MessageTexts.ToListAsync(Ct)));
    }

    private static Task<Result> KeepAsync(MailApp app, MessageKind kind, params MessageWords[] words) =>
        app.Services.GetRequiredService<KeepMessage>().KeepAsync(Some.System(app.Organisation), app.Dinner.Id, kind, words, Ct);

    private static Task<int> SpeakAsync(MailApp app, params (string Name, string Languages)[] spoken) => app.ReadAsync(app.Organisation.Id, async db =>
    {
        foreach (var (name, languages) in spoken)
        {
            var contact = await db.Contacts.SingleAsync(c => c.Name == name, Ct);
            contact.Change(contact.Details with { Languages = languages }, null);
        }

        return await db.SaveChangesAsync(Ct);
    });
}
