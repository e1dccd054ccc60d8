using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Messages;

/// <summary>Tells everybody who holds facts that have changed since, from the command line: whoever runs it confirms whom it concerns.</summary>
public sealed class SendPackCorrections(Transactions transactions)
{
    public Task<Result<int>> SendAsync(Actor actor, PressEventId eventId, CancellationToken ct) =>
        transactions.RunAsync<int>(actor, Permission.SendMail, work => NoteCorrections.RunAsync(work, eventId, confirmed: null), ct);
}
