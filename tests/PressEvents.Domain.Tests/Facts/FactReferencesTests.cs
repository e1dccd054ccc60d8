using PressEvents.Domain.Facts;

namespace PressEvents.Domain.Tests.Facts;

public sealed class FactReferencesTests
{
    [Fact]
    public void Numbers_are_found_once_each_in_their_order_however_they_are_spaced() =>
        Assert.Equal([7, 12, 3], FactReferences.In("It took {{fact 7}}; {{ Fact  12 }} and {{FACT 3}}, as {{fact 7}} says."));

    [Fact]
    public void Other_braces_name_no_fact_and_stay_as_they_are()
    {
        const string Text = "{{7*7}} {{first name}} {fact 7} {{{fact}}} {{ }}";

        Assert.Empty(FactReferences.In(Text));
        Assert.Equal(Text, FactReferences.Fill(Text, _ => "a fact"));
    }

    [Theory]
    [InlineData("{{fact}}")]
    [InlineData("{{facts 7}}")]
    [InlineData("{{fact seven}}")]
    [InlineData("{{fact 7.}}")]
    [InlineData("{{fact -7}}")]
    [InlineData("{{fact 7 and 8}}")]
    public void What_was_meant_as_a_reference_and_is_none_is_found_as_it_was_typed(string typed) =>
        Assert.Equal(typed, FactReferences.FirstWrong($"As {{{{fact 1}}}} says, {typed} holds."));

    [Fact]
    public void A_text_without_a_mistake_has_none() => Assert.Null(FactReferences.FirstWrong("As {{fact 1}} says to {{first name}}."));

    [Fact]
    public void A_fact_stands_in_one_line_where_it_is_named_and_is_not_read_for_references_itself() =>
        Assert.Equal("It says: one {{fact 2}} two.", FactReferences.Fill("It says: {{fact 1}}.", number => number == 1 ? " one\n{{fact 2}}  two " : "never"));

    [Fact]
    public void Where_a_fact_has_no_words_the_reference_stays() =>
        Assert.Equal("As {{fact 9}} says", FactReferences.Fill("As {{fact 9}} says", _ => null));

    [Fact]
    public void In_Markdown_what_a_fact_says_is_never_markup() =>
        Assert.Equal(@"*It* is \*not\* \[x\]\(y\) \<b\> 4½ € 1\.", FactReferences.FillMarkdown("*It* is {{fact 1}}", _ => "*not* [x](y) <b> 4½ € 1."));

    [Fact]
    public void A_reference_is_found_as_it_is_written() => Assert.Equal([41], FactReferences.In(FactReferences.To(41)));
}
