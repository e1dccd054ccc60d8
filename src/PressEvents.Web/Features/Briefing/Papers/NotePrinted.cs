using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>Remembers what was printed of a paper, so that later only what changed is printed again. Looking at a paper notes nothing.</summary>
public sealed class NotePrinted(Transactions transactions)
{
    public Task<Result> NoteAsync(Actor actor, PressEventId eventId, IReadOnlyCollection<PaperSection> sections, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            var known = await work.Db.PrintedPapers.Where(p => p.EventId == eventId).ToListAsync(work.Ct);
            foreach (var section in sections)
            {
                Note(work, pressEvent, section, known.Where(row => string.Equals(row.Kind, section.Paper.Kind, StringComparison.Ordinal)).ToDictionary(row => row.Subject, StringComparer.Ordinal));
            }

            work.Audit("papers.printed", eventId, eventId.Value, string.Join(", ", sections.Select(section => FormattableString.Invariant($"{section.Paper.Kind}={section.Pieces.Count}"))));
            return Result.Done;
        }, ct);

    private static void Note(Work work, PressEvent pressEvent, PaperSection section, Dictionary<string, PrintedPaper> known)
    {
        foreach (var piece in section.Pieces)
        {
            if (!known.TryGetValue(piece.Subject, out var row))
            {
                row = new PrintedPaper(PrintedPaperId.New(work.Now), pressEvent.OrganisationId, pressEvent.Id, section.Paper.Kind, piece.Subject);
                work.Db.PrintedPapers.Add(row);
            }

            row.Note(PaperHash.Of(piece), work.Now);
        }

        // What was struck out, or is not in a paper that was printed whole, is on no paper any more.
        work.Db.PrintedPapers.RemoveRange(known.Values.Where(row => section.Since is null
            ? section.Pieces.All(piece => !string.Equals(piece.Subject, row.Subject, StringComparison.Ordinal))
            : section.Gone.Any(gone => string.Equals(gone.Subject, row.Subject, StringComparison.Ordinal))));
    }
}
