using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Guests;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Import;

public sealed class TakenAnswersTests(MigratedTemplate template, PostgresServer postgres)
{
    private const string Text =
        "Name,Email,Answer\nAda Alvarez,a@example.com,Accepted\nBo Berg,b@example.com,Accepted\nCy Chan,c@example.com,Accepted\n"
        + "Di Dorn,d@example.com,Declined\nEd Ehr,e@example.com,Invited\nFi Fink,f@example.com,Waitlisted\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static ImportChoices Choices { get; } = new()
    {
        Map = new Dictionary<string, ImportField>(StringComparer.Ordinal) { ["Answer"] = ImportField.Answer },
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_yes_takes_a_seat_while_there_is_room_the_next_waits_and_nobody_is_written_to(bool onPostgres)
    {
        using var evening = await ImportEvening.BeginAsync(template, onPostgres ? postgres : null, capacity: 2);

        var done = await evening.CommitAsync(Text, choices: Choices);

        var guests = await evening.ReadAsync(db => db.Guests.OrderBy(g => g.Name).ToListAsync(Ct));
        Assert.Equal(
            [GuestStatus.Accepted, GuestStatus.Accepted, GuestStatus.Waitlisted, GuestStatus.Declined, GuestStatus.Invited, GuestStatus.Waitlisted],
            guests.Select(guest => guest.Status));
        Assert.All(guests, guest => Assert.Equal((Channel.Import, evening.Publicist.Id.Value), (guest.StatusVia, guest.StatusBy)));
        Assert.Contains("full", done.Rows[2].Reason, StringComparison.Ordinal);
        Assert.Equal([1L, 2L], await evening.ReadAsync(db => db.Parties.Where(p => p.WaitSequence != null).OrderBy(p => p.WaitSequence).Select(p => p.WaitSequence!.Value).ToListAsync(Ct)));
        Assert.Equal((5, 0), (await evening.ReadAsync(db => db.Rsvps.CountAsync(r => r.Channel == Channel.Import, Ct)), await evening.ReadAsync(db => db.Outbox.CountAsync(Ct))));
    }

    [Fact]
    public async Task The_same_answers_twice_change_nothing()
    {
        using var evening = await ImportEvening.BeginAsync(template, capacity: 2);
        await evening.CommitAsync(Text, choices: Choices);
        var before = await evening.SnapshotAsync();

        var again = await evening.CommitAsync(Text, choices: Choices);

        Assert.Equal((new ImportCounts(Unchanged: 6), null), (again.Counts, again.ImportId));
        Assert.Equal(before, await evening.SnapshotAsync());
    }

    [Fact]
    public async Task A_list_never_overrides_what_a_guest_answered_here()
    {
        using var evening = await ImportEvening.BeginAsync(template);
        await evening.CommitAsync("Name,Email,Answer\nAda Alvarez,a@example.com,Declined\n", choices: Choices);

        var again = await evening.CommitAsync("Name,Email,Answer\nAda Alvarez,a@example.com,Accepted\n", choices: Choices);

        Assert.Equal(ImportOutcome.Unchanged, again.Rows[0].Outcome);
        Assert.Contains("stay so", again.Rows[0].Reason, StringComparison.Ordinal);
        Assert.Equal(GuestStatus.Declined, (await evening.GuestAsync("Ada Alvarez")).Status);
    }

    [Fact]
    public async Task Whoever_is_written_to_under_a_further_address_is_the_same_person()
    {
        using var evening = await ImportEvening.BeginAsync(template);
        var known = Some.Contact(evening.Agency, "Mina Okafor", "mina@example.com");
        known.Change(known.Details with { OtherEmails = "mina@home.example" }, null);
        await evening.Database.AddAsync(evening.Agency.Id, known);

        await evening.CommitAsync("Name,Email\nMina Okafor,mina@home.example\n");

        Assert.Equal("mina@example.com", Assert.Single(await evening.ReadAsync(db => db.Contacts.ToListAsync(Ct))).Email);
    }
}
