using PressEvents.Domain.Briefing;

namespace PressEvents.Data.Queries;

/// <summary>A text in which facts may be named.</summary>
/// <param name="Place">What the team calls it.</param>
public sealed record QuotingText(string Place, string Text, bool IsMarkdown = false);

/// <summary>The texts of the material in which facts may be named, listed once: for putting the facts in and for finding where each is named. Quotes are not among them; they stand as they were said.</summary>
public static class MaterialTexts
{
    /// <summary>The material with the facts in its texts, as its readers see it. The facts are its own.</summary>
    public static PackMaterial WithFacts(this PackMaterial material)
    {
        var words = new FactWords(material.Facts);
        return Rewrite(material, text => text.IsMarkdown ? words.FillMarkdown(text.Text) : words.Fill(text.Text));
    }

    /// <summary>The same for lines that show Markdown as it was written.</summary>
    public static PackMaterial WithPlainFacts(this PackMaterial material)
    {
        var words = new FactWords(material.Facts);
        return Rewrite(material, text => words.Fill(text.Text));
    }

    public static IReadOnlyList<QuotingText> Of(PackMaterial material)
    {
        var texts = new List<QuotingText>();
        Rewrite(material, text =>
        {
            texts.Add(text);
            return text.Text;
        });
        return texts;
    }

    private static PackMaterial Rewrite(PackMaterial material, Func<QuotingText, string> write)
    {
        return material with
        {
            WorkShort = Text("The work in one line", material.WorkShort, isMarkdown: true),
            WorkMedium = Text("The work in short", material.WorkMedium, isMarkdown: true),
            WorkLong = Text("The work at length", material.WorkLong, isMarkdown: true),
            Texts = material.Texts with
            {
                Production = Text("Production notes", material.Texts.Production, isMarkdown: true),
                Arrival = Text("Arrival", material.Texts.Arrival),
                Fairness = Text("Fairness", material.Texts.Fairness, isMarkdown: true),
                Screening = Text("Screening", material.Texts.Screening),
            },
            People = [.. material.People.Select(person => Person(person))],
            Contents = [.. material.Contents.Select(content => Content(content))],
            Screeners = [.. material.Screeners.Select(screener => screener with { Note = Text($"Screener “{screener.Title}”", screener.Note) })],
        };

        string? Text(string place, string? text, bool isMarkdown = false) => text is null ? null : write(new QuotingText(place, text, isMarkdown));

        PackPersonRow Person(PackPersonRow person) => person with
        {
            Bio = Text($"Biography of {person.Name}", person.Bio),
            Profile = person.Profile with
            {
                LongBio = Text($"Long biography of {person.Name}", person.Profile.LongBio),
                SpeaksAbout = Text($"What {person.Name} speaks about", person.Profile.SpeaksAbout),
            },
        };

        PackContent Content(PackContent content) => content switch
        {
            Portrait one => one with { Bio = Text($"Biography of {one.Name}", one.Bio), LongBio = Text($"Long biography of {one.Name}", one.LongBio) },
            LikelyQuestion one => one with { Answer = Text($"Answer to “{one.Question}”", one.Answer)! },
            PackImage one => one with { Caption = Text($"Caption “{one.Caption}”", one.Caption)! },
            _ => content,
        };
    }
}
