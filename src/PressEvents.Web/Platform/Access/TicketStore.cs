using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Platform.Access;

/// <summary>Keeps sessions on the server: the cookie holds a random key only, and signing out makes every copy of it worthless.</summary>
internal sealed class TicketStore(Databases databases, IDatabaseEngine engine, IDataProtectionProvider protection, TimeProvider clock) : ITicketStore
{
    private readonly IDataProtector protector = protection.CreateProtector("PressEvents.Sessions");

    public Task<string> StoreAsync(AuthenticationTicket ticket) => StoreAsync(ticket, null);

    public Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) => StoreAsync(ticket, httpContext);

    private async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext? http)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        var id = StaffSessionId.New(now);
        ((ClaimsIdentity)ticket.Principal.Identity!).AddClaim(new Claim(MemberClaims.Session, id.Value.ToString()));
        using var turn = await engine.EnterAsync(CancellationToken.None);
        await using var db = await databases.UnscopedAsync(CancellationToken.None);
        await db.StaffSessions.Where(s => s.ExpiresAt < now).ExecuteDeleteAsync();
        db.StaffSessions.Add(new StaffSession
        {
            KeyHash = Hash(key),
            Id = id,
            Address = http?.Connection.RemoteIpAddress?.ToString(),
            Agent = http?.Request.Headers.UserAgent.ToString() is { Length: > 0 } agent ? agent[..Math.Min(agent.Length, StaffSession.AgentLength)] : null,
            AccountId = SignedIn.AccountOf(ticket.Principal),
            MemberId = Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!),
            HasSecondFactor = ticket.Principal.FindFirst(MemberClaims.SecondFactor) is not null,
            Ticket = Protect(ticket),
            StartedAt = now,
            ExpiresAt = ticket.Properties.ExpiresUtc ?? now,
        });
        await db.SaveChangesAsync();
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var (hash, bytes) = (Hash(key), Protect(ticket));
        using var turn = await engine.EnterAsync(CancellationToken.None);
        await using var db = await databases.UnscopedAsync(CancellationToken.None);
        await db.StaffSessions.Where(s => s.KeyHash == hash).ExecuteUpdateAsync(set => set.SetProperty(s => s.Ticket, bytes));
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var (hash, now) = (Hash(key), clock.GetUtcNow());
        await using var db = await databases.UnscopedAsync(CancellationToken.None);
        var session = await db.StaffSessions.AsNoTracking().SingleOrDefaultAsync(s => s.KeyHash == hash && s.ExpiresAt > now);
        return session is null ? null : Unprotect(session.Ticket);
    }

    public async Task RemoveAsync(string key)
    {
        var hash = Hash(key);
        using var turn = await engine.EnterAsync(CancellationToken.None);
        await using var db = await databases.UnscopedAsync(CancellationToken.None);
        await db.StaffSessions.Where(s => s.KeyHash == hash).ExecuteDeleteAsync();
    }

    private static byte[] Hash(string key) => SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(key));

    private byte[] Protect(AuthenticationTicket ticket) => protector.Protect(TicketSerializer.Default.Serialize(ticket));

    private AuthenticationTicket? Unprotect(byte[] stored)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(protector.Unprotect(stored));
        }
        catch (CryptographicException)
        {
            return null;   // the key ring was lost: sign in again
        }
    }
}
