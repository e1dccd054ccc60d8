using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Guests;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Guests;

public sealed class GuestUseCaseTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_withdrawn_party_goes_as_one_and_comes_back_as_it_was()
    {
        using var evening = await Evening.BeginAsync(template);
        var lead = await evening.AddGuestAsync("Ada", GuestStatus.Accepted, plusOnes: 1);
        var other = await evening.AddPlusOneAsync(lead, "Byron", GuestStatus.Accepted);
        var withdraw = new WithdrawGuest(evening.Database.Transactions);

        Assert.True((await withdraw.WithdrawAsync(evening.Publicist, lead.Id, Ct)).IsDone);
        Assert.Equal(GuestStatus.Withdrawn, (await evening.ReadGuestAsync(lead.Id)).Status);
        Assert.Equal(GuestStatus.Withdrawn, (await evening.ReadGuestAsync(other.Id)).Status);

        Assert.True((await withdraw.PutBackAsync(evening.Publicist, lead.Id, Ct)).IsDone);
        var back = await evening.ReadGuestAsync(lead.Id);
        Assert.Equal((GuestStatus.Accepted, evening.Publicist.PersonId), (back.Status, back.StatusBy));
        Assert.Equal(GuestStatus.Accepted, (await evening.ReadGuestAsync(other.Id)).Status);
    }

    [Fact]
    public async Task Nobody_is_put_back_onto_a_seat_that_went_to_somebody_else()
    {
        using var evening = await Evening.BeginAsync(template, capacity: 1);
        var guest = await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        var withdraw = new WithdrawGuest(evening.Database.Transactions);
        await withdraw.WithdrawAsync(evening.Publicist, guest.Id, Ct);
        await evening.AddGuestAsync("Zoë", GuestStatus.Accepted);

        var result = await withdraw.PutBackAsync(evening.Publicist, guest.Id, Ct);

        Assert.IsType<Invalid>(result.Refusal);
        Assert.Equal(GuestStatus.Withdrawn, (await evening.ReadGuestAsync(guest.Id)).Status);
    }

    [Fact]
    public async Task Whoever_waited_and_comes_back_waits_at_the_end()
    {
        using var evening = await Evening.BeginAsync(template, capacity: 1);
        await evening.AddGuestAsync("Seated", GuestStatus.Accepted);
        var (first, second) = (await evening.AddGuestAsync("First", GuestStatus.Waitlisted), await evening.AddGuestAsync("Second", GuestStatus.Waitlisted));
        await evening.Database.ReadAsync(evening.Agency.Id, db => db.Parties.Where(p => p.Id == first.PartyId).ExecuteUpdateAsync(s => s.SetProperty(p => p.WaitSequence, 1), Ct));
        await evening.Database.ReadAsync(evening.Agency.Id, db => db.Parties.Where(p => p.Id == second.PartyId).ExecuteUpdateAsync(s => s.SetProperty(p => p.WaitSequence, 2), Ct));
        var withdraw = new WithdrawGuest(evening.Database.Transactions);

        await withdraw.WithdrawAsync(evening.Publicist, first.Id, Ct);
        await withdraw.PutBackAsync(evening.Publicist, first.Id, Ct);

        var rows = await evening.GuestsAsync();
        Assert.Equal([("First", 2), ("Second", 1)], rows.Where(r => r.WaitPosition is not null).Select(r => (r.Name, r.WaitPosition!.Value)));
    }

    [Fact]
    public async Task A_contact_is_listed_once_and_never_against_their_wish()
    {
        using var evening = await Evening.BeginAsync(template);
        var ada = Some.Contact(evening.Agency);
        var no = new Contact(ContactId.New(Some.Now), evening.Agency.Id, new ContactDetails(PersonName.From("Nope")!) { DoNotInvite = "asked us not to" }, null, Some.Now);
        await evening.Database.AddAsync(evening.Agency.Id, ada, no);
        var add = new AddGuest(evening.Database.Transactions);

        Assert.True((await add.AddAsync(evening.Publicist, evening.Dinner.Id, ada.Id, 0, Ct)).IsDone);
        Assert.Equal(new AlreadyListed("Ada Lovelace"), (await add.AddAsync(evening.Publicist, evening.Dinner.Id, ada.Id, 0, Ct)).Refusal);
        Assert.Equal(new MustNotBeInvited("Nope", "asked us not to"), (await add.AddAsync(evening.Publicist, evening.Dinner.Id, no.Id, 0, Ct)).Refusal);
        Assert.Equal(new NotFound("contact"), (await add.AddAsync(evening.Stranger, evening.Dinner.Id, ada.Id, 0, Ct)).Refusal);
    }

    [Fact]
    public async Task Somebody_new_is_put_into_the_address_book_once_per_address()
    {
        using var evening = await Evening.BeginAsync(template);
        var add = new AddGuest(evening.Database.Transactions);
        NewGuestForm Form(string name) => new() { Name = name, Email = "one@outlet.example", Outlet = "The Outlet" };

        Assert.True((await add.AddNewAsync(evening.Publicist, evening.Dinner.Id, Form("Nguyễn Thị Ánh"), Ct)).IsDone);
        var second = await add.AddNewAsync(evening.Publicist, evening.Dinner.Id, Form("Somebody else"), Ct);

        Assert.Equal("Nguyễn Thị Ánh has this address already.", Assert.IsType<Invalid>(second.Refusal).Sentence);
        Assert.Equal(["Nguyễn Thị Ánh"], (await evening.GuestsAsync()).Select(g => g.Name));
    }

    [Fact]
    public async Task A_fresh_link_is_kept_as_its_hash_only_and_can_be_revoked_by_itself()
    {
        using var evening = await Evening.BeginAsync(template);
        var guest = await evening.AddGuestAsync("Ada", GuestStatus.Invited);
        var links = new ChangeLinks(evening.Database.Transactions);

        var token = (await links.IssueAsync(evening.Publicist, guest.Id, null, Ct)).Value;
        await links.IssueAsync(evening.Publicist, guest.Id, null, Ct);
        var kept = await evening.Database.ReadAsync(evening.Agency.Id, db => db.Links.OrderBy(l => l.IssuedAt).ToListAsync(Ct));
        var hit = Assert.Single(kept, l => l.TokenHash.SequenceEqual(token.Hash()));
        Assert.True((await links.RevokeAsync(evening.Publicist, hit.Id, Ct)).IsDone);

        Assert.Equal(new NotFound("valid link"), (await links.RevokeAsync(evening.Publicist, hit.Id, Ct)).Refusal);
        Assert.Equal(new NotFound("valid link"), (await links.RevokeAsync(evening.Stranger, kept.First(l => l.Id != hit.Id).Id, Ct)).Refusal);
        Assert.Equal(1, await evening.Database.ReadAsync(evening.Agency.Id, db => db.Links.CountAsync(l => l.RevokedAt == null, Ct)));
    }

    [Fact]
    public async Task All_links_of_one_guest_are_revoked_at_once_and_a_label_says_what_each_was_for()
    {
        using var evening = await Evening.BeginAsync(template);
        var (guest, other) = (await evening.AddGuestAsync("Ada", GuestStatus.Invited), await evening.AddGuestAsync("Zoe", GuestStatus.Invited));
        var links = new ChangeLinks(evening.Database.Transactions);
        await links.IssueAsync(evening.Publicist, guest.Id, "  her assistant ", Ct);
        await links.IssueAsync(evening.Publicist, guest.Id, null, Ct);
        await links.IssueAsync(evening.Publicist, other.Id, null, Ct);
        Assert.Equal("label", Assert.IsType<Invalid>((await links.IssueAsync(evening.Publicist, guest.Id, new string('x', 61), Ct)).Refusal).Field);

        Assert.IsType<NotFound>((await links.RevokeAllAsync(evening.Stranger, guest.Id, Ct)).Refusal);
        Assert.True((await links.RevokeAllAsync(evening.Publicist, guest.Id, Ct)).IsDone);

        var kept = await evening.Database.ReadAsync(evening.Agency.Id, db => db.Links.ToListAsync(Ct));
        Assert.All(kept, link => Assert.Equal(link.GuestId == other.Id, link.IsValid));
        Assert.Equal("her assistant", Assert.Single(kept, link => link.Label is not null).Label);
        Assert.Equal(new NotFound("valid link"), (await links.RevokeAllAsync(evening.Publicist, guest.Id, Ct)).Refusal);
    }

    [Theory]
    [InlineData(Role.Door)]
    [InlineData(Role.Viewer)]
    public async Task Door_and_viewer_change_nothing_on_a_guest(Role role)
    {
        using var evening = await Evening.BeginAsync(template);
        var guest = await evening.AddGuestAsync("Ada", GuestStatus.Invited);
        var (actor, transactions) = (evening.Of(role), evening.Database.Transactions);

        Assert.IsType<NotAllowed>((await new WithdrawGuest(transactions).WithdrawAsync(actor, guest.Id, Ct)).Refusal);
        Assert.IsType<NotAllowed>((await new ChangeLinks(transactions).IssueAsync(actor, guest.Id, null, Ct)).Refusal);
        Assert.IsType<NotAllowed>((await new SetPlusOnes(transactions).SetAsync(actor, guest.Id, 1, Ct)).Refusal);
        Assert.IsType<NotAllowed>((await new NoteOnGuest(transactions).SetAsync(actor, guest.Id, "psst", Ct)).Refusal);
        Assert.Equal(4, await evening.AuditCountAsync());    // each refusal, and nothing else
    }

    [Fact]
    public async Task Plus_ones_are_not_allowed_below_those_already_named()
    {
        using var evening = await Evening.BeginAsync(template);
        var guest = await evening.AddGuestAsync("Ada", GuestStatus.Accepted, plusOnes: 2);
        await evening.AddPlusOneAsync(guest, "Byron", GuestStatus.Accepted);
        var set = new SetPlusOnes(evening.Database.Transactions);

        Assert.IsType<Invalid>((await set.SetAsync(evening.Publicist, guest.Id, 0, Ct)).Refusal);
        Assert.True((await set.SetAsync(evening.Publicist, guest.Id, 1, Ct)).IsDone);
        Assert.Equal(new NotFound("guest"), (await set.SetAsync(evening.Stranger, guest.Id, 1, Ct)).Refusal);
    }
}
