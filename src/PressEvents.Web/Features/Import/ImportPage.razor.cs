using Microsoft.AspNetCore.Components;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Features.Import.Reading;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Import;

/// <summary>A list is chosen, understood, planned and brought in: each step changes the plan, only the last writes.</summary>
public sealed partial class ImportPage(PreviewImport preview, ImportGuests import, SignedIn signedIn) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private ImportFile? file;
    private ImportChoices choices = new();
    private ImportPlan? plan;
    private ImportPlan? done;
    private string? sentence;
    private string? status;
    private bool isBusy;
    private bool movesFocus;
    private ElementReference planPart;

    [Parameter]
    public Guid Id { get; set; }

    private PressEventId EventId => PressEventId.From(Id);

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (movesFocus)
        {
            movesFocus = false;
            await planPart.FocusAsync();
        }
    }

    private async Task ChooseAsync(Result<ImportFile> chosen)
    {
        if (chosen is not { Value: { } list })
        {
            sentence = RefusalWords.Of(chosen.Refusal!);
            return;
        }

        (file, choices, plan) = (list, new ImportChoices(), null);
        await PlanAsync();
        movesFocus = plan is not null;
    }

    private Task SayHeaderAsync(bool hasHeader)
    {
        // Other columns come of it: what was said of the old ones means nothing now.
        choices = new ImportChoices { HasHeader = hasHeader };
        return PlanAsync();
    }

    private Task SayFieldAsync((string Header, ImportField Field) said)
    {
        // One field has one column: whoever was told to be it before is nothing now.
        var map = choices.Map.ToDictionary(
            other => other.Key, other => other.Value == said.Field ? ImportField.Ignore : other.Value, StringComparer.Ordinal);
        map[said.Header] = said.Field;
        choices = choices with { Map = map };
        return PlanAsync();
    }

    private Task PlanAsync() => WorkAsync(async actor =>
    {
        var planned = await preview.PlanAsync(actor.OrganisationId, EventId, file!, choices, leaving.Token);
        plan = planned.Value ?? plan;
        return planned.Refusal ?? plan?.Question;
    });

    private async Task CommitAsync()
    {
        await WorkAsync(async actor =>
        {
            var result = await import.CommitAsync(actor, EventId, file!, choices, plan!.Counts, null, leaving.Token);
            done = result.Value;
            return result.Refusal;
        });
        if (done is null && file is not null)
        {
            // The address book may be another by now: show what would happen today, and keep the reason on the page.
            var reason = sentence;
            await PlanAsync();
            sentence = reason;
        }
    }

    private async Task WorkAsync(Func<StaffActor, Task<Refusal?>> work)
    {
        if (isBusy)
        {
            return;
        }

        (isBusy, sentence, status) = (true, null, "Working on the list");
        try
        {
            var refusal = await work(await signedIn.ActorAsync());
            sentence = refusal is null ? null : RefusalWords.Of(refusal);
            status = ImportWords.Status(done, sentence is null ? plan : null);
        }
        finally
        {
            isBusy = false;
        }
    }

    private void StartOver() => (file, choices, plan, done, status) = (null, new ImportChoices(), null, null, null);
}
