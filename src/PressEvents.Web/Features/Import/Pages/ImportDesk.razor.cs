using Microsoft.AspNetCore.Components;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Components;
using PressEvents.Web.Components.Frame;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Features.Import.Reading;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Import.Pages;

/// <summary>The list that is being prepared on this page. Carrying it out is the server's, and only watched from here.</summary>
public sealed partial class ImportDesk : ListeningPart
{
    private StaffActor actor = default!;
    private ImportDraft? draft;
    private string? sentence;
    private string? status;
    private int planning;
    private bool isPlanning;
    private bool movesFocus;
    private ElementReference planPart;

    /// <summary>Whose list is filled; null for the address book alone.</summary>
    [Parameter]
    public PressEventId? EventId { get; set; }

    private string Home => EventId is { } id ? Staff.Tab(id, "guests") : Staff.Contacts;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (movesFocus && draft?.Plan is not null && job is null)
        {
            movesFocus = false;
            await planPart.FocusAsync();
        }
    }

    private async Task ChooseAsync(Result<ImportFile> chosen)
    {
        if (chosen is not { Value: { } file })
        {
            sentence = RefusalWords.Of(chosen.Refusal!);
            return;
        }

        draft = new ImportDraft(file, new ImportChoices());
        await PlanAsync();
        movesFocus = true;
    }

    private Task SayHeaderAsync(bool hasHeader)
    {
        draft!.SayHeader(hasHeader);
        return PlanAsync();
    }

    private Task SayFieldAsync((string Header, ImportField Field) said)
    {
        draft!.SayField(said.Header, said.Field);
        return PlanAsync();
    }

    private Task SettleAsync(Resolution resolution)
    {
        draft!.Settle(resolution);
        return PlanAsync();
    }

    private Task UnsettleAsync(int line)
    {
        draft!.Unsettle(line);
        return PlanAsync();
    }

    // Nothing is switched off meanwhile, so that the focus stays where it is; what is said last is what counts.
    private async Task PlanAsync(string? reason = null)
    {
        var (turn, list, choices) = (++planning, draft!, draft!.Choices);
        (isPlanning, sentence, status) = (true, reason, "Reading the list");
        try
        {
            var planned = await Task.Run(() => Preview.PlanAsync(actor, EventId, list.File, choices, Leaving), Leaving);
            if (turn == planning)
            {
                list.Plan = planned.Value;
                sentence = (planned.Refusal ?? planned.Value?.Question) is { } refusal ? RefusalWords.Of(refusal) : reason;
                status = sentence is null ? ImportWords.Planned(planned.Value!) : null;
            }
        }
        finally
        {
            isPlanning = isPlanning && turn != planning;
        }
    }
}
