using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Contacts.Outlets;

/// <summary>What is typed of an outlet.</summary>
public sealed class OutletForm
{
    public string? Name { get; set; }

    public string? Kind { get; set; }

    public string? RivalGroup { get; set; }

    public string? Site { get; set; }

    public static OutletForm Of(OutletDetails details) => new()
    {
        Name = details.Name,
        Kind = details.Kind?.ToString() ?? "",
        RivalGroup = details.RivalGroup,
        Site = details.Site,
    };

    public Result<OutletDetails> Read()
    {
        if (Name?.Trim() is not { Length: > 0 and <= Outlet.NameLength } name)
        {
            return new Invalid(nameof(Name), string.IsNullOrWhiteSpace(Name) ? "An outlet needs a name." : $"A name has at most {Outlet.NameLength} characters.");
        }

        var site = string.IsNullOrWhiteSpace(Site) ? null : Site.Trim();
        var isSite = site is null || (site.Length <= Outlet.SiteLength && Uri.TryCreate(site, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");
        if (!isSite)
        {
            return new Invalid(nameof(Site), $"“{site}” is no address of a site; write it like https://example.com.");
        }

        return RivalGroup?.Trim().Length > Outlet.NameLength
            ? new Invalid(nameof(RivalGroup), $"A rival group has at most {Outlet.NameLength} characters.")
            : new OutletDetails(name) { Kind = Enum.TryParse<OutletKind>(Kind, out var kind) ? kind : null, RivalGroup = RivalGroup, Site = site };
    }
}

/// <summary>Changes an outlet, makes one of two, or lets one go. Its people are found by its name, so they follow.</summary>
public sealed class ChangeOutlet(Transactions transactions)
{
    /// <summary><paramref name="before"/> is what the form was opened on: a change by somebody else in between is not overwritten.</summary>
    public async Task<Result> SaveAsync(Actor actor, OutletId id, OutletDetails before, OutletForm form, CancellationToken ct)
    {
        var read = form.Read();
        return read.Value is { } details ? await transactions.RunAsync(actor, Permission.EditContacts, work => DecideAsync(work, id, before, details), ct) : read.Refusal!;
    }

    /// <summary>Everybody of the one writes for the other, and the one goes.</summary>
    public Task<Result> MergeAsync(Actor actor, OutletId gone, OutletId kept, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditContacts, async work =>
        {
            var both = await work.Db.Outlets.Where(o => o.Id == gone || o.Id == kept).ToDictionaryAsync(o => o.Id, work.Ct);
            if (both.Count != 2)
            {
                return new NotFound("outlet");
            }

            foreach (var contact in await work.Db.Contacts.Where(c => c.OutletId == gone).ToListAsync(work.Ct))
            {
                contact.Change(contact.Details with { OutletId = kept }, both[kept].Name);
                work.Audit("contact.changed", null, contact.Id.Value, $"outlet={kept.Value:N}");
            }

            work.Db.Outlets.Remove(both[gone]);
            work.Audit("outlet.merged", null, kept.Value, $"gone={gone.Value:N}");
            return Result.Done;
        }, ct);

    public Task<Result> RemoveAsync(Actor actor, OutletId id, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditContacts, async work =>
        {
            if (await work.Db.Outlets.SingleOrDefaultAsync(o => o.Id == id, work.Ct) is not { } outlet)
            {
                return new NotFound("outlet");
            }

            if (await work.Db.Contacts.CountAsync(c => c.OutletId == id, work.Ct) is > 0 and var people)
            {
                return new OutletInUse(outlet.Name, people);
            }

            work.Db.Outlets.Remove(outlet);
            work.Audit("outlet.removed", null, id.Value);
            return Result.Done;
        }, ct);

    private static async Task<Result> DecideAsync(Work work, OutletId id, OutletDetails before, OutletDetails details)
    {
        if (await work.Db.Outlets.SingleOrDefaultAsync(o => o.Id == id, work.Ct) is not { } outlet)
        {
            return new NotFound("outlet");
        }

        if (outlet.Details != before)
        {
            return new ChangedMeanwhile();
        }

        var key = SearchFold.Fold(details.Name.Trim());
        if (await work.Db.Outlets.SingleOrDefaultAsync(o => o.NameKey == key && o.Id != id, work.Ct) is { } other)
        {
            return new OutletNameTaken(other.Id, other.Name);
        }

        var isRenamed = !string.Equals(outlet.Name, details.Name, StringComparison.Ordinal);
        outlet.Change(details);
        work.Audit("outlet.changed", null, id.Value);
        foreach (var contact in isRenamed ? await work.Db.Contacts.Where(c => c.OutletId == id).ToListAsync(work.Ct) : [])
        {
            contact.FoldForSearch(outlet.Name);
        }

        return Result.Done;
    }
}
