using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.PersonalData.MyFile;

/// <summary>What a guest typed to put their file right, as they typed it; and what is wrong with it.</summary>
public sealed class CorrectionForm
{
    private const int TextLength = 200;

    public static IReadOnlyList<string> Fields { get; } = ["name", "pronouns", "pronunciation", "jobTitle", "email", "phone", "languages", "timeZone"];

    public static IReadOnlyList<string> Needs { get; } = ["dietNote", "access"];

    /// <summary>The form's one-time id: posted twice, it is one correction.</summary>
    public Guid Submission { get; private init; }

    public IReadOnlyList<string> Diet { get; private init; } = [];

    private Dictionary<string, string> Typed { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Each worded when it is read, in the page's language.</summary>
    public Dictionary<string, Func<string>> Problems { get; } = new(StringComparer.Ordinal);

    public string this[string field] => Typed.GetValueOrDefault(field, "");

    public static CorrectionForm For(FileRow row, Guid submission)
    {
        var (d, guest) = (row.Contact?.Details, row.Guest);
        (string Field, string? Value)[] values =
        [
            ("name", d?.Name.Full ?? guest.Name), ("pronouns", d?.Pronouns), ("pronunciation", d?.Pronunciation), ("jobTitle", d?.JobTitle), ("email", d?.Email?.Value),
            ("phone", d?.Phone), ("languages", d?.Languages), ("timeZone", d?.TimeZone), ("dietNote", guest.DietNote), ("access", guest.Access),
        ];
        return new CorrectionForm
        {
            Submission = submission,
            Diet = guest.Diet?.Split(',') ?? [],
            Typed = values.ToDictionary(v => v.Field, v => v.Value ?? "", StringComparer.Ordinal),
        };
    }

    public static CorrectionForm Of(IFormCollection form) => new()
    {
        Submission = Guid.TryParse(form["submission"], out var id) ? id : default,
        Diet = [.. form["diet"].OfType<string>()],
        Typed = Fields.Concat(Needs).Where(form.ContainsKey).ToDictionary(field => field, field => form[field].ToString().Trim(), StringComparer.Ordinal),
    };

    /// <summary>What is to be put right, or null and the problems. A field that was not on the form is left as it is.</summary>
    internal FileCorrections? Read(FileWords words)
    {
        if (PersonName.From(this["name"]) is not { Full.Length: <= PersonName.MaxLength } name)
        {
            Problems["name"] = () => words["MyFile.Problem.Name", PersonName.MaxLength];
            return null;
        }

        foreach (var field in Fields.Where(field => this[field].Length > TextLength))
        {
            Problems[field] = () => words["Problem.NoteTooLong", TextLength];
        }

        foreach (var field in Needs.Where(field => this[field].Length > Guest.NoteLength))
        {
            Problems[field] = () => words["Problem.NoteTooLong", Guest.NoteLength];
        }

        if (this["email"].Length > 0 && EmailAddress.TryParse(this["email"]) is null)
        {
            Problems["email"] = () => words["MyFile.Problem.Email", this["email"]];
        }

        if (this["timeZone"].Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(this["timeZone"], out _))
        {
            Problems["timeZone"] = () => words["MyFile.Problem.Zone", this["timeZone"]];
        }

        return Problems.Count == 0 ? Corrections(name) : null;
    }

    private FileCorrections Corrections(PersonName name) => new(name, Submission)
    {
        Pronouns = Text("pronouns"),
        Pronunciation = Text("pronunciation"),
        JobTitle = Text("jobTitle"),
        Email = EmailAddress.TryParse(this["email"]),
        Phone = Text("phone"),
        Languages = Text("languages"),
        TimeZone = Text("timeZone"),
        Needs = Typed.ContainsKey("dietNote")
            ? (string.Join(',', Diet.Select(code => code.Trim().ToLowerInvariant()).Where(Diets.IsKnown).Distinct(StringComparer.Ordinal)), this["dietNote"], this["access"])
            : null,
    };

    private string? Text(string field) => this[field] is { Length: > 0 } text ? text : null;
}

/// <summary>What a guest says of themselves.</summary>
internal sealed record FileCorrections(PersonName Name, Guid Submission)
{
    public string? Pronouns { get; init; }

    public string? Pronunciation { get; init; }

    public string? JobTitle { get; init; }

    public EmailAddress? Email { get; init; }

    public string? Phone { get; init; }

    public string? Languages { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>Diet codes, note and access needs; null where they were not asked for.</summary>
    public (string Diet, string DietNote, string Access)? Needs { get; init; }
}
