using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Rows;

namespace PressEvents.Web.Features.Import.Planning;

/// <summary>Finds what a row says against what is known: another name under the address, or another value than an earlier line.</summary>
internal static class Contradiction
{
    public static string? Between(Person person, RowReading row)
    {
        var isNamed = !string.Equals(person.Name.Full, person.Email?.Value, StringComparison.OrdinalIgnoreCase);
        if (row.Name is { } name && isNamed && !SameName.Is(name, person.Name))
        {
            return $"{row.Email} belongs to {person.Name} in the address book.";
        }

        // Another tag or a further address adds to what an earlier line says.
        var disputed = row.Values.Where(said => !said.Key.MayHaveSeveral() && person.SaidOn.ContainsKey(said.Key) && !RowChanges.SaysTheSame(person, said.Key, said.Value))
            .Select(said => (ImportField?)said.Key).FirstOrDefault();
        return disputed is { } field
            ? $"Line {person.SaidOn[field]} is about the same person and says otherwise ({field.Label().ToLowerInvariant()})."
            : null;
    }
}
