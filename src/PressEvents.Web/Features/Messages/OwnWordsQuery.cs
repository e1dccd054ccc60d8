using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Messages;

/// <summary>Which messages of an event are in the publicist's own words.</summary>
public sealed class OwnWordsQuery(Databases databases)
{
    /// <summary>The names of the languages each was last written in; without those nobody wrote.</summary>
    public async Task<IReadOnlyDictionary<MessageKind, IReadOnlyList<string>>> LanguagesAsync(StaffActor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.SendMail, ct);
        if (db.ShowsNothing)
        {
            return new Dictionary<MessageKind, IReadOnlyList<string>>();
        }

        var texts = await db.MessageTexts.Where(t => t.EventId == eventId).Select(t => new { t.Kind, t.Language, t.WrittenAt }).ToListAsync(ct);
        return texts.GroupBy(text => text.Kind).ToDictionary(kind => kind.Key, kind => (IReadOnlyList<string>)
        [
            .. MessageLanguages.All.Select(language => language.Name)
                .Intersect(kind.Where(text => text.WrittenAt == kind.Max(other => other.WrittenAt)).Select(text => MessageLanguages.NameOf(text.Language)), StringComparer.Ordinal),
        ]);
    }
}
