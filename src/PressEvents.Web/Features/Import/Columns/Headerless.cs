using PressEvents.Domain.Contacts;

namespace PressEvents.Web.Features.Import.Columns;

/// <summary>Lists without column names: the two orders one product fixes, and a name beside an address. More is not guessed.</summary>
internal static class Headerless
{
    private static readonly ImportField[][] KnownOrders =
    [
        [ImportField.FirstName, ImportField.LastName, ImportField.Outlet, ImportField.Email],
        [ImportField.FirstName, ImportField.LastName, ImportField.Outlet, ImportField.Role, ImportField.Phone, ImportField.Email],
    ];

    public static Proposal[] Propose(IReadOnlyList<SheetColumn> columns)
    {
        var addresses = columns.Where(HoldsAddresses).Select(column => column.Index).ToList();
        if (addresses is [var only])
        {
            var order = KnownOrders.FirstOrDefault(o => o.Length == columns.Count && Array.IndexOf(o, ImportField.Email) == only);
            order ??= columns.Count == 2 ? [.. columns.Select(c => c.Index == only ? ImportField.Email : ImportField.Name)] : null;
            order ??= [.. columns.Select(c => c.Index == only ? ImportField.Email : ImportField.Ignore)];
            return [.. order.Select(field => new Proposal(field))];
        }

        return [.. columns.Select(column => new Proposal(addresses.Contains(column.Index) ? ImportField.Email : ImportField.Ignore))];
    }

    private static bool HoldsAddresses(SheetColumn column) =>
        column.Values.Count > 0 && column.Values.Count(value => EmailAddress.TryParse(value) is not null) * 2 > column.Values.Count;
}
