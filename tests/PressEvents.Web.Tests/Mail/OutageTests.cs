using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;
using PressEvents.Web.Mail;
using PressEvents.Web.Tests.Features.Rsvp;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

/// <summary>The mail server is away while guests answer: no guest notices, and nobody's mail is lost or doubled.</summary>
public sealed class OutageTests(MigratedTemplate template)
{
    private const int Minutes = 10;

    private static readonly int Answers = KillLoop.IsFull ? 300 : 60;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_minutes_without_a_mail_server_fail_no_page_and_all_mail_is_out_two_minutes_after_its_return()
    {
        var port = Loopback.FreePort();
        await using var app = new OutageApp(template, port);
        var evening = new AnsweredEvening(capacity: Answers);
        var guests = Enumerable.Range(1, Answers).Select(n => evening.Invite($"Guest {n}")).ToList();
        await evening.SaveAsync(app);
        await CancelledEveningAsync(app, evening);

        foreach (var minute in guests.Chunk(Answers / Minutes))
        {
            foreach (var guest in minute)
            {
                using var browser = app.NewBrowser();
                var answered = await (await Screen.OpenAsync(browser, guest.Path)).SendAsync(("answer", "yes"));
                Assert.Equal(HttpStatusCode.SeeOther, answered.Status);
            }

            Assert.Equal(SendRound.ServerAway, await app.SendAsync());
            app.Clock.Advance(RetryPlan.ServerAway);
        }

        using var sink = await MailSink.StartAsync(port: port);
        for (var minute = 0; minute < 2; minute++)
        {
            await app.SendAsync();
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var rows = await app.ReadAsync(evening.Organisation.Id, db => db.Outbox.Where(m => m.EventId == evening.Dinner.Id).ToListAsync(Ct));
        Assert.Equal(Answers, rows.Count);
        Assert.All(rows, row => Assert.Equal((OutboxState.Sent, 1), (row.State, row.Attempts)));
        Assert.Equal(Answers, sink.Received.Select(mail => mail.To).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Answers, sink.Received.Count);
    }

    // Its mail waits, too, and must never go out.
    private static Task CancelledEveningAsync(OutageApp app, AnsweredEvening beside)
    {
        var off = Some.Opened(new PressEvent(PressEventId.New(Some.Now), beside.Organisation.Id, Slug.TryParse("off")!.Value, Some.Details(), Some.Now));
        var contact = Some.Contact(beside.Organisation, "Off List", "off@outlet.example");
        var party = Some.Party(off);
        var guest = Some.Guest(party, contact);
        off.MoveTo(EventState.Cancelled, Some.Now);
        return app.AddAsync(
            beside.Organisation.Id, off, contact, party, guest, new OutboxMessage(OutboxMessageId.New(Some.Now), guest, MessageKind.Invitation, null, null, Some.Now));
    }

    private sealed class OutageApp(MigratedTemplate template, int port) : QuietApp(template)
    {
        public Task<SendRound> SendAsync() => Services.GetRequiredService<SendOutbox>().RunAsync(Ct);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Smtp:Host", "127.0.0.1");
            builder.UseSetting("Smtp:Port", $"{port}");
            builder.UseSetting("Smtp:Security", "None");
            builder.UseSetting("Smtp:From", "press@agency.example");
        }
    }
}
