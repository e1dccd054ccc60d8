using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail.Composing;

namespace PressEvents.Web.Features.Messages;

/// <summary>What a publicist typed: subject and Markdown.</summary>
public sealed record MessageWords(string Subject, string Body);

/// <summary>Settles which text a message goes out with: what was just written, else the latest of its kind, else the product's own.</summary>
internal static class WaveText
{
    public static async Task<Result<MessageTextId?>> ChooseAsync(Work work, PressEvent pressEvent, MessageKind kind, int wave, MessageWords? written)
    {
        if (written is not null)
        {
            return (Placeholders.Check(kind, written.Subject, written.Body) ?? await FactsProblemAsync(work, pressEvent, written)) is { } refusal
                ? refusal
                : Keep(work, pressEvent, kind, wave, written);
        }

        var latest = await work.Db.MessageTexts.AsNoTracking()
            .Where(t => t.EventId == pressEvent.Id && t.Kind == kind)
            .OrderByDescending(t => t.WrittenAt).ThenByDescending(t => t.Id).FirstOrDefaultAsync(work.Ct);
        return latest is not null && (Placeholders.Check(kind, latest.Subject, latest.Body)
            ?? await FactsProblemAsync(work, pressEvent, new MessageWords(latest.Subject, latest.Body))) is { } wrong
            ? wrong
            : new Result<MessageTextId?>(latest?.Id, null);
    }

    private static Task<Invalid?> FactsProblemAsync(Work work, PressEvent pressEvent, MessageWords written) =>
        FactChecks.ProblemAsync(work, pressEvent.Id, FactAudience.Anybody, [("subject", written.Subject), ("text", written.Body)]);

    private static Result<MessageTextId?> Keep(Work work, PressEvent pressEvent, MessageKind kind, int wave, MessageWords written)
    {
        var text = new MessageText(MessageTextId.New(work.Now), pressEvent, kind, wave, written.Subject, written.Body, work.Now);
        work.Db.MessageTexts.Add(text);
        return new(text.Id, null);
    }
}
