using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Rsvps;
using PressEvents.Web.Features.Events;
using PressEvents.Web.Features.Guests;
using PressEvents.Web.Features.Rsvp;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

/// <summary>
/// One guest's calendar through the whole life of an evening: accepted, moved, withdrawn, put back, cancelled. Every file that was mailed
/// is read by Ical.Net and by Debian's python3-icalendar, which share no code.
/// </summary>
public sealed class CalendarLifeTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Europe/Paris", "2027-03-27T21:00:00+01:00", 1, "Dîner; with, a \\ and “quotes”")]      // summer time begins that night
    [InlineData("Europe/Paris", "2027-10-30T22:00:00+02:00", 1, "مأدبة عشاء، مع ضيوف")]                 // and ends
    [InlineData("America/New_York", "2027-11-06T22:00:00-04:00", 1, "王小明晚宴王小明晚宴王小明晚宴王小明晚宴王小明晚宴")]
    [InlineData("Antarctica/Troll", "2027-03-27T22:00:00+00:00", 1, "Two hours at once")]
    [InlineData("Asia/Kolkata", "2027-06-01T19:30:00+05:30", 200, "Without summer time")]
    [InlineData("Pacific/Apia", "2027-06-01T19:00:00+13:00", 3, "👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀")]
    public async Task One_entry_for_ever_rising_in_sequence_and_right_in_both_parsers(string zone, string starts, int movesDays, string title)
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        var start = DateTimeOffset.Parse(starts, CultureInfo.InvariantCulture);
        var details = Some.Details() with { Title = title, TimeZone = zone, StartsAt = start, EndsAt = start.AddHours(5), RsvpClosesAt = start.AddDays(-1), EmbargoLiftsAt = start.AddDays(9), Lede = "Nobody may know this yet" };
        var dinner = Some.Opened(new PressEvent(PressEventId.New(Some.Now), app.Organisation.Id, Slug.TryParse("life")!.Value, details, Some.Now));
        var (contact, party) = (Some.Contact(app.Organisation), Some.Party(dinner));
        var guest = Some.Guest(party, contact);
        var (otherContact, otherParty) = (Some.Contact(app.Organisation, "Eve Other", "eve@outlet.example"), Some.Party(dinner));
        await app.AddAsync(app.Organisation.Id, app.Organisation, dinner, contact, party, guest, otherContact, otherParty, Some.Guest(otherParty, otherContact));
        var by = Some.System(app.Organisation);
        await app.Services.GetRequiredService<Web.Features.Messages.SendMessage>().SendAsync(by, dinner.Id, MessageKind.Invitation, new Web.Features.Messages.Wave(), Ct);
        await app.SendAsync();

        await AnswerAsync(app, sink, Answer.Yes);
        await StepAsync(app, () => MoveAsync(app, dinner.Id, start.AddDays(movesDays)));
        var withdraw = app.Services.GetRequiredService<WithdrawGuest>();
        await StepAsync(app, async () => Assert.Null((await withdraw.WithdrawAsync(by, guest.Id, Ct)).Refusal));
        await StepAsync(app, async () => Assert.Null((await withdraw.PutBackAsync(by, guest.Id, Ct)).Refusal));
        await StepAsync(app, async () => Assert.Null((await app.Services.GetRequiredService<MoveEvent>().MoveAsync(by, dinner.Id, EventState.Cancelled, Ct)).Refusal));

        Assert.All(await app.OutboxAsync(), row => Assert.True(row.State is Domain.Mail.OutboxState.Sent, $"{row.Kind}: {row.Reason}"));
        var files = sink.Received.Where(mail => mail.To.StartsWith("ada", StringComparison.Ordinal)).Select(CalendarIn).OfType<byte[]>().ToList();
        Assert.All(files, Well);
        var read = await PythonAsync(files);
        Assert.Equal(["REQUEST", "REQUEST", "CANCEL", "REQUEST", "CANCEL"], read.Select(file => file.Method));
        Assert.Equal(["CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED", "CANCELLED"], read.Select(file => file.Status));
        Assert.Single(read.Select(file => file.Uid).Distinct(StringComparer.Ordinal));
        Assert.Equal(read.Select(file => file.Sequence).Distinct().Order(), read.Select(file => file.Sequence));
        Assert.Equal([start.UtcDateTime, .. Enumerable.Repeat(start.AddDays(movesDays).UtcDateTime, 4)], read.Select(file => DateTimeOffset.Parse(file.Start, CultureInfo.InvariantCulture).UtcDateTime));
        Assert.All(read, file => Assert.Equal((title, zone), (file.Summary, file.Zone)));
        Assert.All(read, file => Assert.Equal(["mailto:ada@outlet.example"], file.Attendees));
        foreach (var (bytes, python) in files.Zip(read))
        {
            var evening = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(bytes))!.Events.Single();
            Assert.Equal((python.Uid, python.Sequence, title), (evening.Uid, evening.Sequence, evening.Summary));
            Assert.Equal(DateTimeOffset.Parse(python.End, CultureInfo.InvariantCulture).UtcDateTime, evening.End!.AsUtc);
        }
    }

    private static async Task StepAsync(MailApp app, Func<Task> step)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await step();
        await app.SendAsync();
    }

    private static async Task AnswerAsync(MailApp app, MailSink sink, Answer answer)
    {
        var token = SendOutboxTests.TokenIn(sink.Received.First(mail => mail.To.StartsWith("ada", StringComparison.Ordinal)).Message.TextBody);
        Assert.Null((await app.Services.GetRequiredService<AnswerInvitation>().AnswerAsync(token, new GivenAnswer(answer, Guid.CreateVersion7()), Ct)).Refusal);
        await app.SendAsync();
    }

    // As the settings do it: everybody who accepted is asked again, with the new entry.
    private static Task<int> MoveAsync(MailApp app, PressEventId id, DateTimeOffset to) => app.ReadAsync(app.Organisation.Id, async db =>
    {
        var dinner = await db.Events.SingleAsync(e => e.Id == id, Ct);
        var now = app.Clock.GetUtcNow();
        Assert.Null(dinner.Move(EventDetails.Of(dinner) with { StartsAt = to, EndsAt = to.AddHours(5) }, now).Refusal);
        foreach (var guest in await db.Guests.Where(g => g.Status == Domain.Guests.GuestStatus.Accepted).ToListAsync(Ct))
        {
            db.Outbox.Add(new Domain.Mail.OutboxMessage(Domain.Mail.OutboxMessageId.New(now), guest, Domain.Mail.MessageKind.Change, null, new Domain.Mail.RsvpOutcome(guest.Status, null), now));
        }

        return await db.SaveChangesAsync(Ct);
    });

    private static void Well(byte[] file)
    {
        var text = Encoding.UTF8.GetString(file);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\uFFFD', text);
        Assert.Contains("BEGIN:VTIMEZONE", text, StringComparison.Ordinal);
        Assert.DoesNotContain("eve@", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Nobody may know", text, StringComparison.Ordinal);
    }

    private static byte[]? CalendarIn(SunkMail mail)
    {
        if (mail.Message.BodyParts.OfType<MimeKit.TextPart>().SingleOrDefault(part => part.ContentType.IsMimeType("text", "calendar")) is not { } part)
        {
            return null;
        }

        using var content = new MemoryStream();
        part.Content!.DecodeTo(content, Ct);
        return content.ToArray();
    }

    private static async Task<IReadOnlyList<ReadCalendar>> PythonAsync(IReadOnlyList<byte[]> files)
    {
        const string Script = """
            import sys, json, base64
            from datetime import timezone
            from icalendar import Calendar

            def read(file):
                calendar = Calendar.from_ical(base64.b64decode(file))
                evening, = [part for part in calendar.walk('VEVENT')]
                attendees = evening.get('ATTENDEE')
                attendees = attendees if isinstance(attendees, list) else [attendees]
                start, end = evening['DTSTART'], evening['DTEND']
                return dict(Method=str(calendar['METHOD']), Status=str(evening['STATUS']), Uid=str(evening['UID']), Sequence=int(evening['SEQUENCE']),
                            Start=start.dt.astimezone(timezone.utc).isoformat(), End=end.dt.astimezone(timezone.utc).isoformat(), Zone=start.params['TZID'],
                            Summary=str(evening['SUMMARY']), Attendees=[str(one) for one in attendees])

            print(json.dumps([read(file) for file in json.load(sys.stdin)]))
            """;
        Assert.SkipUnless(File.Exists("/usr/lib/python3/dist-packages/icalendar/__init__.py"), "python3-icalendar is not installed.");
        return JsonSerializer.Deserialize<List<ReadCalendar>>(await PythonTool.RunLinesAsync(Script, JsonSerializer.SerializeToUtf8Bytes(files)))!;
    }

    private sealed record ReadCalendar(string Method, string Status, string Uid, int Sequence, string Start, string End, string Zone, string Summary, IReadOnlyList<string> Attendees);
}
