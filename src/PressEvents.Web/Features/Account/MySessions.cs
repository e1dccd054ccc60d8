using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Account;

/// <summary>One browser somebody is signed in with.</summary>
public sealed record SessionRow(StaffSessionId Id, string Browser, string? Address, DateTimeOffset StartedAt, bool IsThis);

/// <summary>The browsers a member is signed in with; each can be signed out from any other.</summary>
public sealed class MySessions(Databases databases, Transactions transactions, TimeProvider clock)
{
    public async Task<IReadOnlyList<SessionRow>> ListAsync(StaffActor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.ForAsync(actor, Permission.OwnAccount, ct);
        var rows = await Mine(db, actor).AsNoTracking().Where(s => s.ExpiresAt > now).OrderByDescending(s => s.StartedAt).ToListAsync(ct);
        return rows.ConvertAll(row => new SessionRow(row.Id, BrowserWords.Of(row.Agent), row.Address, row.StartedAt, row.Id == actor.SessionId));
    }

    public Task<Result> EndAsync(StaffActor actor, StaffSessionId id, CancellationToken ct) => transactions.RunAsync(actor, Permission.OwnAccount, async work =>
    {
        if (await Mine(work.Db, actor).Where(s => s.Id == id).ExecuteDeleteAsync(work.Ct) == 0)
        {
            return new NotFound("session");
        }

        work.Audit("account.session-ended", null, actor.MemberId.Value);
        return Result.Done;
    }, ct);

    /// <summary>All but the one this is said in.</summary>
    public Task<Result> EndOthersAsync(StaffActor actor, CancellationToken ct) => transactions.RunAsync(actor, Permission.OwnAccount, async work =>
    {
        var ended = await Mine(work.Db, actor).Where(s => s.Id != actor.SessionId).ExecuteDeleteAsync(work.Ct);
        if (ended > 0)
        {
            work.Audit("account.session-ended", null, actor.MemberId.Value, FormattableString.Invariant($"{ended} others"));
        }

        return Result.Done;
    }, ct);

    // Of the whole account, as whichever of its memberships.
    private static IQueryable<StaffSession> Mine(PressDb db, StaffActor actor) =>
        db.StaffSessions.Where(s => db.Members.Any(m => m.Id == actor.MemberId && m.AccountId == s.AccountId));
}
