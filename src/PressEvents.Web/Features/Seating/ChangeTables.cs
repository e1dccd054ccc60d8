using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>Lays, changes and removes tables. Nobody loses a seat by it.</summary>
public sealed class ChangeTables(Transactions transactions)
{
    public async Task<Result<TableId>> AddAsync(Actor actor, PressEventId eventId, TableForm form, CancellationToken ct)
    {
        if (form.Problem() is { } problem)
        {
            return problem;
        }

        return await transactions.RunAsync<TableId>(actor, Permission.EditSeating, async work =>
        {
            if (await SeatingDesk.OpenAsync(work, eventId) is not { } desk)
            {
                return new NotFound("event");
            }

            if (await IsNameTakenAsync(work, eventId, form.Name!, null))
            {
                return NameTaken(form.Name!);
            }

            var last = await work.Db.Tables.Where(t => t.EventId == eventId).MaxAsync(t => (int?)t.Order, work.Ct) ?? 0;
            var table = new Table(TableId.New(work.Now), desk.Event, last + 1, form.Name!, form.Shape);
            work.Db.Tables.Add(table);
            work.Db.Seats.AddRange(table.NewSeats(form.SeatCount, work.Now));
            desk.Revise();
            work.Audit("table.added", eventId, table.Id.Value, FormattableString.Invariant($"seats={form.SeatCount}"));
            return table.Id;
        }, ct);
    }

    public async Task<Result> ChangeAsync(Actor actor, TableId tableId, TableForm form, CancellationToken ct)
    {
        if (form.Problem() is { } problem)
        {
            return problem;
        }

        return await transactions.RunAsync(actor, Permission.EditSeating, async work =>
        {
            if (await LoadAsync(work, tableId) is not { } table)
            {
                return new NotFound("table");
            }

            if (await IsNameTakenAsync(work, table.EventId, form.Name!, tableId))
            {
                return NameTaken(form.Name!);
            }

            table.Change(form.Name!, form.Shape);
            work.Audit("table.changed", table.EventId, tableId.Value, FormattableString.Invariant($"seats={form.SeatCount}"));
            return await ResizeAsync(work, table, form.SeatCount);
        }, ct);
    }

    public Task<Result> RemoveAsync(Actor actor, TableId tableId, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditSeating, async work =>
        {
            if (await LoadAsync(work, tableId) is not { } table)
            {
                return new NotFound("table");
            }

            work.Audit("table.removed", table.EventId, tableId.Value);
            var emptied = await ResizeAsync(work, table, 0);
            if (emptied.IsDone)
            {
                work.Db.Tables.Remove(table);
            }

            return emptied;
        }, ct);

    private static async Task<Table?> LoadAsync(Work work, TableId tableId)
    {
        var table = await work.Db.Tables.SingleOrDefaultAsync(t => t.Id == tableId, work.Ct);
        if (table is not null && await SeatingDesk.OpenAsync(work, table.EventId) is { } desk)
        {
            desk.Revise();
        }

        return table;
    }

    // Seats come and go at the end, so that a number somebody was told stays theirs.
    private static async Task<Result> ResizeAsync(Work work, Table table, int count)
    {
        var seats = await work.Db.Seats.Where(s => s.TableId == table.Id).ToListAsync(work.Ct);
        var surplus = seats.FindAll(s => s.Number > count);
        var ids = surplus.ConvertAll(s => s.Id);
        if (await work.Db.SeatAssignments.AnyAsync(a => ids.Contains(a.SeatId), work.Ct))
        {
            return new TableInUse(table.Name);
        }

        work.Db.Seats.RemoveRange(surplus);
        work.Db.Seats.AddRange(table.NewSeats(count, work.Now).Where(s => s.Number > seats.Count));
        return Result.Done;
    }

    // Two tables of one name could not be told apart when a seat is typed or printed.
    private static Task<bool> IsNameTakenAsync(Work work, PressEventId eventId, string name, TableId? except)
    {
        var trimmed = name.Trim();
        return work.Db.Tables.AnyAsync(t => t.EventId == eventId && t.Name == trimmed && t.Id != except, work.Ct);
    }

    private static Invalid NameTaken(string name) => new(nameof(TableForm.Name), $"There is a table called “{name.Trim()}” already.");
}
