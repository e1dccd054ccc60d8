using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Lists;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Platform.Lists;

/// <summary>A filter the team gave a name, as the address has it.</summary>
public sealed record SavedFilterRow(SavedFilterId Id, string Name, string Query);

/// <summary>How a member looks at a list: the columns they chose, and the filters the team saved.</summary>
public sealed class ListSettings(Databases databases, Transactions transactions)
{
    public async Task<IReadOnlyList<SavedFilterRow>> FiltersAsync(StaffActor actor, ListKind list, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeEvent, ct);
        return await db.SavedFilters.Where(f => f.List == list).OrderBy(f => f.Name).Select(f => new SavedFilterRow(f.Id, f.Name, f.Query)).ToListAsync(ct);
    }

    /// <summary>The chosen columns by name; null where none were chosen yet.</summary>
    public async Task<IReadOnlyList<string>?> ColumnsAsync(StaffActor actor, ListKind list, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeEvent, ct);
        var chosen = await db.ChosenColumns.Where(c => c.MemberId == actor.MemberId && c.List == list).Select(c => c.Columns).SingleOrDefaultAsync(ct);
        return chosen?.Split(',', StringSplitOptions.RemoveEmptyEntries);
    }

    public Task<Result> ChooseColumnsAsync(StaffActor actor, ListKind list, IEnumerable<string> columns, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.SeeEvent, async work =>
        {
            var names = string.Join(',', columns);
            if (await work.Db.ChosenColumns.SingleOrDefaultAsync(c => c.MemberId == actor.MemberId && c.List == list, work.Ct) is { } chosen)
            {
                chosen.Choose(names);
            }
            else
            {
                work.Db.ChosenColumns.Add(new ChosenColumns(actor.OrganisationId, actor.MemberId, list, names));
            }

            return Result.Done;
        }, ct);

    /// <summary>Keeps the filter under a name; one of that name is replaced.</summary>
    public async Task<Result> SaveFilterAsync(StaffActor actor, ListKind list, string? name, string query, CancellationToken ct)
    {
        var called = name?.Trim() ?? "";
        if (called.Length is 0 or > SavedFilter.NameLength || query.Length is 0 or > SavedFilter.QueryLength)
        {
            return new Invalid("name", query.Length == 0 ? "Filter the list first; everything needs no name." : $"Give the filter a name of at most {SavedFilter.NameLength} characters.");
        }

        return await transactions.RunAsync(actor, Permission.EditContacts, async work =>
        {
            if (await work.Db.SavedFilters.SingleOrDefaultAsync(f => f.List == list && f.Name == called, work.Ct) is { } before)
            {
                work.Db.SavedFilters.Remove(before);
                await work.Db.SaveChangesAsync(work.Ct);
            }

            var filter = new SavedFilter(SavedFilterId.New(work.Now), actor, list, called, query, work.Now);
            work.Db.SavedFilters.Add(filter);
            work.Audit("filter.saved", null, filter.Id.Value);
            return Result.Done;
        }, ct);
    }

    public Task<Result> RemoveFilterAsync(StaffActor actor, SavedFilterId id, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditContacts, async work =>
        {
            if (await work.Db.SavedFilters.SingleOrDefaultAsync(f => f.Id == id, work.Ct) is not { } filter)
            {
                return new NotFound("filter");
            }

            work.Db.SavedFilters.Remove(filter);
            work.Audit("filter.removed", null, filter.Id.Value);
            return Result.Done;
        }, ct);
}
