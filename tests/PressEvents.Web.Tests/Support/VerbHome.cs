using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Sqlite;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Tests.Support;

/// <summary>A data directory with one open dinner in three weeks by the real clock, for verbs in processes of their own.</summary>
internal sealed class VerbHome : IDisposable
{
    public const string Slug = "dinner";

    private readonly TemporaryFolder folder = new();

    public VerbHome(MigratedTemplate template) => File.Copy(template.File, Path.Combine(DataDirectory, SqliteEngine.FileName));

    public string DataDirectory => folder.Path;

    public Organisation Organisation { get; } = Some.Organisation();

    public PressDb Open()
    {
        var options = new DbContextOptionsBuilder<PressDb>();
        new SqliteEngine(DataDirectory).Configure(options);
        return new PressDb(options.Options) { Organisation = Organisation.Id };
    }

    /// <summary>Puts the dinner there, with one listed guest for each address.</summary>
    public async Task ListAsync(IEnumerable<string> addresses, CancellationToken ct)
    {
        var now = TimeProvider.System.GetUtcNow();
        var details = Some.Details() with { StartsAt = now.AddDays(21), EndsAt = now.AddDays(21).AddHours(2), RsvpClosesAt = now.AddDays(17) };
        var dinner = new PressEvent(PressEventId.New(now), Organisation.Id, Domain.Events.Slug.TryParse(Slug)!.Value, details, now);
        dinner.MoveTo(EventState.Open, now);
        await using var db = Open();
        db.AddRange(Organisation, dinner);
        foreach (var address in addresses)
        {
            var contact = Some.Contact(Organisation, address.Split('@')[0], address);
            var party = Some.Party(dinner);
            db.AddRange(contact, party, Some.Guest(party, contact));
        }

        await db.SaveChangesAsync(ct);
    }

    public async Task<(int Code, string Output, string Error)> RunAsync(IReadOnlyDictionary<string, string>? settings, params string[] arguments)
    {
        using var process = CommandLine.Start(DataDirectory, arguments, AsEnvironment(settings));
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, error);
    }

    public static IEnumerable<(string Name, string Value)> AsEnvironment(IReadOnlyDictionary<string, string>? settings) =>
        settings?.Select(pair => (pair.Key.Replace(":", "__", StringComparison.Ordinal), pair.Value)) ?? [];

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}
