using PressEvents.Data.Queries;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>What was typed of one person who comes along, as it was typed.</summary>
public sealed record CompanionForm(int Index)
{
    public static IReadOnlyList<PlusOneKind> Kinds { get; } = Enum.GetValues<PlusOneKind>();

    public string Name { get; init; } = "";

    /// <summary>Empty for one that was not said.</summary>
    public string Kind { get; init; } = "";

    public TypedNeeds Needs { get; init; } = TypedNeeds.None;

    public string Access { get; init; } = "";

    public string Equipment { get; init; } = "";

    private IFormCollection? Posted { get; init; }

    public string NameField => Field("name");

    public string KindField => Field("kind");

    public string DietField => Field("diet");

    public string NoteField => Field("dietNote");

    public string AccessField => Field("access");

    public string EquipmentField => Field("equipment");

    public static string Field(int index, string name) => FormattableString.Invariant($"plusOne[{index}].{name}");

    public static CompanionForm Of(int index, IFormCollection form)
    {
        string Typed(string name) => form[Field(index, name)].ToString();
        return new CompanionForm(index)
        {
            Posted = form,
            Name = Typed("name"),
            Kind = Typed("kind"),
            Needs = TypedNeeds.Of(form, Field(index, "diet"), Field(index, "dietNote")),
            Access = Typed("access"),
            Equipment = Typed("equipment"),
        };
    }

    public static CompanionForm Of(int index, CompanionRow row) => new(index)
    {
        Name = row.Name,
        Kind = (row.Kind ?? PlusOneKind.PlusOne).ToString(),
        Needs = TypedNeeds.Of(row.Diet, row.DietNote),
        Access = row.Access ?? "",
        Equipment = row.Equipment ?? "",
    };

    public bool Is(PlusOneKind kind) => string.Equals(Kind, kind.ToString(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The person, or null where no name was typed.</summary>
    public Companion? Read(ProblemList problems)
    {
        if (PersonName.From(Name) is not { } person)
        {
            return null;
        }

        if (person.Full.Length > PersonName.MaxLength)
        {
            problems.Add(NameField, "Problem.NameTooLong", PersonName.MaxLength);
        }

        var kind = Kinds.Where(Is).Select(known => (PlusOneKind?)known).FirstOrDefault();
        if (kind is null && Kind.Length > 0)
        {
            problems.Add(KindField, "Problem.KindUnknown");
        }

        var (diet, note) = Needs.Read(NoteField, problems);
        return new Companion(person.Full, note)
        {
            Kind = kind,
            Diet = diet,
            Access = TypedNeeds.Note(AccessField, Access, Has(AccessField), problems),
            Equipment = TypedNeeds.Note(EquipmentField, Equipment, Has(EquipmentField), problems),
        };
    }

    private string Field(string name) => Field(Index, name);

    private bool Has(string field) => Posted?.ContainsKey(field) is true;
}
