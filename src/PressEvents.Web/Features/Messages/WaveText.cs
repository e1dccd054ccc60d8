using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail.Composing;

namespace PressEvents.Web.Features.Messages;

/// <summary>Settles which texts a message goes out with: what was just written, else the latest of its kind, else the product's own.</summary>
internal static class WaveText
{
    public static async Task<Result<OwnTexts>> ChooseAsync(Work work, PressEvent pressEvent, MessageKind kind, int wave, IReadOnlyList<MessageWords>? written)
    {
        if (written is not null)
        {
            return await KeepAsync(work, pressEvent, kind, wave, written);
        }

        var latest = await OwnTexts.LatestAsync(work.Db, pressEvent.Id, kind, work.Ct);
        return await ProblemAsync(work, pressEvent, kind, [.. latest.All.Select(text => new MessageWords(text.Subject, text.Body, text.Language))]) is { } wrong ? wrong : latest;
    }

    /// <summary>Writes them down, all or none.</summary>
    public static async Task<Result<OwnTexts>> KeepAsync(Work work, PressEvent pressEvent, MessageKind kind, int wave, IReadOnlyList<MessageWords> written)
    {
        if (await ProblemAsync(work, pressEvent, kind, written) is { } refusal)
        {
            return refusal;
        }

        List<MessageText> texts =
        [
            .. written.Select(words => new MessageText(MessageTextId.New(work.Now), pressEvent, kind, wave, words.Subject, words.Body, work.Now).In(words.Language)),
        ];
        work.Db.MessageTexts.AddRange(texts);
        return new OwnTexts(texts);
    }

    private static async Task<Refusal?> ProblemAsync(Work work, PressEvent pressEvent, MessageKind kind, IReadOnlyList<MessageWords> written)
    {
        foreach (var words in written)
        {
            if (Placeholders.Check(kind, words.Subject, words.Body) is { } wrong)
            {
                return written.Count > 1 && wrong is Invalid one ? one with { Sentence = $"{MessageLanguages.NameOf(words.Language)}: {one.Sentence}" } : wrong;
            }

            if (await FactChecks.ProblemAsync(work, pressEvent.Id, FactAudience.Anybody, [("subject", words.Subject), ("text", words.Body)]) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }
}
