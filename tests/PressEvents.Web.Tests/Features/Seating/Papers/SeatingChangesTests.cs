using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;
using PressEvents.Domain.Talents;
using PressEvents.Web.Features.Seating.Papers;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Seating.Papers;

/// <summary>The blast radius is what two full printings differ by, and nothing else.</summary>
public sealed class SeatingChangesTests
{
    private static int Edits => Environment.GetEnvironmentVariable("PRESSEVENTS_FULL") is "1" ? 500 : 100;

    [Fact]
    public void It_is_the_difference_of_everything_written_out_twice()
    {
        var plan = new DrawnPlan(new Dice(5), guests: 60, tableCount: 8, seats: 10);
        var kinds = new HashSet<PaperKind>();
        for (var n = 0; n < Edits; n++)
        {
            var before = plan.Copy();
            plan.Edit();

            var changes = SeatingChanges.Between(before.OnPaper(), plan.OnPaper(), plan.People);

            var (then, now) = (before.WriteAll(), plan.WriteAll());
            var expected = then.Keys.Union(now.Keys).Select(key => (key, Before: then.GetValueOrDefault(key), After: now.GetValueOrDefault(key))).Where(line => !string.Equals(line.Before, line.After, StringComparison.Ordinal));
            Assert.Equal(expected.OrderBy(line => $"{line.key}", StringComparer.Ordinal), changes.Select(c => (c.Key, c.Before, c.After)).OrderBy(line => $"{line.Key}", StringComparer.Ordinal));
            kinds.UnionWith(changes.Select(change => change.Key.Kind));
        }

        Assert.Equal(Enum.GetValues<PaperKind>(), kinds.Order());
    }

    [Fact]
    public void One_who_cancels_costs_one_card_one_line_of_the_host_and_one_of_the_kitchen()
    {
        var table = new LaidTable(TableId.New(Some.Now), 1, "Table 1", TableShape.Round, 8);
        var (talent, ada, plusOne) = (Sitter.Of(TalentId.New(Some.Now)), Sitter.Of(GuestId.New(Some.Now)), Sitter.Of(GuestId.New(Some.Now)));
        var people = new Dictionary<Sitter, PaperPerson>
        {
            [talent] = new("Allen", true) { HasSheet = true },
            [ada] = new("Ada", false) { HasPack = true, IsTold = true, Diet = "D2" },
            [plusOne] = new("Bo", true) { IsTold = true },
        };
        SeatedAt[] stay = [new(talent, table, 1), new(plusOne, table, 3)];

        var changes = SeatingChanges.Between(new PlanOnPaper([.. stay, new SeatedAt(ada, table, 2)]), new PlanOnPaper(stay), people);

        Assert.Equal(
            [(PaperKind.PlaceCard, "Ada", "Table 1, seat 2"), (PaperKind.HostLine, "Allen", "Table 1, seat 2: Ada"), (PaperKind.KitchenLine, "Table 1, seat 2", "Table 1, seat 2: D2")],
            changes.Select(c => (c.Key.Kind, c.Subject, c.Before!)));
        Assert.All(changes, change => Assert.Null(change.After));
        Assert.Empty(SeatingChanges.Between(new PlanOnPaper(stay), new PlanOnPaper(stay), people));
    }
}
