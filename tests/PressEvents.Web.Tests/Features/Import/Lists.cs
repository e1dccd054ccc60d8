using System.Text;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Features.Import.Reading;

namespace PressEvents.Web.Tests.Features.Import;

/// <summary>Lists as files, and what the planner makes of them against an empty or a given address book.</summary>
internal static class Lists
{
    public static ImportFile File(string text, string name = "guests.csv") => new(name, Encoding.UTF8.GetBytes(text));

    public static ImportPlan Plan(string text, ImportChoices? choices = null, string name = "guests.csv", params IEnumerable<Person> known) =>
        Plan(File(text, name), choices, known);

    public static ImportPlan Plan(ImportFile file, ImportChoices? choices = null, params IEnumerable<Person> known)
    {
        var read = ImportTable.Read(file, choices ?? new ImportChoices());
        Assert.True(read.IsDone, (read.Refusal as Invalid)?.Sentence);
        return ImportPlanner.Plan(read.Value!, new PlannedBook(new PlannedRoom(100), known));
    }

    /// <summary>The sentence with which the whole file is refused, or the question it leaves open.</summary>
    public static string Sentence(ImportFile file, ImportChoices? choices = null)
    {
        var read = ImportTable.Read(file, choices ?? new ImportChoices());
        return Assert.IsType<Invalid>(read.Refusal ?? read.Value?.Mapping.Problem).Sentence;
    }

    public static string Sentence(string text, ImportChoices? choices = null) => Sentence(File(text), choices);

    public static Person Known(string name, string? email, string? outlet = null)
    {
        var person = new Person(PersonName.From(name)!) { ContactId = ContactId.From(Guid.CreateVersion7()), Email = EmailAddress.TryParse(email) };
        if (outlet is not null)
        {
            person.Values[ImportField.Outlet] = outlet;
        }

        return person;
    }

    public static ImportChoices Header(bool hasHeader) => new() { HasHeader = hasHeader };

    public static ImportChoices Map(string header, ImportField field) =>
        new() { Map = new Dictionary<string, ImportField>(StringComparer.Ordinal) { [header] = field } };
}
