using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Choosing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Features.Messages;

/// <summary>Who would get a message as it stands now, and what to know before it goes.</summary>
public sealed record ComposeTo(Audience Audience)
{
    /// <summary>What those read who may not send.</summary>
    public static ComposeTo Nobody { get; } = new(new Audience([], [], 0));

    /// <summary>What keeps these invitations back.</summary>
    public ApprovalStanding Approval { get; init; } = new(IsNeeded: false);

    /// <summary>Rival outlets of which one at least would be invited by this message.</summary>
    public IReadOnlyList<Rivalry> Rivals { get; init; } = [];
}

/// <summary>A guest a message can be previewed as.</summary>
public sealed record Reader(GuestId Id, string Name, string? AnsweredIn = null, string? Spoken = null)
{
    /// <summary>Which of the languages it was written in they get it in.</summary>
    public string LanguageOf(IEnumerable<string> written) => MessageLanguages.TagFor(written, AnsweredIn, Spoken);
}

/// <summary>Reads what composing needs: the text to start from, and who would get it now.</summary>
public sealed class ComposeQuery(Databases databases, MessageComposer composer, GuestLanguages languages, TimeProvider clock)
{
    /// <summary>What was last written for this message, in each of its languages; or the product's own.</summary>
    public async Task<IReadOnlyList<MessageWords>> StartAsync(Actor reader, PressEventId eventId, MessageKind kind, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.SendMail, ct);
        var latest = await OwnTexts.LatestAsync(db, eventId, kind, ct);
        return latest.All.Count == 0 ? [BuiltIn(kind, MessageLanguages.Default)] : [.. latest.All.Select(text => new MessageWords(text.Subject, text.Body, text.Language))];
    }

    /// <summary>What the product says in this language.</summary>
    public MessageWords BuiltIn(MessageKind kind, string language)
    {
        var (subject, body) = composer.BuiltIn(kind, languages.Find(language));
        return new MessageWords(subject, body, language);
    }

    /// <summary>Everybody the message can be previewed as: whoever is on the list with an address book entry.</summary>
    public async Task<IReadOnlyList<Reader>> ReadersAsync(Actor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.SendMail, ct);
        return await (
            from guest in db.Guests
            join contact in db.Contacts on guest.ContactId equals contact.Id
            where guest.EventId == eventId
            orderby guest.ListedAt, guest.Id
            select new Reader(guest.Id, guest.Name, guest.Language, contact.Languages)).ToListAsync(ct);
    }

    public Task<ComposeTo> ToAsync(StaffActor reader, PressEventId eventId, MessageKind kind, InvitationChoice choice, CancellationToken ct) => kind switch
    {
        MessageKind.Invitation => ToInviteAsync(reader, eventId, choice, ct),
        MessageKind.Reminder => ToRemindAsync(reader, eventId, ct),
        _ when MessageKinds.Automatic.Contains(kind) => Task.FromResult(ComposeTo.Nobody),
        _ => ToTellAsync(reader, eventId, kind, ct),
    };

    private async Task<ComposeTo> ToRemindAsync(StaffActor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.SendMail, ct);
        return await MaySendAsync(db, reader, ct) ? new ComposeTo(await MessageAudience.ToRemindAsync(db, eventId, clock.GetUtcNow(), ct)) : ComposeTo.Nobody;
    }

    private async Task<ComposeTo> ToTellAsync(StaffActor reader, PressEventId eventId, MessageKind kind, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.SendMail, ct);
        return await MaySendAsync(db, reader, ct) ? new ComposeTo(await MessageAudience.ToTellAsync(db, eventId, kind, ct)) : ComposeTo.Nobody;
    }

    private async Task<ComposeTo> ToInviteAsync(StaffActor reader, PressEventId eventId, InvitationChoice choice, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.SendMail, ct);
        if (!await MaySendAsync(db, reader, ct))
        {
            return ComposeTo.Nobody;
        }

        var audience = await MessageAudience.ToInviteAsync(db, eventId, choice, ct);
        var members = audience.Members.Select(member => member.Guest.Id).ToHashSet();
        var rows = await ChoosingRow.OfEventAsync(db, eventId, ct);
        var concerned = Rivalry.Among(rows.Where(row => row.Is(GuestFilter.Invited) || members.Contains(row.Id)));
        return new ComposeTo(audience)
        {
            Approval = await ApprovalStanding.OfAsync(db, reader, eventId, members, ct),
            Rivals = [.. concerned.Where(rivalry => rivalry.Outlets.Any(outlet => outlet.People.Any(person => members.Contains(person.Id))))],
        };
    }

    private static async Task<bool> MaySendAsync(PressDb db, StaffActor reader, CancellationToken ct) =>
        !db.ShowsNothing;
}
