using PressEvents.Domain.Briefing;
using PressEvents.Domain.Seating;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing.HostSheets;

/// <summary>What is said, what is not said yet, and when what happens.</summary>
public sealed class HostSheetSaidTests(MigratedTemplate template) : IDisposable
{
    private readonly TestDatabase database = new(template);

    [Fact]
    public async Task A_lifted_embargo_leaves_do_not_say_and_what_was_written_down_stays()
    {
        var evening = new HostedEvening();
        evening.AddFact(7, "He answers every e-mail.", isEmbargoed: true);
        evening.Add(new DoNotSay("Who else was invited.", "It is theirs to tell."));
        await evening.SaveAsync(database);
        var lifts = evening.Dinner.EmbargoLiftsAt!.Value;

        var before = await evening.ReadAsync(database, at: lifts.AddMinutes(-1));
        database.Clock.SetUtcNow(lifts);
        var after = await evening.ReadAsync(database, at: lifts);

        Assert.Equal(["Who else was invited.", "Fact 7: He answers every e-mail.", "Everybody: nothing is published before Monday 14 December 2026, 07:00 (New York time)."], before.DoNotSay.Select(hold => hold.What.Replace('\u00A0', ' ')));
        Assert.Equal(["Who else was invited."], after.DoNotSay.Select(hold => hold.What));
        Assert.Equal(("under embargo", null), (before.Facts[0].Mark, after.Facts[0].Mark));
        Assert.NotEqual(before.Version, after.Version);
    }

    [Fact]
    public async Task Facts_stand_in_what_names_them_and_private_ones_are_marked()
    {
        var evening = new HostedEvening();
        evening.AddFact(7, "Filming took three years.");
        evening.AddFact(8, "The budget was kept.", isPrivate: true);
        evening.AddFact(9, "Nobody asks for this one.");
        evening.Write(new HostTexts { Message = "Three years.", Proofs = "{{fact 7}}\nAnd {{fact 8}}", Facts = "7, 8" });
        evening.Add(new HostileQuestion("The film", "Why so long?", "Because {{fact 7}}"), new HostileQuestion("The Film", "Really?", "Yes."));
        await evening.SaveAsync(database);

        var sheet = await evening.ReadAsync(database);

        Assert.Equal(["Filming took three years.", "And The budget was kept."], sheet.Proofs);
        Assert.Equal("Because Filming took three years.", sheet.Questions[0].Questions[0].Answer);
        Assert.Equal([("The film", 2)], sheet.Questions.Select(topic => (topic.Topic, topic.Questions.Count)));
        Assert.Equal([(7, null), (8, "private")], sheet.Facts.Select(fact => (fact.Number, fact.Mark)));
    }

    [Fact]
    public async Task The_clock_holds_everybodys_times_and_ones_own_and_after_midnight_comes_last()
    {
        var evening = new HostedEvening();
        evening.Add(
            new ClockEntry(new TimeOnly(0, 30), "Last car", evening.Director.Id),
            new ClockEntry(new TimeOnly(6, 0), "In the room"),
            new ClockEntry(new TimeOnly(5, 30), "Make-up", evening.Director.Id),
            new ClockEntry(new TimeOnly(5, 40), "Make-up of the other", evening.Subject.Id));
        await evening.SaveAsync(database);

        var sheet = await evening.ReadAsync(database, Sitter.Of(evening.Director.Id));

        Assert.Equal([("00:30", "Last car"), ("05:30", "Make-up"), ("06:00", "In the room")], sheet.Clock.Select(line => (line.Time, line.What)));
    }

    [Fact]
    public async Task The_same_contents_have_the_same_version_whenever_they_are_looked_at()
    {
        var evening = new HostedEvening();
        evening.Add("Ada", evening.One, 2);
        await evening.SaveAsync(database);

        var first = await evening.ReadAsync(database, Sitter.Of(evening.Director.Id));
        database.Clock.Advance(TimeSpan.FromHours(3));
        var later = await evening.ReadAsync(database, Sitter.Of(evening.Director.Id), Some.Now.AddHours(3));

        Assert.Equal((first.Version, first.AsOf), (later.Version, later.AsOf));
        Assert.NotEqual(first.Version, (await evening.ReadAsync(database, Sitter.Of(evening.Subject.Id))).Version);
    }

    public void Dispose() => database.Dispose();
}
