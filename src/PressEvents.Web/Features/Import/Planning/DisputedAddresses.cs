using PressEvents.Domain.Contacts;
using PressEvents.Web.Features.Import.Rows;

namespace PressEvents.Web.Features.Import.Planning;

/// <summary>
/// Addresses that lines of one file give to people of different names. Whose such an address is cannot be known,
/// and a personal link must not reach the wrong one: a person says whose it is.
/// </summary>
internal sealed class DisputedAddresses
{
    private readonly Dictionary<string, Dispute> disputes;
    private readonly Resolutions resolutions;

    /// <summary>Takes rows as they are settled: who was left out, or comes without the address, disputes nothing.</summary>
    public DisputedAddresses(IReadOnlyList<RowReading> rows, Resolutions resolutions)
    {
        this.resolutions = resolutions;
        disputes = rows
            .Where(row => row is { Problem: null, IsSuppressed: false, Email: not null, Name: not null } && !resolutions.Says(row.Line, ResolutionKind.LeaveOut))
            .GroupBy(row => row.Email!.Value.Key, StringComparer.Ordinal)
            .Where(same => same.Any(row => !SameName.Is(row.Name!, same.First().Name!)))
            .ToDictionary(same => same.Key, DisputeOf, StringComparer.Ordinal);
    }

    /// <summary>Whose the address is, once somebody said so.</summary>
    public PersonName? OwnerFor(RowReading row) => Of(row)?.Owner?.Name;

    public Conflict? About(RowReading row) => Of(row) switch
    {
        null => null,
        { Owner: { } owner } => row.Name is null || SameName.Is(row.Name, owner.Name!) ? null : Against(row, owner),
        { Rows: var rows } => Between(row, rows),
    };

    private static Conflict Against(RowReading row, RowReading owner) => new(
        $"The address is {owner.Name}’s, as line {owner.Line} has it.",
        [Same(row, owner), Has(row, row.Name!), .. Apart(row)]);

    private static Conflict Between(RowReading row, IReadOnlyList<RowReading> rows)
    {
        var others = rows.Where(other => row.Name is null || !SameName.Is(row.Name, other.Name!)).DistinctBy(other => other.Name!.Full, StringComparer.Ordinal);
        return new Conflict(
            $"Lines {string.Join(", ", rows.Select(other => other.Line))} give one address to different people; nothing is written for them.",
            [.. row.Name is { } name ? [Has(row, name)] : Array.Empty<Resolution>(), .. others.Select(other => Same(row, other)), .. Apart(row)]);
    }

    private static Resolution Has(RowReading row, PersonName name) =>
        new(row.Line, ResolutionKind.HasAddress, $"This line is right: the address is {name}’s");

    private static Resolution Same(RowReading row, RowReading other) =>
        new(row.Line, ResolutionKind.SameAsLine, $"The same person as on line {other.Line}: called {other.Name}") { OtherLine = other.Line };

    private static IEnumerable<Resolution> Apart(RowReading row) =>
        row.Name is null ? [Offer.LeaveOut(row)] : [Offer.WithoutAddress(row, row.Name), Offer.LeaveOut(row)];

    private Dispute DisputeOf(IEnumerable<RowReading> same)
    {
        var rows = same.ToList();
        var owner = resolutions.OwnerAmong([.. rows.Select(row => row.Line)]);
        return new Dispute(rows, rows.Find(row => row.Line == owner));
    }

    private Dispute? Of(RowReading row) =>
        row is { Email: { } email, IsSuppressed: false } ? disputes.GetValueOrDefault(email.Key) : null;

    private sealed record Dispute(IReadOnlyList<RowReading> Rows, RowReading? Owner);
}
