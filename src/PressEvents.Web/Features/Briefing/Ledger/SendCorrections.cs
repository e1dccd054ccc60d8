using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Ledger;

/// <summary>
/// Tells exactly those who hold facts that have changed since, once a publicist looked at the offer and confirmed it. Who holds what is
/// known from notes of fetching, which a machine may have caused: they make the offer and decide nothing.
/// </summary>
public sealed class SendCorrections(Transactions transactions)
{
    public Task<Result<int>> SendAsync(Actor actor, PressEventId eventId, int? confirmed, CancellationToken ct) =>
        transactions.RunAsync<int>(actor, Permission.SendMail, work => NoteCorrections.RunAsync(work, eventId, confirmed), ct);
}
