using MudBlazor;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Components;

namespace PressEvents.Web.Features.Briefing.Ledger;

/// <summary>What the ledger does with a fact, and what it asks before it does.</summary>
public sealed class FactDesk(AddFact add, ChangeFact change, RemoveFact remove, IDialogService dialogs)
{
    public Task<Result> AddAsync(Actor actor, PressEventId eventId, FactForm form, CancellationToken ct) => add.AddAsync(actor, eventId, form, ct);

    public Task<Result> ChangeAsync(Actor actor, PressEventId eventId, FactId id, FactForm form, CancellationToken ct) => change.ChangeAsync(actor, eventId, id, form, ct);

    /// <summary>Null where it was thought better of.</summary>
    public async Task<Result?> RemoveAsync(Actor actor, PressEventId eventId, LedgerRow fact, CancellationToken ct) =>
        await Ask.SureAsync(dialogs, $"Remove fact {fact.Number}?", "It leaves every pack when the material is published anew. Its number is not given out again.", "Remove it")
            ? await remove.RemoveAsync(actor, eventId, fact.Id, ct)
            : (Result?)null;
}
