using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Contacts.Listing;
using PressEvents.Web.Features.Guests.Listing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Guests;

public sealed class ChangeGuestsTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tags_are_added_to_those_there_are_and_taken_away_in_any_spelling()
    {
        using var evening = await Evening.BeginAsync(template);
        var (ada, byron) = (await evening.AddGuestAsync("Ada"), await evening.AddGuestAsync("Byron"));
        var change = new ChangeGuests(evening.Database.Transactions);

        var added = await change.TagAsync(evening.Publicist, evening.Dinner.Id, [ada.Id, byron.Id], "Film", add: true, Ct);
        var again = await change.TagAsync(evening.Publicist, evening.Dinner.Id, [ada.Id, byron.Id], "FILM", add: true, Ct);
        var removed = await change.TagAsync(evening.Publicist, evening.Dinner.Id, [ada.Id], "film", add: false, Ct);

        Assert.Equal((2, 0, 1), (added.Value!.Changed, again.Value!.Changed, removed.Value!.Changed));
        Assert.Equal([("Ada", null), ("Byron", "Film")], await ContactsAsync(evening, c => (c.Name, c.Tags)));
    }

    [Fact]
    public async Task Who_cannot_be_withdrawn_is_named_and_the_others_are()
    {
        using var evening = await Evening.BeginAsync(template);
        var (ada, byron) = (await evening.AddGuestAsync("Ada", GuestStatus.Accepted), await evening.AddGuestAsync("Byron", GuestStatus.Accepted));
        await evening.Database.ReadAsync(evening.Agency.Id, async db =>
        {
            db.Guests.Single(g => g.Id == byron.Id).MoveTo(GuestStatus.Arrived, Some.System(evening.Agency), Channel.InPerson, Some.Now);
            return await db.SaveChangesAsync(Ct);
        });

        var report = (await new ChangeGuests(evening.Database.Transactions).WithdrawAsync(evening.Publicist, evening.Dinner.Id, [ada.Id, byron.Id], Ct)).Value!;

        Assert.Equal((1, "Byron"), (report.Changed, Assert.Single(report.Left).Who));
        Assert.Equal(GuestStatus.Withdrawn, (await evening.ReadGuestAsync(ada.Id)).Status);
    }

    [Fact]
    public async Task Many_are_allowed_to_bring_somebody_at_once()
    {
        using var evening = await Evening.BeginAsync(template);
        var guests = new[] { await evening.AddGuestAsync("Ada"), await evening.AddGuestAsync("Byron") };

        var report = await new ChangeGuests(evening.Database.Transactions).AllowPlusOnesAsync(evening.Publicist, evening.Dinner.Id, [.. guests.Select(g => g.Id)], 2, Ct);

        Assert.Equal(2, report.Value!.Changed);
        Assert.All(await evening.GuestsAsync(), row => Assert.Equal(2, row.PlusOnesAllowed));
    }

    [Fact]
    public async Task A_row_is_saved_whole_or_not_at_all()
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.AddGuestAsync("Ada");
        var row = Assert.Single(await evening.GuestsAsync());
        var edit = new EditGuestRow(evening.Database.Transactions);

        var wrong = await edit.SaveAsync(evening.Publicist, row, new GuestRowForm { Tier = "A", Wave = "0", PlusOnes = "1" }, Ct);
        Assert.Equal("Wave", Assert.IsType<Invalid>(wrong.Refusal).Field);
        Assert.Equal((null, 0), (Assert.Single(await evening.GuestsAsync()).Tier, Assert.Single(await evening.GuestsAsync()).PlusOnesAllowed));

        Assert.True((await edit.SaveAsync(evening.Publicist, row, new GuestRowForm { Tier = "A", Tags = "film", Wave = "2", PlusOnes = "1", Note = "Call first" }, Ct)).IsDone);
        var saved = Assert.Single(await evening.GuestsAsync());
        Assert.Equal(("A", "film", 2, 1, "Call first"), (saved.Tier, saved.Tags, saved.Wave, saved.PlusOnesAllowed, saved.PrivateNotes));
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.AddGuestAsync("Ada");
        var row = Assert.Single(await evening.GuestsAsync());
        var edit = new EditGuestRow(evening.Database.Transactions);
        await edit.SaveAsync(evening.Publicist, row, new GuestRowForm { Tier = "B", PlusOnes = "0" }, Ct);

        var late = await edit.SaveAsync(evening.Publicist, row, new GuestRowForm { Tier = "A", PlusOnes = "0" }, Ct);

        Assert.Equal(new ChangedMeanwhile(), late.Refusal);
        Assert.Equal("B", Assert.Single(await evening.GuestsAsync()).Tier);
    }

    [Fact]
    public async Task Contacts_are_put_on_a_list_but_for_those_who_may_not_be_or_are_there()
    {
        using var evening = await Evening.BeginAsync(template);
        var listed = await evening.AddGuestAsync("Ada");
        var (byron, never) = (Some.Contact(evening.Agency, "Byron", "b@x.example"), Some.Contact(evening.Agency, "Never", "n@x.example"));
        never.Change(never.Details with { DoNotInvite = "Asked us not to." }, null);
        await evening.Database.AddAsync(evening.Agency.Id, byron, never);

        var report = (await new ChangeContacts(evening.Database.Transactions).ListAsync(
            evening.Publicist, [listed.ContactId!.Value, byron.Id, never.Id], evening.Dinner.Id, Ct)).Value!;

        Assert.Equal((1, 2), (report.Changed, report.Left.Count));
        Assert.Equal("1 put on the list, 2 not: Ada (Ada is on this list already); Never (Never must not be invited: Asked us not to).", report.Words("put on the list"));
    }

    [Theory]
    [InlineData(Role.Door)]
    [InlineData(Role.Viewer)]
    public async Task Who_only_looks_changes_nobody(Role role)
    {
        using var evening = await Evening.BeginAsync(template);
        var ada = await evening.AddGuestAsync("Ada");
        var (guests, contacts) = (new ChangeGuests(evening.Database.Transactions), new ChangeContacts(evening.Database.Transactions));

        Assert.IsType<NotAllowed>((await guests.SetTierAsync(evening.Of(role), evening.Dinner.Id, [ada.Id], "A", Ct)).Refusal);
        Assert.IsType<NotAllowed>((await guests.WithdrawAsync(evening.Of(role), evening.Dinner.Id, [ada.Id], Ct)).Refusal);
        Assert.IsType<NotAllowed>((await contacts.ForbidAsync(evening.Of(role), [ada.ContactId!.Value], "No", Ct)).Refusal);
        Assert.Equal(0, (await contacts.SetTierAsync(evening.Stranger, [ada.ContactId!.Value], "A", Ct)).Value!.Changed);
    }

    private static Task<List<T>> ContactsAsync<T>(Evening evening, Func<Contact, T> of) =>
        evening.Database.ReadAsync(evening.Agency.Id, async db => (await db.Contacts.OrderBy(c => c.Name).ToListAsync(Ct)).ConvertAll(c => of(c)));
}
