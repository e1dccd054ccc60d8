using PressEvents.Domain.Seating;
using PressEvents.Web.Features.Seating;
using PressEvents.Web.Features.Seating.Arranging;
using PressEvents.Web.Features.Seating.Page;

namespace PressEvents.Web.Tests.Features.Seating.Page;

public sealed class WordsTests
{
    [Theory]
    [InlineData(287, 287, "proven optimal")]
    [InlineData(280, 287, "at most 2.5 % from the best possible")]
    [InlineData(9999, 10000, "at most 0.1 % from the best possible")]
    [InlineData(-30, -10, "at most 20 points from the best possible")]
    public void A_proof_never_says_more_than_is_known(int score, int bound, string words) => Assert.Equal(words, ProofWords.Of(new PlanProof(score, bound)));

    [Fact]
    public void Without_a_proof_nothing_is_claimed() => Assert.Equal("not proven", ProofWords.Of(null));

    [Fact]
    public void Every_phrase_makes_the_rule_that_it_says()
    {
        var (who, other) = ($"g{Guid.CreateVersion7():N}", $"g{Guid.CreateVersion7():N}");
        foreach (var phrase in RulePhrase.All.Where(phrase => phrase.Kind is not SeatingRuleKind.At))
        {
            var form = phrase.Form(who, other, "", 7, " ");
            Assert.Null(form.Problem());
            Assert.StartsWith($"A {phrase.Words} B", SeatingWords.Pair("A", "B", form.Kind, form.Scope, !form.IsWish), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_place_is_a_table_or_a_seat_of_it()
    {
        var (table, seat) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var at = RulePhrase.All.Single(phrase => phrase.Kind is SeatingRuleKind.At);

        Assert.Equal((TableId.From(table), null), (at.Form($"g{table:N}", "", $"{table}", 5, null).Table, at.Form($"g{table:N}", "", $"{table}", 5, null).Seat));
        Assert.Equal(SeatId.From(seat), at.Form($"g{table:N}", "", $"{table} {seat}", 5, null).Seat);
        Assert.NotNull(at.Form($"g{table:N}", "", "", 5, null).Problem());
    }

    [Theory]
    [InlineData("Table 1", 9, "Table 1")]
    [InlineData("The long table by the window", 9, "The long…")]
    [InlineData("王小明王小明", 4, "王小明…")]
    public void A_long_name_is_cut_between_signs(string name, int signs, string shown) => Assert.Equal(shown, SeatWords.Shortened(name, signs));
}
