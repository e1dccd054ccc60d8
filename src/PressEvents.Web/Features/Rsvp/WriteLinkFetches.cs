using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>Writes what was noted, many notes in one transaction that holds nothing else.</summary>
internal sealed class WriteLinkFetches(LinkFetchNotes notes, Transactions transactions)
{
    public async Task WriteAsync(CancellationToken ct)
    {
        foreach (var ofOrganisation in notes.Take().GroupBy(note => note.OrganisationId))
        {
            var actor = new SystemActor(ofOrganisation.Key, "link-fetches");
            await transactions.RunAsync(actor, Permission.SeeEvent, work => AddAsync(work, [.. ofOrganisation]), ct);
        }
    }

    private static async Task<Result> AddAsync(Work work, IReadOnlyList<LinkFetched> fetched)
    {
        var ids = fetched.Select(note => note.LinkId).Distinct().ToList();
        var rows = await work.Db.LinkFetches.Where(row => ids.Contains(row.LinkId)).ToDictionaryAsync(row => row.LinkId, work.Ct);
        foreach (var ofLink in fetched.GroupBy(note => note.LinkId))
        {
            if (!rows.TryGetValue(ofLink.Key, out var row))
            {
                row = new LinkFetch(ofLink.Key, work.Actor.OrganisationId, ofLink.Min(note => note.At));
                work.Db.LinkFetches.Add(row);
            }

            row.Note(ofLink.Max(note => note.At), ofLink.Count());
        }

        return Result.Done;
    }
}
