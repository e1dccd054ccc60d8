using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Data.Sqlite;
using PressEvents.Domain.Audit;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rsvps;

namespace PressEvents.Benchmarks;

/// <summary>What the guest's page is measured against: a minimal API on the same file with the same reads and rows, as one would write it by hand.</summary>
internal static class ReferenceServer
{
    public static async Task<int> RunAsync(string folder, string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddSingleton(TimeProvider.System).AddPressData(new SqliteEngine(folder)).AddSingleton<GuestPageQuery>();
        var app = builder.Build();
        app.MapGet("/i/{token}", ShowAsync);
        app.MapPost("/i/{token}", AnswerAsync);
        await app.RunAsync();
        return 0;
    }

    private static async Task<IResult> ShowAsync(string token, GuestPageQuery query, CancellationToken ct) =>
        InvitationToken.TryParse(token) is { } parsed && await query.FindAsync(parsed, ct) is { Row: { } row }
            ? TypedResults.Json(Shown.Of(row))
            : TypedResults.NotFound();

    private static async Task<IResult> AnswerAsync(
        string token, Reply reply, Databases databases, IDatabaseEngine engine, TimeProvider clock, CancellationToken ct)
    {
        var hash = InvitationToken.TryParse(token)!.Value.Hash();
        await using var lookup = await databases.UnscopedAsync(ct);
        var link = await lookup.Links.IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && l.RevokedAt == null, ct);
        if (link is null)
        {
            return TypedResults.NotFound();
        }

        using var turn = await engine.EnterAsync(ct);
        await using var db = await databases.ForAsync(link.OrganisationId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var pressEvent = await db.Events.SingleAsync(e => e.Id == link.EventId, ct);
        var guest = await db.Guests.SingleAsync(g => g.Id == link.GuestId, ct);
        var party = await db.Parties.SingleAsync(p => p.Id == guest.PartyId, ct);
        if (await db.Rsvps.AnyAsync(r => r.GuestId == guest.Id && r.Submission == reply.Submission, ct))
        {
            return TypedResults.NoContent();
        }

        var taken = await db.Guests.CountAsync(g => g.EventId == pressEvent.Id && g.PartyId != party.Id && EventRoom.SeatHolding.Contains(g.Status), ct);
        var waiting = await db.Parties.CountAsync(p => p.EventId == pressEvent.Id && p.WaitSequence != null, ct);
        var fits = taken < pressEvent.Capacity && waiting == 0;
        Save(db, guest, party, link, reply, fits, clock.GetUtcNow(), await db.AuditHeads.SingleOrDefaultAsync(ct));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return TypedResults.NoContent();
    }

    private static void Save(PressDb db, Guest guest, Party party, InvitationLink link, Reply reply, bool fits, DateTimeOffset now, AuditHead? head)
    {
        var actor = new GuestActor(link.OrganisationId, guest.Id, link.Id);
        var answer = reply.Answer is "yes" ? Answer.Yes : Answer.No;
        var to = answer is Answer.No ? GuestStatus.Declined : fits ? GuestStatus.Accepted : GuestStatus.Waitlisted;
        guest.MoveTo(to, actor, Channel.Link, now);
        party.LeaveWaitlist();
        db.Rsvps.Add(new Rsvp(RsvpId.New(now), guest, answer, 0, reply.Submission, actor, Channel.Link, now));
        db.Outbox.Add(new OutboxMessage(OutboxMessageId.New(now), guest, MessageKind.Confirmation, null, new RsvpOutcome(to, null), now));
        if (head is null)
        {
            head = new AuditHead(link.OrganisationId);
            db.AuditHeads.Add(head);
        }

        db.AuditEntries.Add(head.Append(new AuditNote("guest.answered", guest.EventId, guest.Id.Value), actor, now));
    }

    internal sealed record Reply(string Answer, Guid Submission);

    /// <summary>What the page shows, as data.</summary>
    internal sealed record Shown(
        string Title, string? Host, string? Lede, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Zone, string? Venue, string? Address,
        string Name, string? Outlet, string Status, int? Position, string? Rules, IEnumerable<string> Talent)
    {
        public static Shown Of(GuestPageRow row) => new(
            row.Event.Title, row.Event.HostLine, row.Event.Lede, row.Event.StartsAt, row.Event.EndsAt, row.Event.TimeZone, row.Event.Venue,
            row.Event.Address, row.Invitee.Name, row.Invitee.OutletName, row.Invitee.Status.ToString(), row.WaitPosition, row.Rules?.Text,
            row.Talent.Select(t => t.Name));
    }
}
