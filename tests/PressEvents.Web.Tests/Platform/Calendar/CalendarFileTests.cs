using System.Text;
using PressEvents.Domain.Guests;
using PressEvents.Web.Platform.Calendar;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Platform.Calendar;

public sealed class CalendarFileTests
{
    [Fact]
    public void A_seat_is_a_request_in_the_events_own_zone()
    {
        var lines = Lines(Entry());

        Assert.Contains("METHOD:REQUEST", lines);
        Assert.Contains("STATUS:CONFIRMED", lines);
        Assert.Contains("BEGIN:VTIMEZONE", lines);
        Assert.Contains("DTSTART;TZID=America/New_York:20261213T190000", lines);
        Assert.Contains("DTEND;TZID=America/New_York:20261213T210000", lines);
        Assert.Contains("SEQUENCE:3", lines);
        Assert.Contains($"UID:{Entry().GuestId.Value:D}@pressevents", lines);
    }

    [Fact]
    public void A_seat_given_back_takes_the_same_entry_out_again()
    {
        var lines = Lines(Entry() with { Method = CalendarMethod.Cancel, Sequence = 4 });

        Assert.Contains("METHOD:CANCEL", lines);
        Assert.Contains("STATUS:CANCELLED", lines);
        Assert.Contains("SEQUENCE:4", lines);
        Assert.Equal(Lines(Entry()).Single(l => l.StartsWith("UID:", StringComparison.Ordinal)), lines.Single(l => l.StartsWith("UID:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Only_this_guest_is_named() =>
        Assert.EndsWith(":mailto:ada@outlet.example", Assert.Single(Lines(Entry()), line => line.StartsWith("ATTENDEE;CN=Ada Lovelace;", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Dinner; with, a \\ and\na second line")]
    [InlineData("王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明")]
    [InlineData("👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀")]
    [InlineData("مهرجان، مأدبة; مع, ضيوف")]
    [InlineData("x\r\nBEGIN:VEVENT\r\nX-EVIL:1")]
    public void Any_text_stays_inside_its_line_and_no_character_is_split(string text)
    {
        var entry = Entry() with { Title = text, Place = text, Guest = new CalendarPerson(text, "ada@outlet.example") };
        var file = Encoding.UTF8.GetString(CalendarFile.Of(entry));

        Assert.All(file.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\uFFFD', file);
        Assert.Single(Lines(entry), line => line is "BEGIN:VEVENT");
        Assert.DoesNotContain(Lines(entry), line => line.StartsWith("X-EVIL", StringComparison.Ordinal));
        Assert.Equal(text.ReplaceLineEndings("\n"), Ical.Net.Calendar.Load(file)!.Events.Single().Summary?.ReplaceLineEndings("\n"));
    }

    private static CalendarEntry Entry() => new()
    {
        GuestId = GuestId.From(Guid.Parse("0190d0a0-0000-7000-8000-000000000001")),
        Title = "The Defiant Ones",
        StartsAt = new DateTimeOffset(2026, 12, 14, 0, 0, 0, TimeSpan.Zero),
        EndsAt = new DateTimeOffset(2026, 12, 14, 2, 0, 0, TimeSpan.Zero),
        TimeZone = "America/New_York",
        Place = "The Long Room, Crosby Street",
        Guest = new CalendarPerson("Ada Lovelace", "ada@outlet.example"),
        Organizer = new CalendarPerson("Example Agency", "press@agency.example"),
        Sequence = 3,
        StampedAt = Some.Now,
    };

    private static string[] Lines(CalendarEntry entry) => CalendarFile.TextOf(entry).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
