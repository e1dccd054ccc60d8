using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries.Choosing;

/// <summary>A list as somebody sees it who chooses whom to invite.</summary>
public sealed record ChoosingList(IReadOnlyList<ChoosingRow> Rows, IReadOnlyDictionary<ContactId, YesRate> Rates)
{
    public required ApprovalStanding Approval { get; init; }

    /// <summary>Whom to invite next, when places are free and nobody waits for one.</summary>
    public required NextInvitations Next { get; init; }

    public IReadOnlyList<Rivalry> Rivals { get; init; } = [];

    public ListBalance BalanceOf(Func<ChoosingRow, bool> part) => ListBalance.Of([.. Rows.Where(part)], Rates);
}

/// <summary>Reads what choosing whom to invite needs. Who may not see contact details is shown nothing of it.</summary>
public sealed class ChoosingQuery(Databases databases, TimeProvider clock)
{
    public async Task<ChoosingList?> ForEventAsync(StaffActor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.EditEvent, ct);
        var rights = await StaffRights.OfAsync(db, reader, ct);
        var pressEvent = await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId, ct);
        if (pressEvent is null || !rights.May(Permission.SendMail, eventId) || !rights.May(Permission.SeeContactDetails, eventId))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var rows = await ChoosingRow.OfEventAsync(db, eventId, ct);
        var rates = await YesRates.OfEventAsync(db, eventId, now, ct);
        var listed = rows.Where(row => row.Status is GuestStatus.Listed && row.NotToBeWrittenTo is null).Select(row => row.Id);
        return new ChoosingList(rows, rates)
        {
            Approval = await ApprovalStanding.OfAsync(db, reader, eventId, listed, ct),
            Next = pressEvent.IsOpenForAnswers(now) ? await NextAsync(db, pressEvent, rows, rates, ct) : NextInvitations.None,
            Rivals = Rivalry.Among(rows),
        };
    }

    // The wait-list comes first, and before anybody was invited there is no place that came free.
    private static async Task<NextInvitations> NextAsync(
        PressDb db, PressEvent pressEvent, IReadOnlyList<ChoosingRow> rows, IReadOnlyDictionary<ContactId, YesRate> rates, CancellationToken ct)
    {
        var hasBegun = rows.Any(row => row.Is(GuestFilter.Invited)) || await db.Invitations.AnyAsync(i => i.EventId == pressEvent.Id && i.Wave > 0, ct);
        if (!hasBegun || rows.Any(row => row.Is(GuestFilter.Waitlisted)))
        {
            return NextInvitations.None;
        }

        var statuses = await db.Guests.Where(g => g.EventId == pressEvent.Id).Select(g => g.Status).ToListAsync(ct);
        return NextInvitations.From(rows, pressEvent.Capacity, statuses.Count(GuestLife.TakesSeat), rates);
    }
}
