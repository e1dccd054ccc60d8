using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Members;

/// <summary>One who belongs to the organisation.</summary>
public sealed record MemberRow(MemberId Id, string Name, string Email, Role Role, DateTimeOffset JoinedAt, DateTimeOffset? DisabledAt, int Sessions);

/// <summary>One who was asked to join and has not yet.</summary>
public sealed record InvitedRow(MemberInvitationId Id, string Email, Role Role, DateTimeOffset ExpiresAt, bool IsOpen);

/// <summary>Who belongs to the organisation, and who was asked to.</summary>
public sealed record MemberList(IReadOnlyList<MemberRow> Members, IReadOnlyList<InvitedRow> Invited)
{
    public bool OwnersNeedSecondFactor { get; init; }
}

/// <summary>Reads the members, for owners.</summary>
public sealed class MembersQuery(Databases databases, TimeProvider clock)
{
    public async Task<MemberList> ReadAsync(StaffActor reader, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.ForAsync(reader, Permission.ManageOrganisation, ct);
        if (db.ShowsNothing)
        {
            return new MemberList([], []);
        }

        var members = await db.Members.AsNoTracking().ToListAsync(ct);
        var sessions = await db.StaffSessions.Where(s => s.ExpiresAt > now).GroupBy(s => s.MemberId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var invited = await db.MemberInvitations.AsNoTracking().OrderBy(i => i.InvitedAt).ToListAsync(ct);
        return new MemberList(
            [.. members.OrderBy(m => m.DisabledAt is not null).ThenBy(m => m.Name, StringComparer.CurrentCulture)
                .Select(m => new MemberRow(m.Id, m.Name, m.Email, m.Role, m.JoinedAt, m.DisabledAt, sessions.GetValueOrDefault(m.Id.Value)))],
            invited.ConvertAll(i => new InvitedRow(i.Id, i.Email, i.Role, i.ExpiresAt, i.IsOpenAt(now))))
        {
            OwnersNeedSecondFactor = await db.Organisations.Where(o => o.Id == reader.OrganisationId).Select(o => o.OwnersNeedSecondFactor).SingleAsync(ct),
        };
    }
}
