using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Questions;

namespace PressEvents.Web.Features.Export;

/// <summary>A column for each question of the event's own, with what each guest answered.</summary>
internal sealed class QuestionColumns
{
    private readonly IReadOnlyList<QuestionId> order;
    private readonly Dictionary<(GuestId, QuestionId), string> answers;

    private QuestionColumns(IReadOnlyList<Question> questions, Dictionary<(GuestId, QuestionId), string> answers)
    {
        order = [.. questions.Select(question => question.Id)];
        this.answers = answers;

        // Marked as questions, so that an import takes none of them for a column of its own; and no two alike.
        Names = [.. questions.Select((question, index) => questions.Take(index).Count(before => Same(before, question)) is > 0 and var twin
            ? $"Question: {question.Words} ({twin + 1})"
            : $"Question: {question.Words}")];
    }

    public IReadOnlyList<string> Names { get; }

    public static async Task<QuestionColumns> ReadAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        var questions = await db.Questions.AsNoTracking().Where(q => q.EventId == eventId).OrderBy(q => q.RemovedAt != null).ThenBy(q => q.Number).ThenBy(q => q.Id).ToListAsync(ct);
        var said = await db.QuestionAnswers.Where(a => a.EventId == eventId)
            .Select(a => new { a.GuestId, a.QuestionId, Text = a.WithdrawnAt == null ? a.Text : "taken back" }).ToListAsync(ct);
        return new QuestionColumns(questions, said.ToDictionary(a => (a.GuestId, a.QuestionId), a => a.Text));
    }

    public IEnumerable<string?> Of(GuestId guest) => order.Select(question => answers.GetValueOrDefault((guest, question)));

    private static bool Same(Question one, Question other) => string.Equals(one.Words, other.Words, StringComparison.OrdinalIgnoreCase);
}
