using PressEvents.Domain;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>What somebody said about food: codes that were ticked, and a note.</summary>
public sealed record TypedNeeds(IReadOnlyList<string> Codes, string Text, bool IsSaid, bool IsNoteSaid)
{
    public static TypedNeeds None { get; } = new([], "", IsSaid: false, IsNoteSaid: false);

    public static TypedNeeds Of(string? diet, string? note) => new(string.IsNullOrEmpty(diet) ? [] : diet.Split(','), note ?? "", IsSaid: false, IsNoteSaid: false);

    public static TypedNeeds Of(IFormCollection form, string dietField, string noteField) => new(
        [.. form[dietField].OfType<string>().Where(code => code.Length > 0)],
        form[noteField].ToString(),
        form.ContainsKey(dietField) || form.ContainsKey(noteField),
        form.ContainsKey(noteField));

    public bool Has(string code) => Codes.Contains(code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The codes and the note; null for what was not said. A need that is not on our list is still a need: it goes to the kitchen as a note.</summary>
    public (string? Diet, string? Note) Read(string noteField, ProblemList problems)
    {
        var typed = Codes.Select(code => code.Trim()).Where(code => code.Length > 0).ToList();
        var known = typed.Select(code => code.ToLowerInvariant()).Where(Diets.IsKnown).Distinct(StringComparer.Ordinal);
        var unlisted = typed.FindAll(code => !Diets.IsKnown(code.ToLowerInvariant()));
        var note = string.Join("; ", unlisted.Append(Text.Trim()).Where(part => part.Length > 0));
        return (IsSaid ? string.Join(',', known) : null, Note(noteField, note, IsNoteSaid || unlisted.Count > 0, problems));
    }

    /// <summary>A note on one line; null where nothing was said of it, empty where it was taken back.</summary>
    public static string? Note(string field, string text, bool isSaid, ProblemList problems)
    {
        var line = TypedText.Line(text) ?? "";
        if (line.Length > Guest.NoteLength)
        {
            problems.Add(field, "Problem.NoteTooLong", Guest.NoteLength);
        }

        return isSaid ? line : null;
    }
}
