using Microsoft.AspNetCore.Components;
using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Questions;
using PressEvents.Web.Components;

namespace PressEvents.Web.Features.Events.Questions;

public sealed partial class QuestionList
{
    private IReadOnlyList<EventQuestion>? questions;
    private QuestionForm form = new();
    private QuestionId? editing;
    private bool isAdding;
    private Refusal? problem;
    private string? outcome;

    [CascadingParameter]
    private EventHeader Header { get; set; } = default!;

    private List<EventQuestion> Asked => [.. questions!.Where(question => question.Question.RemovedAt is null)];

    protected override async Task LoadAsync() => questions = await Query.ForEventAsync(Actor, EventId, Leaving);

    private void StartAdding() => (isAdding, editing, form, problem, outcome) = (true, null, new QuestionForm(), null, null);

    private void StartEditing(EventQuestion question) =>
        (isAdding, editing, form, problem, outcome) = (false, question.Id, QuestionForm.Of(question.Question), null, null);

    private void Stop() => (isAdding, editing, problem) = (false, null, null);

    private async Task AddAsync() => await EndAsync((await Change.AddAsync(Actor, EventId, form, Leaving)).Refusal, "Added.");

    private async Task ChangeAsync(EventQuestion question)
    {
        var result = await Change.ChangeAsync(Actor, EventId, question.Id, form, Leaving);
        await EndAsync(result.Refusal, result.Value is QuestionChange.AskedAnew
            ? "Asked anew. What was answered stays below, with the old words."
            : "Saved.");
    }

    private async Task MoveAsync(EventQuestion question, int by) =>
        await EndAsync((await Change.MoveAsync(Actor, EventId, question.Id, by, Leaving)).Refusal, null);

    private async Task RemoveAsync(EventQuestion question)
    {
        var consequence = question.Answered == 0
            ? "Nobody has answered it, so nothing is lost."
            : $"Guests are asked no more. What {question.Answered} answered stays until it is erased on its clock.";
        if (await Ask.SureAsync(Dialogs, "Remove this question?", consequence, "Remove"))
        {
            await EndAsync((await Change.RemoveAsync(Actor, EventId, question.Id, Leaving)).Refusal, "Removed.");
        }
    }

    // What was typed stays until it is saved or given up.
    private async Task EndAsync(Refusal? refusal, string? done)
    {
        (problem, outcome) = (refusal, refusal is null ? done : null);
        if (refusal is null)
        {
            Stop();
            await ReloadAsync();
        }
    }
}
