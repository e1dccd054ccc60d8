using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Sqlite;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Import.Killing;

/// <summary>An import that is killed without warning while it commits, at moments spread over the commit, and what it leaves.</summary>
internal sealed class ImportKillLoop : IDisposable
{
    public const string List = "list.csv";

    private readonly MigratedTemplate template;
    private readonly TemporaryFolder folder = new();
    private readonly string text;

    private ImportKillLoop(MigratedTemplate template, int rows)
    {
        this.template = template;
        var lines = Enumerable.Range(1, rows).Select(n => string.Create(CultureInfo.InvariantCulture, $"Person {n},p{n}@example.com,Outlet {n % 40},Critic,Accepted"));
        text = "Name,Email,Outlet,Role,Answer\n" + string.Join('\n', lines) + "\n";
    }

    /// <summary>How much the whole commit writes before it ends.</summary>
    public long WholeLength { get; private set; }

    public Leftovers Before { get; private set; } = default!;

    public Leftovers After { get; private set; } = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Lets one import end by itself, to know what all of it is.</summary>
    public static async Task<ImportKillLoop> PrepareAsync(MigratedTemplate template, int rows)
    {
        var loop = new ImportKillLoop(template, rows);
        using var home = await loop.NewHomeAsync();
        loop.Before = await Leftovers.OfAsync(home);
        using var process = Product(home);
        Drain(process);
        while (!process.HasExited)
        {
            loop.WholeLength = Math.Max(loop.WholeLength, Written(home));
            await Task.Delay(1, Ct);
        }

        Assert.Equal(0, process.ExitCode);
        loop.After = await Leftovers.OfAsync(home);
        Assert.NotEqual(loop.Before, loop.After);
        return loop;
    }

    /// <summary>Kills a fresh import once so much of the whole is written; returns what is left, and what the product's own check says.</summary>
    public async Task<(Leftovers Left, bool IsSound, bool WasKilled)> KillAsync(Func<VerbHome, Process> start, double part)
    {
        using var home = await NewHomeAsync();
        using var process = start(home);
        Drain(process);
        while (!process.HasExited && Written(home) < WholeLength * part)
        {
            await Task.Delay(1, Ct);
        }

        var wasKilled = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync(Ct);
        var left = await Leftovers.OfAsync(home);
        return (left, (await CommandLine.RunAsync(home.DataDirectory, "check")).Code == 0, wasKilled);
    }

    public static Process Product(VerbHome home) =>
        CommandLine.Start(home.DataDirectory, ["import", Path.Combine(home.DataDirectory, List), "--event", VerbHome.Slug, "--commit", "--map", "Answer=answer"]);

    /// <summary>The same by a program whose engine has no transactions, so that every command counts at once.</summary>
    public static Process Control(VerbHome home) =>
        CommandLine.StartProgram(typeof(ImportKillLoop).Assembly.Location, home.DataDirectory, [], [(ControlImporter.Switch, "1")]);

    public void Dispose() => folder.Dispose();

    private async Task<VerbHome> NewHomeAsync()
    {
        var home = new VerbHome(template);
        await home.ListAsync(["somebody@outlet.example"], Ct);
        await File.WriteAllTextAsync(Path.Combine(home.DataDirectory, List), text, Encoding.UTF8, Ct);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return home;
    }

    // The transaction's pages go to the log beside the database as it is written.
    private static long Written(VerbHome home)
    {
        var log = new FileInfo(Path.Combine(home.DataDirectory, SqliteEngine.FileName + "-wal"));
        return log.Exists ? log.Length : 0;
    }

    private static void Drain(Process process)
    {
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }
}

/// <summary>How much of everything an import writes is there.</summary>
internal sealed record Leftovers(int Contacts, int Outlets, int Guests, int Parties, int Answers, int Imports, int Steps, int AuditLines)
{
    public static async Task<Leftovers> OfAsync(VerbHome home)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var db = home.Open();
        return new Leftovers(
            await db.Contacts.CountAsync(ct), await db.Outlets.CountAsync(ct), await db.Guests.CountAsync(ct), await db.Parties.CountAsync(ct),
            await db.Rsvps.CountAsync(ct), await db.Imports.CountAsync(ct), await db.ImportSteps.CountAsync(ct), await db.AuditEntries.CountAsync(ct));
    }
}
