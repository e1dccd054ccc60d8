using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PressEvents.Data;
using PressEvents.Data.Sqlite;
using PressEvents.Domain.Audit;
using PressEvents.Domain.Organisations;

namespace PressEvents.Benchmarks.Access;

/// <summary>Two hundred members who sign in, one owner among them, and a long audit trail.</summary>
internal static class AccessWorld
{
    public const int Members = 200;
    public const int TrailLines = 100_000;
    public const string Password = "a long enough password";
    private const int AtOnce = 5_000;

    public static string EmailOf(int number) => $"member{number}@agency.example";

    public static async Task FillAsync(string folder, DateTimeOffset now, CancellationToken ct)
    {
        using var engine = new SqliteEngine(folder);
        var options = new DbContextOptionsBuilder<PressDb>();
        engine.Configure(options);
        await using var db = new PressDb(options.Options);
        db.Organisation = await db.Organisations.Select(o => o.Id).SingleAsync(ct);
        var hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 220_000 }));
        var hash = hasher.HashPassword(new Account(), Password);
        var members = Enumerable.Range(0, Members).Select(number => new Member(MemberId.New(now), db.Organisation.Value, $"Member {number}", EmailOf(number), number == 0 ? Role.Owner : Role.Viewer, now)).ToList();
        db.AddRange(members);
        db.AddRange(members.Select(member => AccountOf(member, hash)));
        await db.SaveChangesAsync(ct);
        await WriteTrailAsync(db, members, now, ct);
    }

    private static Account AccountOf(Member member, string hash) => new()
    {
        Id = member.AccountId,
        UserName = member.Email,
        NormalizedUserName = member.Email.ToUpperInvariant(),
        Email = member.Email,
        NormalizedEmail = member.Email.ToUpperInvariant(),
        EmailConfirmed = true,
        LockoutEnabled = true,
        PasswordHash = hash,
        SecurityStamp = member.AccountId.ToString("N"),
    };

    private static async Task WriteTrailAsync(PressDb db, List<Member> members, DateTimeOffset now, CancellationToken ct)
    {
        var (dinner, guests) = (await db.Events.Select(e => e.Id).SingleAsync(ct), await db.Guests.Select(g => g.Id).ToListAsync(ct));
        var head = new AuditHead(db.Organisation!.Value);
        db.Add(head);
        for (var line = 0; line < TrailLines; line++)
        {
            var note = new AuditNote(line % 3 == 0 ? "guest.noted" : "guest.changed", dinner, guests[line % guests.Count].Value, "notes");
            db.Add(head.Append(note, new StaffActor(db.Organisation.Value, members[line % members.Count].Id), now.AddSeconds(line - TrailLines)));
            if (line % AtOnce == AtOnce - 1)
            {
                await db.SaveChangesAsync(ct);
                foreach (var entry in db.ChangeTracker.Entries<AuditEntry>().ToList())
                {
                    entry.State = EntityState.Detached;
                }
            }
        }

        await db.SaveChangesAsync(ct);
    }
}
