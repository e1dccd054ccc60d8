using PressEvents.Domain.Seating;
using PressEvents.Web.Components;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.HostSheets;

/// <summary>The tables of one reader: who sits at them, who competes with whom there, and who is in the room besides.</summary>
internal sealed class SheetTables
{
    private readonly HostSheetRow row;
    private readonly SheetSeating seating;
    private readonly IReadOnlyList<TableStay> stays;

    public SheetTables(HostSheetRow row, SheetSeating seating, SheetReader reader)
    {
        (this.row, this.seating) = (row, seating);
        stays = reader.Who is { } who
            ? [.. seating.Visits(who).GroupBy(visit => visit.Table.Id).Select(visits => Stay(visits.First().Table, [.. visits.Select(visit => visit.Course)], who))]
            : [.. seating.Tables().Select(table => Stay(table, [null], null))];
    }

    public IReadOnlyList<SheetTable> Tables() =>
        [.. stays.Select(stay => new SheetTable(stay.Table.Name, During(stay), [.. stay.Guests.Select(visit => SheetGuestWords.Of(row, visit))]))];

    public IReadOnlyList<SheetName> Elsewhere()
    {
        var here = stays.SelectMany(stay => stay.Guests).Select(visit => visit.Who).ToHashSet();
        return
        [
            .. row.Guests.Values.Where(guest => !here.Contains(Sitter.Of(guest.Id)))
                .Select(guest => new SheetName(guest.Name, guest.Outlet, seating.Own(Sitter.Of(guest.Id))?.Table.Name ?? "no seat yet")),
        ];
    }

    public IReadOnlyList<SheetName> Thanks() =>
        [.. Met().Select(guest => new SheetName(guest.Name, guest.Outlet, null))];

    public IReadOnlyList<SheetPromise> Exclusives() =>
        [.. Met().Where(guest => guest.Exclusive is not null).Select(guest => new SheetPromise(guest.Name, guest.Outlet, guest.Exclusive!))];

    /// <summary>Two of outlets that compete, at one table at one time, a sentence each.</summary>
    public IReadOnlyList<string> Rivals() =>
    [
        .. (from stay in stays
            from course in stay.Courses
            let people = seating.At(stay.Table.Id, course).Where(visit => Guest(visit) is { RivalKey: not null }).ToList()
            from left in people
            from right in people
            where left.Seat < right.Seat && AreRivals(Guest(left)!, Guest(right)!)
            select $"{Named(left)} and {Named(right)}, both {Guest(left)!.RivalGroup}, at {stay.Table.Name}{(AreBeside(left, right) ? ", side by side" : "")}.").Distinct(StringComparer.Ordinal),
    ];

    private IEnumerable<SheetGuestRow> Met() => stays.SelectMany(stay => stay.Guests).Select(visit => Guest(visit)!).DistinctBy(guest => guest.Id);

    private TableStay Stay(LaidTable table, IReadOnlyList<SheetCourse?> courses, Sitter? reader)
    {
        var guests = courses.SelectMany(course => seating.At(table.Id, course)).Where(visit => visit.Who != reader && Guest(visit) is not null);
        return new TableStay(table, courses, [.. guests.DistinctBy(visit => visit.Who).OrderBy(visit => visit.Seat)]);
    }

    private SheetGuestRow? Guest(SheetVisit visit) => visit.Who.Guest is { } id ? row.Guests.GetValueOrDefault(id) : null;

    private string? During(TableStay stay) => stay.Courses is [null] ? null : ChoosingWords.And(stay.Courses.Select(course =>
        course!.StartsAt is { } at ? $"{course.Name} from {EventWords.Time(at, row.Event.TimeZone)}" : course.Name));

    private string Named(SheetVisit visit) => Guest(visit) is { Outlet: { } outlet } guest ? $"{guest.Name} ({outlet})" : Guest(visit)!.Name;

    private static bool AreRivals(SheetGuestRow left, SheetGuestRow right) =>
        string.Equals(left.RivalKey, right.RivalKey, StringComparison.Ordinal) && !string.Equals(left.Outlet, right.Outlet, StringComparison.Ordinal);

    private static bool AreBeside(SheetVisit left, SheetVisit right) =>
        right.Seat - left.Seat == 1 || (left.Table.Shape is not TableShape.Long && left.Seat == 1 && right.Seat == left.Table.Seats);

    /// <summary>A table, during which courses the reader is there, and whom they meet at it.</summary>
    private sealed record TableStay(LaidTable Table, IReadOnlyList<SheetCourse?> Courses, IReadOnlyList<SheetVisit> Guests);
}
