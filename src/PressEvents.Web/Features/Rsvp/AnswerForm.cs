using System.Globalization;
using PressEvents.Data.Queries;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>What a guest typed, as they typed it, so that nothing is lost when something is wrong with it.</summary>
public sealed class AnswerForm
{
    // Enough to tell somebody that nine are too many; not enough to fill memory.
    private const int MostNames = 20;

    /// <summary>What came was no form.</summary>
    public static AnswerForm Broken { get; } = new();

    /// <summary>The form's one-time id: posted twice, it is one answer.</summary>
    public Guid Submission { get; private init; }

    public string Answer { get; private init; } = "";

    public string PlusOnes { get; private init; } = "";

    public IReadOnlyList<(string Name, string DietNote)> Names { get; private init; } = [];

    public IReadOnlyList<string> Diet { get; private init; } = [];

    public string DietNote { get; private init; } = "";

    public string Access { get; private init; } = "";

    public HouseRules? HouseRules { get; private init; }

    /// <summary>Whether some of the party may be seated first; null where it was not asked.</summary>
    public bool? MaySplit { get; private init; }

    public bool AcceptsRules { get; private init; }

    public int? RulesRead { get; private init; }

    private IFormCollection? Posted { get; init; }

    /// <summary>The form as it stands for this guest. <paramref name="answer"/> is what a link in a mail preselects.</summary>
    public static AnswerForm For(GuestPageRow page, string? answer, Guid submission)
    {
        var coming = page.Companions.Where(c => c.Status is not (GuestStatus.Declined or GuestStatus.Cancelled or GuestStatus.Withdrawn)).ToList();
        return new AnswerForm
        {
            Submission = submission,
            Answer = answer is "yes" or "no" ? answer : "",
            PlusOnes = coming.Count == 0 ? "" : coming.Count.ToString(CultureInfo.InvariantCulture),
            Names = coming.ConvertAll(c => (c.Name, c.DietNote ?? "")),
            MaySplit = page.Invitee.MaySplit,
            Diet = page.Invitee.Diet?.Split(',') ?? [],
            DietNote = page.Invitee.DietNote ?? "",
            Access = page.Invitee.Access ?? "",
            HouseRules = new HouseRules(page.Invitee.OutletPays, page.Invitee.NoGifts),
        };
    }

    public static AnswerForm Of(IFormCollection form)
    {
        var count = Enumerable.Range(0, MostNames).LastOrDefault(i => form.ContainsKey(NameField(i)), -1) + 1;
        return new AnswerForm
        {
            Posted = form,
            Submission = Guid.TryParse(form["submission"], out var id) ? id : default,
            Answer = form["answer"].ToString(),
            PlusOnes = form["plusOnes"].ToString().Trim(),
            Names = [.. Enumerable.Range(0, count).Select(i => (form[NameField(i)].ToString(), form[NoteField(i)].ToString()))],
            Diet = [.. form["diet"].OfType<string>().Where(code => code.Length > 0)],
            DietNote = form["dietNote"].ToString(),
            Access = form["access"].ToString(),
            HouseRules = HouseRules.Of(form),
            MaySplit = form.ContainsKey("splitAsked") || form.ContainsKey("maySplit") ? form["maySplit"] == "true" : null,
            AcceptsRules = form["acceptRules"] == "true",
            RulesRead = int.TryParse(form["rulesVersion"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null,
        };
    }

    public static string NameField(int index) => FormattableString.Invariant($"plusOne[{index}].name");

    public static string NoteField(int index) => FormattableString.Invariant($"plusOne[{index}].dietNote");

    /// <summary>The answer, or everything that is wrong with the form.</summary>
    public GivenAnswer? Read(ProblemList problems)
    {
        if (Answer is "no")
        {
            return new GivenAnswer(Domain.Rsvps.Answer.No, Submission);
        }

        if (Answer is not "yes")
        {
            problems.Add("answer", "Problem.NoAnswer");
            return null;
        }

        var answer = new GivenAnswer(Domain.Rsvps.Answer.Yes, Submission)
        {
            Companions = ReadCompanions(problems),
            Diet = ReadDiet(out var unlisted),
            DietNote = ReadNote("dietNote", string.Join("; ", unlisted.Append(DietNote.Trim()).Where(part => part.Length > 0)), unlisted.Count > 0, problems),
            Access = ReadNote("access", Access.Trim(), false, problems),
            HouseRules = HouseRules,
            MaySplit = MaySplit,
            AcceptsRules = AcceptsRules,
            RulesRead = RulesRead,
        };
        return problems.IsEmpty ? answer : null;
    }

    private List<Companion>? ReadCompanions(ProblemList problems)
    {
        if (PlusOnes.Length == 0 && Names.Count == 0 && !Has("plusOnes"))
        {
            return null;
        }

        var named = new List<Companion>();
        foreach (var ((name, note), index) in Names.Select((typed, index) => (typed, index)))
        {
            if (PersonName.From(name) is not { } person)
            {
                continue;
            }

            if (person.Full.Length > PersonName.MaxLength)
            {
                problems.Add(NameField(index), "Problem.NameTooLong", PersonName.MaxLength);
            }

            named.Add(new Companion(person.Full, ReadNote(NoteField(index), note.Trim(), false, problems) is { Length: > 0 } kept ? kept : null));
        }

        CheckCount(named.Count, problems);
        return named;
    }

    private void CheckCount(int named, ProblemList problems)
    {
        if (PlusOnes.Length == 0)
        {
            return;
        }

        if (!int.TryParse(PlusOnes, NumberStyles.None, CultureInfo.InvariantCulture, out var announced))
        {
            problems.Add("plusOnes", "Problem.PlusOnesNoNumber");
        }
        else if (named > announced)
        {
            problems.Add("plusOnes", "Problem.PlusOnesMoreNamed", named, announced);
        }
        else if (named < announced && announced <= Party.MaxPlusOnes)
        {
            var blank = Enumerable.Range(0, announced).First(i => i >= Names.Count || PersonName.From(Names[i].Name) is null);
            problems.Add(NameField(blank), "Problem.PlusOneUnnamed", blank + 1);
        }
        else if (announced > Party.MaxPlusOnes)
        {
            problems.Add("plusOnes", "Problem.PlusOnesFarTooMany", Party.MaxPlusOnes);
        }
    }

    // A need that is not on our list is still a need: it goes to the kitchen as a note.
    private string? ReadDiet(out List<string> unlisted)
    {
        var codes = Diet.Select(code => code.Trim().ToLowerInvariant()).Where(Diets.IsKnown).Distinct(StringComparer.Ordinal);
        unlisted = [.. Diet.Select(code => code.Trim()).Where(code => code.Length > 0 && !Diets.IsKnown(code.ToLowerInvariant()))];
        return Has("diet") || Has("dietNote") ? string.Join(',', codes) : null;
    }

    private string? ReadNote(string field, string text, bool isSaid, ProblemList problems)
    {
        if (text.Length > Guest.NoteLength)
        {
            problems.Add(field, "Problem.NoteTooLong", Guest.NoteLength);
        }

        return isSaid || Has(field) ? text : null;
    }

    private bool Has(string field) => Posted?.ContainsKey(field) is true;
}
