using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Questions;
using PressEvents.Domain.Rsvps;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>What the publicist writes down of an answer they heard. What they leave as it was is not said.</summary>
public sealed class HeardForm
{
    private readonly PartyRow before;

    public HeardForm(PartyRow before)
    {
        this.before = before;
        var coming = before.Companions.Where(c => c.Status is not (GuestStatus.Declined or GuestStatus.Cancelled or GuestStatus.Withdrawn)).ToList();
        Needs = HeardNeeds.Of(before.Invitee.Diet, before.Invitee.DietNote, before.Invitee.Access);
        People = [.. coming.Select(HeardPerson.Of)];
        Told = before.Questions.ToDictionary(question => question.Id, question => question.Answer ?? "");
    }

    public IReadOnlyList<string> Named => before.Invitee.Named;

    public int Allowed => before.Invitee.PlusOnesAllowed;

    public IReadOnlyList<QuestionRow> Questions => before.Questions;

    public IReadOnlyList<string> Seated => [.. before.Companions.Where(companion => companion.IsComing).Select(companion => companion.Name)];

    public HeardNeeds Needs { get; }

    public List<HeardPerson> People { get; }

    public Dictionary<QuestionId, string> Told { get; }

    /// <summary>Whether those left out, or all if the guest does not come, keep their places.</summary>
    public bool Keeps { get; set; }

    /// <summary>The answer, or what is wrong first.</summary>
    public Result<GivenAnswer> Read(Answer answer, Guid submission)
    {
        if (answer is Answer.No)
        {
            return new GivenAnswer(answer, submission) { KeepsCompanions = Keeps };
        }

        var people = People.Where(person => PersonName.From(person.Name) is not null).ToList();
        if (people.Exists(person => PersonName.From(person.Name)!.Full.Length > PersonName.MaxLength))
        {
            return new Invalid("companions", $"A name has at most {PersonName.MaxLength} characters.");
        }

        if (people.Exists(person => person.IsTooLong) || Needs.IsTooLong || Told.Values.Any(text => text.Length > QuestionAnswer.TextLength))
        {
            return new Invalid("notes", $"A note has at most {Guest.NoteLength} characters.");
        }

        var was = HeardNeeds.Of(before.Invitee.Diet, before.Invitee.DietNote, before.Invitee.Access);
        return new GivenAnswer(answer, submission)
        {
            Companions = IsPartyChanged(people) ? [.. people.Select(person => person.Read())] : null,
            KeepsCompanions = Keeps,
            Diet = string.Equals(Needs.Codes, was.Codes, StringComparison.Ordinal) ? null : Needs.Codes,
            DietNote = Changed(Needs.Note, was.Note),
            Access = Changed(Needs.Access, was.Access),
            Told = new Dictionary<QuestionId, string>(Told.Where(pair => Changed(pair.Value, before.Questions.First(q => q.Id == pair.Key).Answer ?? "") is not null)),
        };
    }

    private bool IsPartyChanged(List<HeardPerson> people)
    {
        var was = new HeardForm(before).People;
        return people.Count != was.Count || people.Zip(was).Any(pair => pair.First.Read() != pair.Second.Read());
    }

    private static string? Changed(string now, string was) => string.Equals(now.Trim(), was, StringComparison.Ordinal) ? null : TypedText.Line(now) ?? "";
}

/// <summary>Diet and access of one person, as written down.</summary>
public sealed class HeardNeeds
{
    public HashSet<string> Diet { get; init; } = new(StringComparer.Ordinal);

    public string Note { get; set; } = "";

    public string Access { get; set; } = "";

    /// <summary>The codes in the order of the list.</summary>
    public string Codes => string.Join(',', Diets.Codes.Where(Diet.Contains));

    public bool IsTooLong => Note.Length > Guest.NoteLength || Access.Length > Guest.NoteLength;

    public static HeardNeeds Of(string? diet, string? note, string? access) => new()
    {
        Diet = string.IsNullOrEmpty(diet) ? new(StringComparer.Ordinal) : new(diet.Split(','), StringComparer.Ordinal),
        Note = note ?? "",
        Access = access ?? "",
    };
}

/// <summary>One person who comes along, as written down.</summary>
public sealed class HeardPerson
{
    public string Name { get; set; } = "";

    public PlusOneKind Kind { get; set; }

    public string Equipment { get; set; } = "";

    public HeardNeeds Needs { get; init; } = new();

    public bool IsTooLong => Needs.IsTooLong || Equipment.Length > Guest.NoteLength;

    public static HeardPerson Of(CompanionRow row) => new()
    {
        Name = row.Name,
        Kind = row.Kind ?? PlusOneKind.PlusOne,
        Equipment = row.Equipment ?? "",
        Needs = HeardNeeds.Of(row.Diet, row.DietNote, row.Access),
    };

    public Companion Read() => new(PersonName.From(Name)!.Full, TypedText.Line(Needs.Note) ?? "")
    {
        Kind = Kind,
        Diet = Needs.Codes,
        Access = TypedText.Line(Needs.Access) ?? "",
        Equipment = TypedText.Line(Equipment) ?? "",
    };
}
