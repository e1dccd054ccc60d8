using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rsvps;
using PressEvents.Domain.Rules;
using PressEvents.Web.Audit;
using PressEvents.Web.Components;

namespace PressEvents.Web.Features.Guests;

/// <summary>Puts a guest's whole history together: answers, changes, mail and ground rules, newest first.</summary>
public sealed class GuestHistory(AuditTrailQuery trail)
{
    // Told better by the answer, the message or the acceptance itself.
    private static readonly HashSet<string> ToldElsewhere = new(StringComparer.Ordinal)
    {
        "guest.accepted", "guest.declined", "guest.waitlisted", "guest.answered-again", "rules.accepted",
    };

    public async Task<IReadOnlyList<HistoryLine>> OfAsync(PressDb db, StaffActor actor, GuestId id, CancellationToken ct)
    {
        var answers = await db.Rsvps.AsNoTracking().Where(r => r.GuestId == id).ToListAsync(ct);
        var messages = await db.Outbox.AsNoTracking().Where(m => m.GuestId == id).ToListAsync(ct);
        var acceptances = await db.RulesAcceptances.AsNoTracking().Where(a => a.GuestId == id).ToListAsync(ct);
        var changes = await trail.ForGuestAsync(actor, id, ct);
        var members = await db.Members.ToDictionaryAsync(m => m.Id.Value, m => m.Name, ct);
        string? Recorder(RulesAcceptance a) => changes.FirstOrDefault(c => c.Action is "rules.accepted" && c.At == a.AcceptedAt) is { IsBySubject: false } c ? c.By : null;
        string? Member(Guid? by) => by is { } person ? members.GetValueOrDefault(person) : null;
        var lines = answers.Select(a => new HistoryLine(a.AnsweredAt, Words(a), Member(a.AnsweredBy)))
            .Concat(messages.Select(m => new HistoryLine(m.StateAt ?? m.QueuedAt, Words(m))))
            .Concat(acceptances.Select(a => new HistoryLine(a.AcceptedAt, $"Accepted ground rules version {a.Version} {GuestWords.Via(a.Channel)}", Recorder(a))))
            .Concat(changes.Where(c => !ToldElsewhere.Contains(c.Action) || answers.Count == 0)
                .Select(c => new HistoryLine(c.At, Capital(TrailWords.One(c.Action)), c.IsBySubject ? null : c.By)));
        return [.. lines.OrderByDescending(line => line.At)];
    }

    private static string Words(Domain.Rsvps.Rsvp answer)
    {
        var said = answer.Answer is Answer.Yes ? "Said yes" : "Said no";
        var with = answer switch
        {
            { PlusOnes: 0 } => "",
            { Answer: Answer.Yes } => $" with {answer.PlusOnes} more",
            _ => $", but sends {answer.PlusOnes}",
        };
        var who = answer.Holder is MailReader.Assistant ? ", with the assistant’s link" : "";
        return $"{said}{with} {GuestWords.Via(answer.Channel)}{who}: {GuestWords.Status(answer.Outcome).ToLowerInvariant()}";
    }

    private static string Words(OutboxMessage message)
    {
        var kind = string.Concat(message.Kind.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));
        var became = MailStatuses.Of(message.State, message.BouncedAt is not null) switch
        {
            MailStatus.Queued => "waiting to be sent",
            MailStatus.GoingOut => "being sent",
            MailStatus.Accepted => "sent",
            MailStatus.Bounced => "came back",
            MailStatus.Failed => "was refused",
            MailStatus.InDoubt => "may or may not have arrived",
            MailStatus.Held => "held back",
        };
        return (message.BounceWords ?? message.Reason) is { } reason ? $"{kind}: {became}. {reason}" : $"{kind}: {became}";
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
