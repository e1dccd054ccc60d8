using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Rsvp.Substitutes;

/// <summary>What somebody typed who offers to come instead, as they typed it.</summary>
public sealed class SubstituteForm
{
    public Guid Submission { get; private init; }

    public string Name { get; private init; } = "";

    public string Email { get; private init; } = "";

    public string JobTitle { get; private init; } = "";

    public string Note { get; private init; } = "";

    /// <summary>Empty: nothing is known of whoever holds the link.</summary>
    public static SubstituteForm New(Guid submission) => new() { Submission = submission };

    public static SubstituteForm Of(IFormCollection form) => new()
    {
        Submission = Guid.TryParse(form["submission"], out var id) ? id : default,
        Name = form["name"].ToString(),
        Email = form["email"].ToString(),
        JobTitle = form["jobTitle"].ToString(),
        Note = form["note"].ToString(),
    };

    /// <summary>The offer, or everything that is wrong with the form.</summary>
    public SubstituteOffer? Read(ProblemList problems)
    {
        var (name, email) = (PersonName.From(Name), EmailAddress.TryParse(Email));
        if (name is null)
        {
            problems.Add("name", "Problem.NameMissing");
        }
        else if (name.Full.Length > PersonName.MaxLength)
        {
            problems.Add("name", "Problem.NameTooLong", PersonName.MaxLength);
        }

        if (email is null)
        {
            problems.Add("email", "Problem.EmailWrong");
        }

        var title = Text("jobTitle", JobTitle, Substitute.JobTitleLength, problems);
        var note = Text("note", Note, Substitute.NoteLength, problems);
        return problems.IsEmpty ? new SubstituteOffer(name!.Full, email!.Value, title, note) : null;
    }

    private static string? Text(string field, string typed, int longest, ProblemList problems)
    {
        var text = typed.Trim();
        if (text.Length > longest)
        {
            problems.Add(field, "Problem.NoteTooLong", longest);
        }

        return text.Length == 0 ? null : text;
    }
}
