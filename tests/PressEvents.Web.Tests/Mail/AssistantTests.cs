using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rsvps;
using PressEvents.Web.Features.Guests;
using PressEvents.Web.Features.Invitations;
using PressEvents.Web.Features.Messages;
using PressEvents.Web.Features.Rsvp;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

/// <summary>Mail that an assistant reads for the guest, and answers.</summary>
public sealed class AssistantTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MailTo.Guest, "jane@outlet.example")]
    [InlineData(MailTo.Assistant, "desk@outlet.example")]
    [InlineData(MailTo.Both, "desk@outlet.example", "jane@outlet.example")]
    public async Task An_invitation_goes_to_whom_the_guests_mail_goes_and_names_the_guest(MailTo who, params string[] readers)
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        var jane = await ListJaneAsync(app, own: "jane@outlet.example");
        Assert.Null((await SetAsync(app, jane, who)).Refusal);

        Assert.Equal(1, (await app.InviteAsync()).Count);
        await app.SendAsync();

        Assert.Equal(readers, sink.Received.Select(mail => mail.To).Order(StringComparer.Ordinal));
        foreach (var mail in sink.Received)
        {
            var isAssistants = mail.To.StartsWith("desk", StringComparison.Ordinal);
            Assert.Equal(isAssistants, mail.Message.TextBody!.Contains("For Jane Doe: you read this for them", StringComparison.Ordinal));
            Assert.Equal(isAssistants, mail.Message.HtmlBody!.Contains("For Jane Doe: you read this for them", StringComparison.Ordinal));
            Assert.Equal(isAssistants ? "" : "Jane Doe", Assert.Single(mail.Message.To.Mailboxes).Name ?? "");
        }
    }

    [Fact]
    public async Task Both_can_answer_and_the_history_says_who()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        var jane = await ListJaneAsync(app, own: "jane@outlet.example");
        await SetAsync(app, jane, MailTo.Both);
        await app.InviteAsync();
        await app.SendAsync();

        await AnswerAsync(app, TokenOf(sink, "desk@outlet.example"), Answer.Yes);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await AnswerAsync(app, TokenOf(sink, "jane@outlet.example"), Answer.No);

        var answers = await app.ReadAsync(app.Organisation.Id, db => Task.FromResult(db.Rsvps.OrderBy(r => r.AnsweredAt).ToList()));
        Assert.Equal([(Answer.Yes, MailReader.Assistant), (Answer.No, MailReader.Guest)], answers.Select(answer => (answer.Answer, answer.Holder!.Value)));
        var member = new Member(MemberId.New(Some.Now), app.Organisation.Id, "Pat Press", "pat@agency.example", Role.Publicist, Some.Now);
        await app.AddAsync(app.Organisation.Id, member);
        var staff = new StaffActor(app.Organisation.Id, member.Id);
        var lines = await app.ReadAsync(app.Organisation.Id, db => app.Services.GetRequiredService<GuestHistory>().OfAsync(db, staff, jane, Ct));
        Assert.Contains(lines, line => line.Words.StartsWith("Said yes", StringComparison.Ordinal) && line.Words.Contains("with the assistant’s link", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Words.StartsWith("Said no", StringComparison.Ordinal) && !line.Words.Contains("assistant", StringComparison.Ordinal));
        var file = (await app.Services.GetRequiredService<GuestFileQuery>().ForAsync(staff, app.Dinner.Id, jane, Ct))!;
        Assert.Equal([MailReader.Guest, MailReader.Assistant], file.Details!.Links.Select(link => link.Holder).Order());
    }

    [Fact]
    public async Task A_confirmation_goes_to_both_too()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        var jane = await ListJaneAsync(app, own: "jane@outlet.example");
        await SetAsync(app, jane, MailTo.Both);
        await app.InviteAsync();
        await app.SendAsync();

        await AnswerAsync(app, TokenOf(sink, "desk@outlet.example"), Answer.Yes);
        await app.SendAsync();

        Assert.Equal(2, sink.Received.Count(mail => mail.To.StartsWith("desk", StringComparison.Ordinal)));
        Assert.Equal(2, sink.Received.Count(mail => mail.To.StartsWith("jane", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_has_no_address_of_their_own_is_reached_through_the_assistants_and_that_is_said()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await ListJaneAsync(app, own: null);

        await app.InviteAsync();
        await app.SendAsync();

        var mail = Assert.Single(sink.Received);
        Assert.Equal("desk@outlet.example", mail.To);
        Assert.Contains("For Jane Doe: you read this for them", mail.Message.TextBody, StringComparison.Ordinal);
        var link = await app.ReadAsync(app.Organisation.Id, db => Task.FromResult(db.Links.Single()));
        Assert.Equal(MailReader.Assistant, link.Holder);
    }

    [Fact]
    public async Task An_assistant_who_wants_no_more_mail_ends_their_own_and_the_guest_still_gets_theirs()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        var jane = await ListJaneAsync(app, own: "jane@outlet.example");
        await SetAsync(app, jane, MailTo.Both);
        await app.InviteAsync();
        await app.SendAsync();

        Assert.Null((await app.Services.GetRequiredService<Unsubscribe>().AskAsync(TokenOf(sink, "desk@outlet.example"), UnsubscribeScope.All, Ct)).Refusal);

        Assert.True(await app.ReadAsync(app.Organisation.Id, db => Task.FromResult(db.Guests.Single().UnsubscribedAt is null && db.Contacts.Single().UnsubscribedAt is null)));
        app.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null((await app.Services.GetRequiredService<SendMessage>().SendAsync(Some.System(app.Organisation), app.Dinner.Id, MessageKind.Reminder, new Wave(), Ct)).Refusal);
        await app.SendAsync();
        Assert.Equal("jane@outlet.example", Assert.Single(sink.Received.Skip(2)).To);
        Assert.Equal("Whoever reads this address asked not to be written to.", Assert.Single(await app.OutboxAsync(), row => row.State is OutboxState.Held).Reason);
    }

    [Fact]
    public async Task Who_unsubscribed_is_left_out_though_somebody_takes_the_address_down_anew()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();
        await app.Services.GetRequiredService<Unsubscribe>().AskAsync(TokenOf(sink, "ada@outlet.example"), UnsubscribeScope.All, Ct);
        await app.ReadAsync(app.Organisation.Id, db =>
        {
            var old = db.Contacts.Single();
            old.Change(old.Details with { Email = EmailAddress.TryParse("gone@outlet.example") }, null);
            return db.SaveChangesAsync(Ct);
        });
        await app.ListAsync("ada@outlet.example");    // as an import would: a new contact

        var audience = await app.ReadAsync(app.Organisation.Id, db => PressEvents.Data.Queries.MessageAudience.ToInviteAsync(db, app.Dinner.Id, new PressEvents.Data.Queries.InvitationChoice(), Ct));

        Assert.Empty(audience.Members);
        Assert.Equal("Whoever reads this address asked not to be written to", Assert.Single(audience.LeftOut).Reason);
    }

    [Fact]
    public async Task Without_an_assistants_address_mail_cannot_be_sent_there()
    {
        await using var app = new MailApp(template);
        var guests = await app.ListAsync("ada@outlet.example");

        Assert.IsType<Invalid>((await SetAsync(app, guests[0].Id, MailTo.Both)).Refusal);
        Assert.Equal(MailTo.Guest, await app.ReadAsync(app.Organisation.Id, db => Task.FromResult(db.Guests.Single().MailTo)));
    }

    private static async Task<GuestId> ListJaneAsync(MailApp app, string? own)
    {
        var details = new ContactDetails(PersonName.From("Jane Doe")!) { Email = EmailAddress.TryParse(own), AssistantEmail = EmailAddress.TryParse("desk@outlet.example") };
        var contact = new Contact(ContactId.New(Some.Now), app.Organisation.Id, details, null, Some.Now);
        var party = Some.Party(app.Dinner);
        var guest = Some.Guest(party, contact);
        await app.AddAsync(app.Organisation.Id, app.Organisation, app.Dinner, contact, party, guest);
        return guest.Id;
    }

    private static Task<Result> SetAsync(MailApp app, GuestId guest, MailTo who) =>
        app.Services.GetRequiredService<SetMailTo>().SetAsync(Some.System(app.Organisation), guest, who, Ct);

    private static async Task AnswerAsync(MailApp app, InvitationToken token, Answer answer) =>
        Assert.Null((await app.Services.GetRequiredService<AnswerInvitation>().AnswerAsync(token, new GivenAnswer(answer, Guid.CreateVersion7()), Ct)).Refusal);

    private static InvitationToken TokenOf(MailSink sink, string to) => SendOutboxTests.TokenIn(sink.Received.First(mail => string.Equals(mail.To, to, StringComparison.Ordinal)).Message.TextBody);
}
