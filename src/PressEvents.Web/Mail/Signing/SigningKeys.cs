using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Mail.Signing;

/// <summary>The keys that mail of the sender's domain is signed with: made, started, stopped, thrown away. One signs at a time.</summary>
internal sealed partial class SigningKeys(
    Databases databases, Transactions transactions, IDataProtectionProvider protection, IOptions<SmtpOptions> smtp, ILogger<SigningKeys> logger)
{
    private const int KeyBits = 2048;

    private readonly IDataProtector protector = protection.CreateProtector("PressEvents.Dkim");

    /// <summary>The domain of the sender, in the letters DNS has; null where no sender is set.</summary>
    public string? Domain => smtp.Value.Sender is { } sender ? new IdnMapping().GetAscii(sender.Domain).ToLowerInvariant() : null;

    /// <summary>The keys of the sender's domain, the newest first.</summary>
    public async Task<IReadOnlyList<SigningKey>> ListAsync(CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        var keys = await db.DkimKeys.AsNoTracking().Where(k => k.Domain == Domain).ToListAsync(ct);
        return [.. keys.OrderByDescending(k => k.MadeAt).Select(k => new SigningKey(k, IsUsable(k)))];
    }

    /// <summary>The signer of the key that signs; null where none does, or where it cannot be read.</summary>
    public async Task<MessageSigner?> OpenAsync(CancellationToken ct)
    {
        if (Domain is null)
        {
            return null;
        }

        await using var db = await databases.UnscopedAsync(ct);
        var key = await db.DkimKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Domain == Domain && k.SignsSince != null, ct);
        return key is null ? null : Open(key);
    }

    public Task<Result> MakeAsync(Actor actor, CancellationToken ct) => WriteAsync(actor, "dkim.made", (keys, work) =>
    {
        if (Domain is null)
        {
            return (new Invalid("Key", "No sender is set; Smtp:From must say who sends."), null);
        }

        if (keys.Any(k => k.SignsSince is null))
        {
            return (new Invalid("Key", "A key that does not sign is there already; start signing with it or throw it away first."), null);
        }

        var made = Make(Domain, work.Now, keys);
        work.Db.DkimKeys.Add(made);
        return (Result.Done, made.Selector);
    }, ct);

    /// <summary>Signs with it from now on, and with no other.</summary>
    public Task<Result> StartAsync(Actor actor, string selector, CancellationToken ct) => ChangeAsync(actor, "dkim.started", selector, (keys, key, work) =>
    {
        keys.ForEach(k => k.SignsSince = k == key ? k.SignsSince ?? work.Now : null);
        return Result.Done;
    }, ct);

    public Task<Result> StopAsync(Actor actor, string selector, CancellationToken ct) => ChangeAsync(actor, "dkim.stopped", selector, (_, key, _) =>
    {
        key.SignsSince = null;
        return Result.Done;
    }, ct);

    public Task<Result> ThrowAwayAsync(Actor actor, string selector, CancellationToken ct) => ChangeAsync(actor, "dkim.removed", selector, (_, key, work) =>
    {
        if (key.SignsSince is not null)
        {
            return new Invalid("Key", "Mail is signed with this key; stop signing first.");
        }

        work.Db.DkimKeys.Remove(key);
        return Result.Done;
    }, ct);

    private Task<Result> ChangeAsync(Actor actor, string action, string selector, Func<List<DkimKey>, DkimKey, Work, Result> change, CancellationToken ct) =>
        WriteAsync(actor, action, (keys, work) => keys.Find(k => string.Equals(k.Selector, selector, StringComparison.Ordinal)) is { } key
            ? (change(keys, key, work), selector)
            : (new NotFound("key"), null), ct);

    private Task<Result> WriteAsync(Actor actor, string action, Func<List<DkimKey>, Work, (Result Result, string? Selector)> write, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.ManageOrganisation, async work =>
        {
            var (result, selector) = write(await work.Db.DkimKeys.Where(k => k.Domain == Domain).ToListAsync(work.Ct), work);
            if (result.IsDone)
            {
                work.Audit(action, null, details: selector);
            }

            return result;
        }, ct);

    private DkimKey Make(string domain, DateTimeOffset now, List<DkimKey> others)
    {
        using var rsa = RSA.Create(KeyBits);
        var day = string.Create(CultureInfo.InvariantCulture, $"pe{now:yyyyMMdd}");
        var selector = Enumerable.Range(1, others.Count + 1).Select(n => n == 1 ? day : string.Create(CultureInfo.InvariantCulture, $"{day}-{n}"))
            .First(name => others.TrueForAll(k => !string.Equals(k.Selector, name, StringComparison.Ordinal)));
        return new DkimKey
        {
            Domain = domain,
            Selector = selector,
            PrivateKey = protector.Protect(Encoding.ASCII.GetBytes(rsa.ExportPkcs8PrivateKeyPem())),
            PublicKey = Convert.ToBase64String(rsa.ExportSubjectPublicKeyInfo()),
            MadeAt = now,
        };
    }

    private bool IsUsable(DkimKey key)
    {
        using var signer = Open(key);
        return signer is not null;
    }

    private MessageSigner? Open(DkimKey key)
    {
        try
        {
            return new MessageSigner(key.Domain, key.Selector, Encoding.ASCII.GetString(protector.Unprotect(key.PrivateKey)));
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            LogBroken(exception, key.Selector);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "The signing key {Selector} cannot be read; mail goes out unsigned")]
    private partial void LogBroken(Exception exception, string selector);
}

/// <summary>A key, and whether its private half can be read still.</summary>
internal sealed record SigningKey(DkimKey Key, bool IsUsable);
