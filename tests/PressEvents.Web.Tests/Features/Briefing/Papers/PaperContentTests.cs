using CsCheck;
using PressEvents.Domain.Guests;
using PressEvents.Web.Features.Briefing.Papers;

namespace PressEvents.Web.Tests.Features.Briefing.Papers;

/// <summary>What stands on which paper.</summary>
public sealed class PaperContentTests
{
    private static readonly PaperEvening Evening = PaperEvenings.Of(60);

    [Fact]
    public void The_kitchens_totals_are_the_sum_of_its_lines() => PaperEvenings.Edited(Evening).Sample(evening =>
    {
        var pieces = KitchenLine.Of(evening);
        var totals = pieces.OfType<KitchenTotals>().Single();
        var lines = pieces.OfType<KitchenLine>().ToList();

        return totals.AllCovers == evening.People.Count
            && totals.Diets.Sum(diet => diet.Number) == lines.Sum(line => line.Diet.Count)
            && totals.Diets.All(diet => diet.Number == evening.People.Count(person => person.Diet.Contains(diet.Code)))
            && totals.Notes == lines.Count(line => line.Note is not null);
    });

    [Fact]
    public void Every_need_of_everybody_who_comes_is_one_line_for_the_kitchen() => PaperEvenings.Edited(Evening).Sample(evening =>
    {
        var lines = KitchenLine.AllOf(evening).ToList();
        return lines.Count == evening.People.Count(person => person.Diet.Count > 0 || person.DietNote is not null)
            && lines.Select(line => line.Subject).Distinct().Count() == lines.Count;
    });

    [Fact]
    public void Allergies_come_before_what_is_only_liked()
    {
        var totals = KitchenTotals.Of(Evening, [.. KitchenLine.AllOf(Evening)]);

        Assert.Equal(totals.Diets.Select(diet => DietWords.Severity(diet.Code)).Order(), totals.Diets.Select(diet => DietWords.Severity(diet.Code)));
        Assert.Equal("nut-allergy", totals.Diets[0].Code);
    }

    [Fact]
    public void Every_code_has_a_word_for_the_kitchen() => Assert.All(Diets.Codes, code => Assert.NotEmpty(DietWords.Of(code)));

    [Fact]
    public void No_two_pieces_of_a_paper_are_about_the_same() => Assert.All(WorkingPapers.All, paper =>
    {
        var pieces = paper.Pieces(Evening);
        Assert.NotEmpty(pieces);
        Assert.Equal(pieces.Count, pieces.Select(piece => piece.Subject).Distinct(StringComparer.Ordinal).Count());
    });

    [Fact]
    public void Talent_read_their_tables_course_by_course_and_guests_whom_they_meet()
    {
        var cards = RotationSheet.Of(Evening).Cast<RotationSheet>().ToList();
        var talent = cards.First(card => card.IsTalent);
        var guest = cards.First(card => !card.IsTalent);

        Assert.Equal(2, talent.Courses.Count);
        Assert.NotEqual(talent.Courses[0].Place, talent.Courses[1].Place);
        Assert.Equal("07:20", talent.Courses[0].Course.Starts);
        Assert.All(guest.Courses.SelectMany(course => course.With), name => Assert.Contains(Evening.People, person => person.IsTalent && string.Equals(person.Name, name, StringComparison.Ordinal)));
    }

    [Fact]
    public void Card_marks_lie_outside_every_card_and_the_fold_in_its_middle()
    {
        var grid = CardGrid.PlaceCards;
        foreach (var size in Enum.GetValues<Domain.Briefing.PaperSize>())
        {
            var (left, top) = grid.Origin(size);
            var (width, height) = CardGrid.Sheet(size);
            var marks = grid.Marks(size, grid.PerSheet).ToList();

            Assert.Equal(width, (2 * left) + 186, 6);
            Assert.Equal(height, (2 * top) + 252, 6);
            Assert.Equal([top + 42, top + 126, top + 210], marks.Where(mark => mark.IsFold).Select(mark => mark.Y1).Distinct().Order());
            Assert.All(marks, mark => Assert.False(mark.X2 > left && mark.X1 < left + 90 && mark.Y2 > top && mark.Y1 < top + 252));
            Assert.All(marks, mark => Assert.True(mark.X1 > 4 && mark.X2 < width - 4 && mark.Y1 > 4 && mark.Y2 < height - 4));
        }
    }
}
