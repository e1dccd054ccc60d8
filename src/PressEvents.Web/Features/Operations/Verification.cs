using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Operations;

/// <summary>Verifies the instance: the database's own checks, its schema, the capacity promise and the audit chains.</summary>
public sealed class Verification(Databases databases, IDatabaseEngine engine)
{
    public async Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        var problems = new List<string>(await engine.CheckAsync(db, ct));
        if (problems.Count > 0)
        {
            return problems;
        }

        foreach (var organisation in await db.Organisations.AsNoTracking().OrderBy(o => o.CreatedAt).ToListAsync(ct))
        {
            if (await BrokenLinkAsync(organisation.Id, ct) is { } broken)
            {
                problems.Add($"{organisation.Name}: the audit trail is broken at line {broken}.");
            }
        }

        return problems;
    }

    /// <summary>The first audit line that was changed, taken out or added by hand; null when the chain is whole.</summary>
    private async Task<long?> BrokenLinkAsync(OrganisationId organisation, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(organisation, ct);
        var (expected, previous) = (1L, "");
        await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            var isWhole = entry.Sequence == expected
                && string.Equals(entry.PreviousHash, previous, StringComparison.Ordinal)
                && string.Equals(entry.ComputeHash(), entry.Hash, StringComparison.Ordinal);
            if (!isWhole)
            {
                return expected;
            }

            (expected, previous) = (expected + 1, entry.Hash);
        }

        var head = await db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(ct);
        return head is null ? (expected == 1 ? null : expected) : head.Sequence == expected - 1 && string.Equals(head.Hash, previous, StringComparison.Ordinal) ? null : expected;
    }
}
