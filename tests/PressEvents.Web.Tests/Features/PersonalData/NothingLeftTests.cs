using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Rsvps;
using PressEvents.Web.Features.Operations;
using PressEvents.Web.Mail;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.PersonalData;

/// <summary>Searches every byte that is kept after somebody was erased, and after each of the clocks ran out.</summary>
public sealed class NothingLeftTests(MigratedTemplate template, PostgresServer server)
{
    public static TheoryData<string> PlacesWithText =>
        ["the address book", "names on lists", "diets and access needs", "notes on guests", "mail records", "corrections", "imports", "merges",
        "substitutes", "named plus-ones", "equipment", "answers to questions", "reasons of offers", "reasons of seating rules", "labels of links"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_an_erased_person_no_byte_is_left_in_any_file_a_new_backup_or_the_log()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var person = new CanariedPerson(evening);
        await person.ComeInAsync();
        Assert.Empty(CanariedPerson.All.Except(Found(evening)));

        await evening.EraseAsync(person.Guest);

        Assert.Contains(ByteSearch.Find(evening.DataDirectory, [CanariedPerson.Name]), hit => hit.Contains(".eml", StringComparison.Ordinal));
        Assert.True(await evening.RemoveTracesAsync());
        Assert.Empty(ByteSearch.Find(evening.DataDirectory, CanariedPerson.All));
        Assert.Empty(await FindInBackupAsync(evening, CanariedPerson.All));
        Assert.True(evening.Logs.Count > 100);
        Assert.DoesNotContain(evening.Logs.Lines, line => CanariedPerson.All.Any(canary => line.Contains(canary, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task On_PostgreSQL_a_dump_of_the_database_holds_nothing_of_them_either()
    {
        await using var evening = await FileEvening.BeginAsync(template, server);
        var person = new CanariedPerson(evening);
        await person.ComeInAsync();
        Assert.Contains(CanariedPerson.DietNote, await DumpAsync(evening), StringComparison.Ordinal);

        await evening.EraseAsync(person.Guest);
        Assert.True(await evening.RemoveTracesAsync());

        var dump = await DumpAsync(evening);
        Assert.Contains("Erased guest", dump, StringComparison.Ordinal);
        Assert.DoesNotContain(CanariedPerson.All, canary => dump.Contains(canary, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(ByteSearch.Find(evening.DataDirectory, CanariedPerson.All));
    }

    // The control: without the emptying of any one place, the search finds what it kept.
    [Theory]
    [MemberData(nameof(PlacesWithText))]
    public async Task A_place_that_is_not_emptied_is_found(string place)
    {
        await using var evening = await FileEvening.BeginAsync(template, without: place);
        var person = new CanariedPerson(evening);
        await person.ComeInAsync();

        await evening.EraseAsync(person.Guest);
        await evening.RemoveTracesAsync();

        Assert.NotEmpty(ByteSearch.Find(evening.DataDirectory, CanariedPerson.All));
    }

    [Fact]
    public async Task Each_clock_erases_its_own_and_leaves_the_rest()
    {
        await using var evening = await FileEvening.BeginAsync(template, with: d => d with { SensitiveKeptDays = 10, AnswersKeptDays = 20 });
        var person = new CanariedPerson(evening);
        await person.ComeInAsync();

        evening.Clock.SetUtcNow(evening.Dinner.EndsAt.AddDays(10).AddMinutes(-1));
        Assert.Equal(0, await evening.KeepAsync());
        Assert.Empty(CanariedPerson.All.Except(Found(evening)));

        evening.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await evening.KeepAsync());
        Assert.Empty(ByteSearch.Find(evening.DataDirectory, CanariedPerson.Sensitive));
        Assert.Empty(await FindInBackupAsync(evening, CanariedPerson.Sensitive));
        Assert.Contains(CanariedPerson.Companion, Found(evening));
        Assert.Equal(0, await evening.KeepAsync());

        evening.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal(1, await evening.KeepAsync());
        Assert.Empty(ByteSearch.Find(evening.DataDirectory, [.. CanariedPerson.Sensitive, .. CanariedPerson.OfAnswers]));
        Assert.Empty(Directory.EnumerateFiles(evening.DataDirectory, "*.eml", SearchOption.AllDirectories));
        Assert.Contains(CanariedPerson.Name, Found(evening));
        Assert.Empty(await ProblemsAsync(evening));
    }

    [Fact]
    public async Task What_is_counted_stays_right_and_nothing_is_sent_to_them_again()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var person = new CanariedPerson(evening);
        await person.ComeInAsync();
        await evening.InviteAsync(FileEvening.Ada(), GuestStatus.Accepted);
        var before = await CountsAsync(evening);
        evening.Clock.SetUtcNow(evening.Dinner.EndsAt.AddDays(1));

        var erased = await evening.EraseAsync(person.Guest);
        await evening.RemoveTracesAsync();
        await evening.Get<SendOutbox>().RunAsync(Ct);

        Assert.Equal((2, 0, 1), (erased.Guests, erased.SeatsFreed, erased.MailHeld));
        Assert.Equal(before, await CountsAsync(evening));
        Assert.Empty(Directory.EnumerateFiles(evening.DataDirectory, "*.eml", SearchOption.AllDirectories));
        Assert.DoesNotContain(await evening.ReadAsync(db => db.Outbox.ToListAsync(Ct)), m => m.State is OutboxState.Queued or OutboxState.Claimed);
        Assert.Empty(await ProblemsAsync(evening));
    }

    private static async Task<(int Guests, int Seats, int Yes, int Invitations, int Messages, int Events)> CountsAsync(FileEvening evening) =>
        await evening.ReadAsync(async db => (
            await db.Guests.CountAsync(Ct), await db.Guests.CountAsync(g => g.Status == GuestStatus.Accepted, Ct), await db.Rsvps.CountAsync(r => r.Answer == Answer.Yes, Ct),
            await db.Invitations.CountAsync(Ct), await db.Outbox.CountAsync(Ct), await db.Contacts.CountAsync(Ct)));

    private static Task<IReadOnlyList<string>> ProblemsAsync(FileEvening evening) => evening.Get<Verification>().ProblemsAsync(Ct);

    private static IEnumerable<string> Found(FileEvening evening) =>
        ByteSearch.Find(evening.DataDirectory, CanariedPerson.All).Select(hit => hit[(hit.IndexOf(": ", StringComparison.Ordinal) + 2)..]);

    private static async Task<IReadOnlyList<string>> FindInBackupAsync(FileEvening evening, IEnumerable<string> canaries)
    {
        using var folder = new TemporaryFolder();
        var zip = Path.Combine(folder.Path, "backup.zip");
        await evening.Get<Backup>().WriteAsync(zip, Ct);
        return ByteSearch.Find(ByteSearch.Unpacked(zip), canaries);
    }

    private static async Task<string> DumpAsync(FileEvening evening)
    {
        var to = new NpgsqlConnectionStringBuilder(evening.Postgres);
        var start = new ProcessStartInfo("pg_dump", ["--format=plain", "-h", to.Host!, "-p", $"{to.Port}", "-U", to.Username!, to.Database!]) { UseShellExecute = false, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        Assert.Equal(0, process.ExitCode);
        return text;
    }
}
