using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Briefing.Ledger;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>Who is told that a fact in their pack changed: exactly those who hold the old one, of exactly what changed, and once.</summary>
public sealed class CorrectionTests(MigratedTemplate template, PostgresServer postgres)
{
    private const string Later = "Blu-ray release: 5 December 2017.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Five_hold_version_3_one_date_changes_and_exactly_those_five_are_offered_one_line(bool onPostgres)
    {
        var (evening, guests) = await CorrectionEvening.BeginAsync(onPostgres ? await TestDatabase.OnPostgresAsync(postgres) : new TestDatabase(template), 8);
        using var ended = evening;
        foreach (var holder in guests.Take(5))
        {
            await evening.FetchAsync(holder);
        }

        await evening.CorrectAsync(CorrectionEvening.Release, Later);
        await evening.FetchAsync(guests[5]);    // version 4; the last two hold nothing

        var audience = await evening.AudienceAsync();

        Assert.Equal(guests.Take(5).Select(holder => holder.Guest.Id).ToHashSet(), audience.Readers.Select(reader => reader.Guest.Id).ToHashSet());
        Assert.All(audience.Readers, reader =>
        {
            var change = Assert.Single(reader.Facts);
            Assert.Equal((CorrectionEvening.Release, 1, 2, 3), (change.Number, change.From.Version, change.To.Version, reader.Copy.Version));
        });
        Assert.Empty(audience.LeftOut);
        Assert.All(await ChangesOfVersion4Async(evening), changes => Assert.Equal([PackLine.KeyOf(audience.Readers[0].Facts[0].Fact)], changes));

        Assert.Equal(5, (await evening.SendAsync(confirmed: 5)).Value);
        Assert.Equal(audience.Readers.Select(reader => reader.Guest.Id).ToHashSet(), (await evening.OutboxAsync()).Select(message => message.GuestId).ToHashSet());
        Assert.IsType<NobodyToCorrect>((await evening.SendAsync()).Refusal);
        Assert.Equal((5, 5), ((await evening.OutboxAsync()).Count, (await evening.NotesAsync()).Count));
    }

    [Fact]
    public async Task A_change_that_is_not_published_yet_corrects_nothing()
    {
        using var evening = await HeldAsync();

        await evening.ChangeAsync(CorrectionEvening.Release, form => form.Text = Later);

        var ledger = await evening.LedgerAsync();
        Assert.Equal((0, 1), (ledger.Corrections.Readers.Count, ledger.Unpublished));
        Assert.IsType<NobodyToCorrect>((await evening.SendAsync()).Refusal);
    }

    [Fact]
    public async Task Who_has_fetched_the_new_version_is_not_told()
    {
        var (evening, guests) = await CorrectionEvening.BeginAsync(new TestDatabase(template), 1);
        using var ended = evening;
        await evening.FetchAsync(guests[0]);
        await evening.CorrectAsync(CorrectionEvening.Release, Later);
        Assert.Single((await evening.AudienceAsync()).Readers);

        await evening.FetchAsync(guests[0]);
        Assert.Empty((await evening.AudienceAsync()).Readers);
    }

    [Fact]
    public async Task Several_facts_that_changed_are_one_mail()
    {
        using var evening = await HeldAsync();
        await evening.CorrectAsync(CorrectionEvening.Release, Later);
        await evening.CorrectAsync(7, "Filming took four years.");

        Assert.Equal(1, (await evening.SendAsync(1)).Value);

        Assert.Single(await evening.OutboxAsync());
        Assert.Equal(2, (await evening.NotesAsync()).Count);
    }

    [Fact]
    public async Task A_fact_that_changes_once_more_is_told_from_what_they_know()
    {
        using var evening = await HeldAsync();
        await evening.CorrectAsync(CorrectionEvening.Release, Later);
        await evening.SendAsync();

        await evening.CorrectAsync(CorrectionEvening.Release, "Blu-ray release: 28 November 2017.");    // as their copy has it, but not as they were told

        var change = Assert.Single(Assert.Single((await evening.AudienceAsync()).Readers).Facts);
        Assert.Equal((Later, "Blu-ray release: 28 November 2017."), (change.From.Text, change.To.Text));
        await evening.SendAsync();
        Assert.Empty((await evening.AudienceAsync()).Readers);
        Assert.Equal([(1, 2), (2, 3)], (await evening.NotesAsync()).Select(note => (note.FromVersion, note.ToVersion)).Order());
    }

    [Fact]
    public async Task What_no_reader_would_notice_is_no_correction()
    {
        using var evening = await HeldAsync();

        await evening.ChangeAsync(CorrectionEvening.Release, form => form.Owner = "Somebody");
        await evening.PublishAsync();
        Assert.Empty((await evening.AudienceAsync()).Readers);
        Assert.Equal(0, (await evening.LedgerAsync()).Unpublished);

        await evening.ChangeAsync(CorrectionEvening.Release, form => form.Source = "The label");
        await evening.PublishAsync();
        Assert.Equal("The label", Assert.Single(Assert.Single((await evening.AudienceAsync()).Readers).Facts).To.Source);
    }

    [Fact]
    public async Task A_fact_that_is_gone_or_kept_for_the_host_sheet_is_told_as_withdrawn_once_the_pack_is_without_it()
    {
        using var evening = await HeldAsync();
        await evening.RemoveAsync(CorrectionEvening.Release);
        await evening.ChangeAsync(7, form => form.IsPrivate = true);
        Assert.Empty((await evening.AudienceAsync()).Readers);

        await evening.PublishAsync();

        var facts = Assert.Single((await evening.AudienceAsync()).Readers).Facts;
        Assert.Equal([7, CorrectionEvening.Release], facts.Select(change => change.Number));
        Assert.All(facts, change => Assert.True(change.IsGone));
        await evening.SendAsync();
        Assert.Empty((await evening.AudienceAsync()).Readers);
        Assert.Equal(1, Assert.Single((await evening.LedgerAsync()).Removed).Told?.Count);
    }

    [Fact]
    public async Task Who_cannot_be_written_to_or_comes_no_more_is_left_out_with_the_reason()
    {
        var (evening, guests) = await CorrectionEvening.BeginAsync(new TestDatabase(template), 5);
        using var ended = evening;
        foreach (var guest in guests)
        {
            await evening.FetchAsync(guest);
        }

        await evening.ReadAsync(async db =>
        {
            var people = await db.Guests.Join(db.Contacts, g => g.ContactId, c => c.Id, (guest, contact) => new { guest, contact }).ToListAsync(Ct);
            var one = people.ToDictionary(p => p.guest.Name, StringComparer.Ordinal);
            one["Guest 1"].contact.Unsubscribe(Some.Now);
            one["Guest 2"].guest.Unsubscribe(Some.Now);
            one["Guest 3"].guest.MoveTo(GuestStatus.Cancelled, Some.System(evening.Evening.Organisation), Channel.Link, Some.Now);
            one["Guest 4"].guest.MoveTo(GuestStatus.NoShow, Some.System(evening.Evening.Organisation), Channel.Publicist, Some.Now);
            return await db.SaveChangesAsync(Ct);
        });
        await evening.CorrectAsync(CorrectionEvening.Release, Later);

        var audience = await evening.AudienceAsync();

        Assert.Equal(["Guest 4", "Guest 5"], audience.Readers.Select(reader => reader.Guest.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            [("Guest 1", "Asked never to be written to again"), ("Guest 2", "Asked not to be written to about this event"), ("Guest 3", "Is not coming any more")],
            audience.LeftOut.Select(left => (left.Name, left.Reason)).Order());
        Assert.Equal(2, (await evening.SendAsync(2)).Value);
    }

    [Fact]
    public async Task A_number_that_was_confirmed_and_is_not_so_any_more_sends_nothing()
    {
        using var evening = await HeldAsync();
        await evening.CorrectAsync(CorrectionEvening.Release, Later);

        Assert.Equal(new AudienceChanged(2, 1), (await evening.SendAsync(2)).Refusal);

        Assert.Empty(await evening.OutboxAsync());
        Assert.Empty(await evening.NotesAsync());
    }

    [Fact]
    public async Task A_viewer_sends_nothing_and_a_stranger_finds_nothing()
    {
        using var evening = await HeldAsync();
        await evening.CorrectAsync(CorrectionEvening.Release, Later);
        var other = new PackedEvening("other");
        var stranger = new StaffActor(other.Organisation.Id, other.AddMember().Id);
        await other.SaveAsync(evening.Database);
        var send = new SendCorrections(evening.Database.Transactions);

        Assert.IsType<NotAllowed>((await send.SendAsync(evening.Viewer, evening.Evening.Dinner.Id, null, Ct)).Refusal);
        Assert.IsType<NotFound>((await send.SendAsync(stranger, evening.Evening.Dinner.Id, null, Ct)).Refusal);
        Assert.Null(await new LedgerQuery(evening.Database.Databases).ForEventAsync(Some.Product(stranger.OrganisationId), evening.Evening.Dinner.Id, Ct));
        Assert.Empty(await evening.OutboxAsync());
    }

    // What each guest’s fourth version says changed since their third.
    private static Task<List<List<string>>> ChangesOfVersion4Async(CorrectionEvening evening) => evening.ReadAsync(async db =>
        (await db.PackCopies.Where(c => c.Version >= 3).OrderBy(c => c.Version).ToListAsync(Ct)).GroupBy(c => c.GuestId)
            .Select(own => own.Select(copy => PackLine.Read(copy.Lines)).ToList())
            .Select(lines => PackChanges.Between(lines[0], lines[1]).Select(change => change.Key).ToList()).ToList());

    private async Task<CorrectionEvening> HeldAsync()
    {
        var (evening, guests) = await CorrectionEvening.BeginAsync(new TestDatabase(template), 1);
        await evening.FetchAsync(guests[0]);
        return evening;
    }
}
