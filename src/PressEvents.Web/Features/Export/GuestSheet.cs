using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Lists;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Components;
using PressEvents.Web.Components.Frame;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Sheets;

namespace PressEvents.Web.Features.Export;

/// <summary>A guest list, or the part of it that a filter and a search show, as a sheet: a row a person, whom they bring below them.</summary>
internal sealed class GuestSheet(Databases databases, GuestListQuery guests)
{
    private static readonly string[] Sensitive = ["Diet", "Access", "Equipment"];

    private static readonly string[] Columns =
        [.. ContactColumns.Names, "Comes With", "Comes As", "Plus Ones", "May Bring Only", .. Sensitive, "Answer", "Since", "Place in Line", "Table", "Seat", "Ground Rules"];

    /// <summary>Null where there is no such event, or the reader may not see contact details. Diets and access needs go out only where somebody asks for them.</summary>
    public async Task<SheetFile?> ReadAsync(StaffActor actor, PressEventId eventId, GuestFilter status, ListFilter filter, bool withNeeds, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContactDetails, ct);
        var pressEvent = await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId, ct);
        if (pressEvent is null || db.ShowsNothing)
        {
            return null;
        }

        var all = await guests.ForEventAsync(actor, eventId, ct);
        var leads = all.Where(row => !row.IsPlusOne).ToDictionary(row => row.PartyId, row => row.Name);
        var records = await RecordsAsync(db, eventId, ct);
        var title = status is GuestFilter.Listed ? pressEvent.Title : $"{pressEvent.Title} – {FilterWords.Title(status)}";
        var questions = await QuestionColumns.ReadAsync(db, eventId, ct);
        var sheet = new SheetFile(title, [.. Columns, .. questions.Names],
        [
            .. all.Where(row => row.Is(status) && row.Matches(filter))
                .Select(row => (string?[])
                [
                    .. Cells(row, records[row.Id], row.IsPlusOne ? leads.GetValueOrDefault(row.PartyId) : null, pressEvent.TimeZone),
                    .. questions.Of(row.Id),
                ]),
        ]);
        return withNeeds ? sheet : sheet.Without(Sensitive);
    }

    private static string?[] Cells(GuestRow row, Record record, string? comesWith, string zone) =>
    [
        .. record.Contact is { } contact ? ContactColumns.Of(contact, record.Outlet) : ContactColumns.Of(row.Name),
        comesWith,
        row.Kind is { } kind ? GuestWords.Kind(kind) : null,
        row.IsPlusOne ? null : Number(record.PlusOnesAllowed),
        row.IsPlusOne ? null : row.NamedPlusOnes?.Replace("\n", "; ", StringComparison.Ordinal),
        DietOf(record.Guest),
        record.Guest.Access,
        record.Guest.Equipment,
        GuestWords.Status(row.Status),
        EventWords.In(row.StatusAt, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        row.WaitPosition is { } position ? Number(position) : null,
        row.Seat?.Table,
        row.Seat is { } seat ? Number(seat.Number) : null,
        row.Rules switch { RulesStanding.None => null, RulesStanding.Accepted => "accepted", RulesStanding.Older => row.IsPlusOne ? null : "an older version accepted", RulesStanding.Missing => row.IsPlusOne ? null : "not accepted" },
    ];

    // The kitchen's codes first, then what the guest wrote: so the import takes them apart again.
    private static string? DietOf(Guest guest) =>
        string.Join("; ", new[] { guest.Diet?.Replace(",", ", ", StringComparison.Ordinal), guest.DietNote }.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } diet ? diet : null;

    private static Task<Dictionary<GuestId, Record>> RecordsAsync(PressDb db, PressEventId eventId, CancellationToken ct) => (
        from guest in db.Guests.AsNoTracking()
        join party in db.Parties on guest.PartyId equals party.Id
        join known in db.Contacts on guest.ContactId equals known.Id into contacts
        from contact in contacts.DefaultIfEmpty()
        join its in db.Outlets on contact.OutletId equals its.Id into outlets
        from outlet in outlets.DefaultIfEmpty()
        where guest.EventId == eventId
        select new Record(guest, contact, outlet == null ? null : outlet.Name, party.PlusOnesAllowed)).ToDictionaryAsync(record => record.Guest.Id, ct);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed record Record(Guest Guest, Contact? Contact, string? Outlet, int PlusOnesAllowed);
}
