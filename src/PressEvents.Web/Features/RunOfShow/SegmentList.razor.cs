using Microsoft.AspNetCore.Components;
using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.RunOfShow;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.RunOfShow;

public sealed partial class SegmentList
{
    private IReadOnlyList<SegmentEditRow>? segments;
    private SegmentForm form = new();
    private SegmentId? editing;
    private bool isAdding;
    private Refusal? problem;

    [CascadingParameter]
    private EventHeader Header { get; set; } = default!;

    private bool MayEdit => Header.May(Permission.EditBriefing);

    protected override async Task LoadAsync() => segments = await Query.ForEventAsync(Actor, EventId, Leaving);

    private bool Overlaps(SegmentEditRow segment) => segments!.TakeWhile(other => other != segment).Any(other => other.EndsAt > segment.StartsAt);

    // The next part most often begins where the last one ends.
    private void StartAdding()
    {
        var next = segments is { Count: > 0 } ? segments.Max(segment => segment.EndsAt) : Header.StartsAt;
        (isAdding, editing, problem) = (true, null, null);
        form = new SegmentForm { StartsAt = EventWords.Time(next, Header.TimeZone) };
    }

    private void StartEditing(SegmentEditRow segment) =>
        (isAdding, editing, form, problem) = (false, segment.Id, SegmentForm.Of(segment, Header.TimeZone), null);

    private void Stop() => (isAdding, editing, problem) = (false, null, null);

    private async Task AddAsync() => await EndAsync(await Add.AddAsync(Actor, EventId, form, Leaving));

    private async Task ChangeAsync(SegmentEditRow segment) => await EndAsync(await Change.ChangeAsync(Actor, EventId, segment.Id, form, Leaving));

    private async Task MoveAsync(SegmentEditRow segment) => await EndAsync(await Move.EarlierAsync(Actor, EventId, segment.Id, Leaving));

    private async Task RemoveAsync(SegmentEditRow segment) => await EndAsync(await Remove.RemoveAsync(Actor, EventId, segment.Id, Leaving));

    // What was typed stays until it is saved or given up.
    private async Task EndAsync(Result result)
    {
        problem = result.Refusal;
        if (result.IsDone)
        {
            Stop();
            await ReloadAsync();
        }
    }
}
