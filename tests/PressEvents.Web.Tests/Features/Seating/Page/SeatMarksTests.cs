using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;
using PressEvents.Domain.Talents;
using PressEvents.Web.Components;
using PressEvents.Web.Features.Seating;
using PressEvents.Web.Features.Seating.Page;

namespace PressEvents.Web.Tests.Features.Seating.Page;

public sealed class SeatMarksTests
{
    [Fact]
    public void No_two_of_forty_two_outlets_look_alike()
    {
        var marks = SeatMarks.For(Enumerable.Range(0, 42).Select(i => Guest($"Guest {i}") with { Outlet = $"Outlet {i}" }), ColourBy.Outlet);

        Assert.Equal(42, marks.Legend.Select(line => (line.Mark.Shape, line.Mark.Tone)).Distinct().Count());
    }

    [Fact]
    public void Answers_differ_in_shape_and_word_and_not_by_colour_alone()
    {
        var people = new[] { GuestStatus.Accepted, GuestStatus.Arrived, GuestStatus.Declined }.Select(status => Guest($"{status}") with { Status = status }).ToList();
        var marks = SeatMarks.For(people, ColourBy.Answer);

        Assert.Equal(["Accepted", "Arrived", "Declined"], people.Select(person => marks.Of(person)!.Words));
        Assert.Equal(3, people.Select(person => marks.Of(person)!.Shape).Distinct().Count());
    }

    [Fact]
    public void Talent_is_talent_whatever_the_plan_is_shown_by()
    {
        var talent = new Person(Sitter.Of(TalentId.New(DateTimeOffset.UnixEpoch)), "Allen Hughes", "Director");

        Assert.All(Enum.GetValues<ColourBy>(), by => Assert.Equal(new SeatMark(MarkShape.Disc, "talent", "Talent"), SeatMarks.For([talent], by).Of(talent)));
    }

    [Fact]
    public void A_diet_is_a_code_whose_meaning_stands_apart()
    {
        var vegan = Guest("Vegan") with { Diet = "vegan,nut-allergy" };
        var marks = SeatMarks.For([vegan, Guest("Nobody")], ColourBy.Diet);

        Assert.Equal(("D2 + D6", "vegan, nut-allergy"), (marks.Of(vegan)!.Words, marks.Of(vegan)!.Meaning));
        Assert.Equal(["D2 + D6", "No code"], marks.Legend.Select(line => line.Mark.Words));
    }

    [Fact]
    public void The_legend_counts_and_begins_with_the_most()
    {
        var marks = SeatMarks.For([Guest("A") with { Tier = "B" }, Guest("B") with { Tier = "A" }, Guest("C") with { Tier = "A" }, Guest("D")], ColourBy.Tier);

        Assert.Equal([("Tier A", 2), ("Tier B", 1), ("No tier", 1)], marks.Legend.Select(line => (line.Mark.Words, line.Count)));
    }

    private static Person Guest(string name) => new(Sitter.Of(GuestId.New(DateTimeOffset.UnixEpoch)), name, null) { Status = GuestStatus.Accepted };
}
