using System.Globalization;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;
using PressEvents.Web.Components;

namespace PressEvents.Web.Features.Seating.Page;

/// <summary>By what people on the plan are told apart.</summary>
public enum ColourBy
{
    Answer,
    Outlet,
    Tier,
    Diet,
}

/// <summary>How somebody is marked: a shape, a tone and words that say the same.</summary>
/// <param name="Tone">A class of the style sheet.</param>
public sealed record SeatMark(MarkShape Shape, string Tone, string Words)
{
    /// <summary>What a code stands for; shown only when asked for.</summary>
    public string? Meaning { get; init; }
}

/// <summary>The marks of everybody, and the legend that explains them, the most frequent first.</summary>
public sealed class SeatMarks
{
    private const int Tones = 6;
    // Ticks, crosses and dashes say something of themselves; these do not.
    private static readonly MarkShape[] Shapes =
        [MarkShape.Diamond, MarkShape.Ring, MarkShape.Square, MarkShape.OpenTriangle, MarkShape.OpenDiamond, MarkShape.Triangle, MarkShape.OpenSquare];

    private readonly Dictionary<Sitter, SeatMark> marks = [];

    private SeatMarks()
    {
    }

    public IReadOnlyList<(SeatMark Mark, int Count)> Legend { get; private init; } = [];

    public SeatMark? Of(Person person) => marks.GetValueOrDefault(person.Sitter);

    public static SeatMarks For(IEnumerable<Person> people, ColourBy by)
    {
        var groups = people.GroupBy(person => KindOf(person, by)).OrderBy(group => group.Key.Order).ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key.Words, StringComparer.CurrentCultureIgnoreCase).ToList();
        var known = 0;
        var marked = groups.ConvertAll(group => (Mark: group.Key.Fixed ?? Numbered(group.Key, known++), People: group.ToList()));
        var result = new SeatMarks { Legend = [.. marked.Select(group => (group.Mark, group.People.Count))] };
        foreach (var (mark, person) in marked.SelectMany(group => group.People.Select(person => (group.Mark, person))))
        {
            result.marks[person.Sitter] = mark;
        }

        return result;
    }

    private static Kind KindOf(Person person, ColourBy by) => (person, by) switch
    {
        ({ IsTalent: true }, _) => new(0, "Talent", new SeatMark(MarkShape.Disc, "talent", "Talent")),
        (_, ColourBy.Answer) => Answer(person.Status!.Value),
        (_, ColourBy.Outlet) => person.Outlet is { } outlet ? new(1, outlet, null) : None("No outlet"),
        (_, ColourBy.Tier) => person.Tier is { } tier ? new(1, $"Tier {tier}", null) : None("No tier"),
        (_, ColourBy.Diet) => string.IsNullOrEmpty(person.Diet) ? None("No code") : DietCode(person.Diet),
    };

    private static Kind None(string words) => new(2, words, new SeatMark(MarkShape.Dash, "none", words));

    private static Kind Answer(GuestStatus status)
    {
        var words = GuestWords.Status(status);
        return status switch
        {
            GuestStatus.Accepted => new(1, words, new SeatMark(MarkShape.Tick, "yes", words)),
            GuestStatus.Arrived => new(1, words, new SeatMark(MarkShape.Diamond, "yes", words)),
            _ => new(1, words, new SeatMark(MarkShape.Cross, "no", words)),
        };
    }

    // A neighbour at the screen reads a code, as a neighbour at the table does on a card.
    private static Kind DietCode(string diet)
    {
        var codes = diet.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(1, Diets.Neutral(diet), null) { Meaning = string.Join(", ", codes) };
    }

    // Seven shapes and six tones: no two of the first forty-two look alike.
    private static SeatMark Numbered(Kind kind, int number) =>
        new(Shapes[number % Shapes.Length], $"tone-{(number % Tones).ToString(CultureInfo.InvariantCulture)}", kind.Words) { Meaning = kind.Meaning };

    private sealed record Kind(int Order, string Words, SeatMark? Fixed)
    {
        public string? Meaning { get; init; }
    }
}
