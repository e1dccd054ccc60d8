using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Imports;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Import.Forgetting;

/// <summary>Lets go of what imports and merges hold of people once they can no longer be taken back.</summary>
public sealed class ForgetImports(Databases databases, Transactions transactions, TimeProvider clock)
{
    /// <summary>Forgets what is due in every organisation; returns of how many imports and merges.</summary>
    public async Task<int> ForgetDueAsync(CancellationToken ct)
    {
        var forgotten = 0;
        foreach (var organisation in await DueAsync(ct))
        {
            var result = await transactions.RunAsync<int>(new SystemActor(organisation, "retention"), Permission.EditContacts, ForgetAsync, ct);
            forgotten += result.Value;
        }

        return forgotten;
    }

    private async Task<List<OrganisationId>> DueAsync(CancellationToken ct)
    {
        var (imports, merges) = (clock.GetUtcNow() - GuestImport.Reversible, clock.GetUtcNow() - ContactMerge.Reversible);
        await using var db = await databases.UnscopedAsync(ct);
        var withSteps = await db.Imports.IgnoreQueryFilters()
            .Where(i => i.ImportedAt <= imports && db.ImportSteps.IgnoreQueryFilters().Any(s => s.ImportId == i.Id)).Select(i => i.OrganisationId).Distinct().ToListAsync(ct);
        var withRecords = await db.ContactMerges.IgnoreQueryFilters()
            .Where(m => m.MergedAt <= merges && m.Record != "").Select(m => m.OrganisationId).Distinct().ToListAsync(ct);
        return [.. withSteps.Union(withRecords)];
    }

    private static async Task<Result<int>> ForgetAsync(Work work)
    {
        var (before, mergedBefore) = (work.Now - GuestImport.Reversible, work.Now - ContactMerge.Reversible);
        var imports = await work.Db.Imports
            .Where(i => i.ImportedAt <= before && work.Db.ImportSteps.Any(s => s.ImportId == i.Id)).Select(i => i.Id).ToListAsync(work.Ct);
        await work.Db.ImportSteps.Where(s => imports.Contains(s.ImportId)).ExecuteDeleteAsync(work.Ct);
        var merges = await work.Db.ContactMerges.Where(m => m.MergedAt <= mergedBefore && m.Record != "").ToListAsync(work.Ct);
        merges.ForEach(merge => merge.Forget());
        imports.ForEach(id => work.Audit("import.forgotten", null, id.Value));
        merges.ForEach(merge => work.Audit("merge.forgotten", null, merge.Id.Value));
        return imports.Count + merges.Count;
    }
}
