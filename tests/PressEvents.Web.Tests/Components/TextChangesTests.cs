using Bunit;
using PressEvents.Web.Components.Changes;

namespace PressEvents.Web.Tests.Components;

/// <summary>What changed between two versions of the ground rules, clause by clause and word by word.</summary>
public sealed class TextChangesTests
{
    private const string Before = "1. **On the record.** Nothing else.\n2. No recording at the table.\n3. Notes by hand are welcome.";

    [Fact]
    public void A_reworded_clause_is_marked_word_by_word_and_the_others_not_at_all()
    {
        var changes = TextChanges.Of(Before, Before.Replace("No recording at the table", "No recording and no photographs at the table", StringComparison.Ordinal));

        Assert.Equal([false, true, false], changes.Select(change => change.IsChanged));
        Assert.Equal(
            [new WordRun(WordChange.Kept, "No recording "), new WordRun(WordChange.New, "and no photographs "), new WordRun(WordChange.Kept, "at the table.")],
            changes[1].Words);
    }

    [Fact]
    public void Two_changed_words_side_by_side_are_one_change()
    {
        Assert.Equal(
            [
                new WordRun(WordChange.Kept, "The day is "), new WordRun(WordChange.Gone, "Monday morning"),
                new WordRun(WordChange.New, "Tuesday evening"), new WordRun(WordChange.Kept, "."),
            ],
            TextChanges.Of("The day is Monday morning.", "The day is Tuesday evening.")[0].Words);
    }

    [Fact]
    public void A_new_first_clause_renumbers_the_others_without_changing_them()
    {
        var changes = TextChanges.Of(Before, "1. Telephones stay outside.\n2. **On the record.** Nothing else.\n3. No recording at the table.\n4. Notes by hand are welcome.");

        Assert.Equal([(true, "1."), (false, "2."), (false, "3."), (false, "4.")], changes.Select(change => (change.IsChanged, change.Clause.Label!)));
        Assert.Equal([new WordRun(WordChange.New, "Telephones stay outside.")], changes[0].Words);
    }

    [Fact]
    public void A_clause_that_is_gone_is_still_shown_where_it_stood()
    {
        var changes = TextChanges.Of(Before, "1. **On the record.** Nothing else.\n2. Notes by hand are welcome.");

        Assert.Equal([new WordRun(WordChange.Gone, "No recording at the table.")], changes[1].Words);
        Assert.Equal(3, changes.Count);
    }

    [Fact]
    public void Another_clause_in_its_place_is_gone_and_new_rather_than_word_salad()
    {
        var words = TextChanges.Of("Bring a pen.", "Photographs of people at dinner are not taken by anybody.").Select(change => change.Words.Single().Change);

        Assert.Equal([WordChange.Gone, WordChange.New], words);
    }

    [Fact]
    public void Signs_of_a_script_without_spaces_are_words()
    {
        Assert.Equal(
            [new WordRun(WordChange.Kept, "不可"), new WordRun(WordChange.Gone, "录"), new WordRun(WordChange.New, "拍"), new WordRun(WordChange.Kept, "照片")],
            TextChanges.Of("不可录照片", "不可拍照片")[0].Words);
    }

    [Fact]
    public void The_marks_are_elements_with_words_for_those_who_cannot_see_them()
    {
        using var screen = new BunitContext();
        var marked = screen.Render<RulesChanges>(p => p.Add(c => c.Before, "No recording at all.").Add(c => c.After, "No photographs at all.").Add(c => c.Words, ChangeWords.Plain));

        Assert.Equal("new: photographs (end of change)", marked.Find("ins").TextContent);
        Assert.Equal("gone: recording (end of change)", marked.Find("del").TextContent);
        Assert.All(marked.FindAll("ins .sr, del .sr"), aside => Assert.Equal("span", aside.LocalName));
    }

    [Fact]
    public void Nothing_a_publicist_wrote_becomes_markup()
    {
        using var screen = new BunitContext();
        var marked = screen.Render<RulesChanges>(p => p
            .Add(c => c.Before, "1. Rules <b>one</b> and two.\n2. <img src=x onerror=alert(1)>")
            .Add(c => c.After, "1. Rules <script>alert(1)</script> and two.\n2. <img src=x onerror=alert(1)>")
            .Add(c => c.Words, ChangeWords.Plain));

        Assert.Empty(marked.FindAll("script, img, b"));
        Assert.Contains("script", marked.Find(".changed ins").TextContent, StringComparison.Ordinal);
        Assert.Contains("<img src=x onerror=alert(1)>", marked.Find(".clause:last-child").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_words_say_so()
    {
        using var screen = new BunitContext();
        var marked = screen.Render<RulesChanges>(p => p.Add(c => c.Before, Before).Add(c => c.After, Before).Add(c => c.Words, ChangeWords.Plain));

        Assert.Empty(marked.FindAll("ins, del"));
        Assert.Contains("The words are the same.", marked.Markup, StringComparison.Ordinal);
    }
}
