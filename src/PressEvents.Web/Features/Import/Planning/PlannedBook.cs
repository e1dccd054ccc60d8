using PressEvents.Data.Writing;
using PressEvents.Domain.Contacts;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Rows;

namespace PressEvents.Web.Features.Import.Planning;

/// <summary>Everybody a row can be about: the organisation's contacts, and those the file has brought so far.</summary>
internal sealed class PlannedBook
{
    private readonly List<Person> people = [];
    private readonly Dictionary<string, Person> byEmail = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> byOtherEmail = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Outlet), List<Person>> byName = [];

    public PlannedBook(PlannedRoom? room, IEnumerable<Person> known)
    {
        Room = room;
        foreach (var person in known)
        {
            Add(person);
        }
    }

    /// <summary>The event's room; null where the list goes into the address book alone.</summary>
    public PlannedRoom? Room { get; }

    public IReadOnlyList<Person> People => people;

    /// <summary>Addresses of people who asked to be erased; null where there is no database to know any.</summary>
    public ErasedAddresses? Erased { get; init; }

    /// <summary>The addresses that get no mail, whoever stands behind them by now.</summary>
    public SuppressedAddresses? Suppressed { get; init; }

    public void Add(Person person)
    {
        people.Add(person);
        Index(person);
    }

    /// <summary>Takes note of an address or an outlet that a person was given.</summary>
    public void Index(Person person)
    {
        if (person.Email is { } email)
        {
            byEmail.TryAdd(email.Key, person);
        }

        foreach (var other in Addresses.Of(person.Values.GetValueOrDefault(ImportField.OtherEmails)))
        {
            byOtherEmail.TryAdd(other.Key, person);
        }

        var key = KeyOf(person.Name, person.Outlet);
        byName.TryAdd(key, []);
        if (!byName[key].Contains(person))
        {
            byName[key].Add(person);
        }
    }

    /// <summary>Whose address it is; where it is nobody's, whose further address.</summary>
    public Person? ByEmail(EmailAddress email) => byEmail.GetValueOrDefault(email.Key) ?? byOtherEmail.GetValueOrDefault(email.Key);

    /// <summary>Those whom the row means: by its address, else by exact name and outlet. An address never means somebody with another one.</summary>
    public IReadOnlyList<Person> Find(RowReading row)
    {
        if (row.Email is { } email && ByEmail(email) is { } known)
        {
            return [known];
        }

        return row.Name is { } name
            ? [.. Namesakes(name, row.Outlet).Where(person => row.Email is null || person.Email is null)]
            : [];
    }

    public IReadOnlyList<Person> Namesakes(PersonName name, string? outlet) => byName.GetValueOrDefault(KeyOf(name, outlet)) ?? [];

    private static (string Name, string Outlet) KeyOf(PersonName name, string? outlet) => (name.Full, SearchFold.Fold(outlet ?? ""));
}
