using Microsoft.EntityFrameworkCore;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Contacts.Merging;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Contacts;

public sealed class MergeTests(MigratedTemplate template) : IAsyncLifetime
{
    private Evening evening = default!;
    private Contact kept = default!;
    private Contact gone = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private MergeQuery Query => new(evening.Database.Databases, evening.Database.Clock);

    public async ValueTask InitializeAsync()
    {
        evening = await Evening.BeginAsync(template);
        var outlet = new Outlet(OutletId.New(Some.Now), evening.Agency.Id, "Example Weekly");
        kept = Contact("Mina Okafor", "mina@example.com", new() { Tags = "film", Tier = "A", PrivateNotes = "Prefers mornings" });
        gone = Contact("Okafor, Mina", "desk@example.com", new() { Tags = "Awards, FILM", Beat = "Film", OutletId = outlet.Id, DoNotInvite = "Until the spring" });
        await evening.Database.AddAsync(evening.Agency.Id, outlet, kept, gone);
    }

    public ValueTask DisposeAsync()
    {
        evening.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_only_one_says_is_kept_and_nothing_strict_nor_any_address_is_lost()
    {
        var merged = await MergeAsync();

        Assert.True(merged.IsDone);
        var one = Assert.Single(await ContactsAsync());
        Assert.Equal(("Mina Okafor", "mina@example.com", "desk@example.com"), (one.Name, one.Email, one.OtherEmails));
        Assert.Equal(("A", "Film", "film, Awards", "Until the spring"), (one.Tier, one.Beat, one.Tags, one.DoNotInvite));
        Assert.Contains("EXAMPLE WEEKLY", one.SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guests_follow_with_their_answers_and_carry_the_kept_name()
    {
        var guest = await ListAsync(gone, GuestStatus.Accepted);

        await MergeAsync();

        var after = await evening.ReadGuestAsync(guest);
        Assert.Equal((kept.Id, "Mina Okafor", GuestStatus.Accepted), (after.ContactId!.Value, after.Name, after.Status));
    }

    [Fact]
    public async Task Recent_pieces_follow_and_go_back_when_the_two_are_parted()
    {
        var own = new RecentPiece(RecentPieceId.New(Some.Now), kept, "Their own", null, null);
        var followed = new RecentPiece(RecentPieceId.New(Some.Now), gone, "Of the other", null, null);
        await evening.Database.AddAsync(evening.Agency.Id, own, followed);

        var merge = await MergeAsync();
        Assert.Equal([kept.Id, kept.Id], await PiecesAsync());

        Assert.True((await PartAsync(merge.Value)).IsDone);
        Assert.Equal([kept.Id, gone.Id], await PiecesAsync());
    }

    [Fact]
    public async Task A_bare_place_goes_where_the_other_is_on_the_same_list()
    {
        var invited = await ListAsync(gone, GuestStatus.Invited);
        var bare = await ListAsync(kept, GuestStatus.Listed);

        Assert.Equal(["The Defiant Ones"], (await Query.ForAsync(evening.Publicist, kept.Id, gone.Id, Ct))!.Leaving);
        Assert.True((await MergeAsync()).IsDone);

        var guest = Assert.Single(await GuestsAsync());
        Assert.Equal((invited, kept.Id), (guest.Id, guest.ContactId!.Value));
        var noted = await evening.Database.ReadAsync(evening.Agency.Id, db => db.AuditEntries.SingleAsync(a => a.Action == "guest.merged-away", Ct));
        Assert.Equal((evening.Dinner.Id, bare.Value), (noted.EventId!.Value, noted.SubjectId!.Value));
    }

    [Fact]
    public async Task Two_who_were_both_invited_to_one_evening_are_not_merged_and_nothing_is_saved()
    {
        await ListAsync(gone, GuestStatus.Invited);
        await ListAsync(kept, GuestStatus.Accepted);

        var refused = await MergeAsync();

        Assert.Contains("The Defiant Ones", Assert.IsType<Invalid>(refused.Refusal).Sentence, StringComparison.Ordinal);
        Assert.Equal(2, (await ContactsAsync()).Count);
    }

    [Theory]
    [InlineData(GuestStatus.Invited, GuestStatus.Listed)]
    [InlineData(GuestStatus.Listed, GuestStatus.Accepted)]
    [InlineData(GuestStatus.Listed, GuestStatus.Listed)]
    public async Task Parting_leaves_everything_as_it_was_before_the_merge(GuestStatus ofGone, GuestStatus ofKept)
    {
        await ListAsync(gone, ofGone);
        await ListAsync(kept, ofKept);
        var before = await SnapshotAsync();
        var merge = (await MergeAsync()).Value;
        Assert.NotEqual(before, await SnapshotAsync());

        var parted = await PartAsync(merge);

        Assert.True(parted.IsDone);
        Assert.Empty(parted.Value!.Stayed);
        Assert.Equal(before, await SnapshotAsync());
    }

    [Fact]
    public async Task What_was_changed_since_the_merge_stays_and_is_named()
    {
        var merge = (await MergeAsync()).Value;
        await evening.Database.Transactions.RunAsync(evening.Publicist, Permission.EditContacts, async work =>
        {
            var contact = await work.Db.Contacts.SingleAsync(Ct);
            contact.Change(contact.Details with { Tier = "C" }, null);
            return Result.Done;
        }, Ct);

        var parted = await PartAsync(merge);

        Assert.Equal(["tier"], parted.Value!.Stayed);
        Assert.Equal("C", (await ContactsAsync()).Single(c => c.Id == kept.Id).Tier);
        Assert.Null((await ContactsAsync()).Single(c => c.Id == kept.Id).Beat);
    }

    [Fact]
    public async Task A_merge_can_be_taken_back_once_and_for_thirty_days()
    {
        var merge = (await MergeAsync()).Value;
        evening.Database.Clock.Advance(TimeSpan.FromDays(29));

        Assert.True((await PartAsync(merge)).IsDone);

        Assert.Contains("already", Assert.IsType<Invalid>((await PartAsync(merge)).Refusal).Sentence, StringComparison.Ordinal);
        var again = (await MergeAsync()).Value;
        evening.Database.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Contains("30 days", Assert.IsType<Invalid>((await PartAsync(again)).Refusal).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_by_somebody_else_while_choosing_is_noticed()
    {
        var seen = (await Query.ForAsync(evening.Publicist, kept.Id, gone.Id, Ct))!;
        await evening.Database.Transactions.RunAsync(evening.Publicist, Permission.EditContacts, async work =>
        {
            (await work.Db.Contacts.SingleAsync(c => c.Id == gone.Id, Ct)).Unsubscribe(work.Now);
            return Result.Done;
        }, Ct);

        var refused = await MergeAsync(seen);

        Assert.Equal(new ChangedMeanwhile(), refused.Refusal);
    }

    [Fact]
    public async Task What_was_said_of_somebody_who_became_one_with_them_is_still_read_through_a_second_merge()
    {
        var first = Contact("M. Okafor", "m@example.com", new());
        await evening.Database.AddAsync(evening.Agency.Id, first);
        await evening.Database.Transactions.RunAsync(evening.Publicist, Permission.EditContacts, work =>
        {
            work.Audit("contact.changed", null, first.Id.Value, "tier");
            return Task.FromResult(Result.Done);
        }, Ct);

        await MergeAsync(await Query.ForAsync(evening.Publicist, gone.Id, first.Id, Ct));
        await MergeAsync();

        var changes = (await evening.ContactFiles.ForAsync(evening.Publicist, kept.Id, Ct))!.Changes;
        Assert.Equal(["contact.merged", "contact.merged", "contact.changed"], changes.Select(change => change.Action));
    }

    [Theory]
    [InlineData(Role.Door)]
    [InlineData(Role.Viewer)]
    public async Task Who_may_not_see_contacts_merges_none(Role role)
    {
        var seen = (await Query.ForAsync(evening.Publicist, kept.Id, gone.Id, Ct))!;

        Assert.Null(await Query.ForAsync(evening.Of(role), kept.Id, gone.Id, Ct));
        Assert.IsType<NotAllowed>((await MergeAsync(seen, evening.Of(role))).Refusal);
    }

    [Fact]
    public async Task Another_organisations_contacts_are_not_there()
    {
        Assert.Null(await Query.ForAsync(evening.Stranger, kept.Id, gone.Id, Ct));
        var seen = (await Query.ForAsync(evening.Publicist, kept.Id, gone.Id, Ct))!;
        Assert.IsType<NotFound>((await MergeAsync(seen, evening.Stranger)).Refusal);
    }

    private Task<List<ContactId>> PiecesAsync() =>
        evening.Database.ReadAsync(evening.Agency.Id, db => db.RecentPieces.OrderByDescending(p => p.Title).Select(p => p.ContactId).ToListAsync(Ct));

    private Contact Contact(string name, string email, ContactDetailsPlan plan) =>
        new(ContactId.New(Some.Now), evening.Agency.Id, new ContactDetails(PersonName.From(name)!)
        {
            Email = EmailAddress.TryParse(email),
            Tags = plan.Tags,
            Tier = plan.Tier,
            Beat = plan.Beat,
            OutletId = plan.OutletId,
            PrivateNotes = plan.PrivateNotes,
            DoNotInvite = plan.DoNotInvite,
        }, plan.OutletId is null ? null : "Example Weekly", Some.Now);

    private async Task<GuestId> ListAsync(Contact contact, GuestStatus status)
    {
        var party = Some.Party(evening.Dinner);
        var guest = Some.Guest(party, contact, status);
        await evening.Database.AddAsync(evening.Agency.Id, party, guest);
        return guest.Id;
    }

    private async Task<Result<ContactMergeId>> MergeAsync(MergeView? seen = null, StaffActor? actor = null)
    {
        var view = seen ?? (await Query.ForAsync(evening.Publicist, kept.Id, gone.Id, Ct))!;
        var request = new MergeRequest(view.Kept.Id, view.Gone.Id, view.Proposed) { KeptAsSeen = view.Kept.Fingerprint, GoneAsSeen = view.Gone.Fingerprint };
        return await new MergeContacts(evening.Database.Transactions).MergeAsync(actor ?? evening.Publicist, request, Ct);
    }

    private Task<Result<Parted>> PartAsync(ContactMergeId id) => new PartContacts(evening.Database.Transactions).PartAsync(evening.Publicist, id, Ct);

    private Task<List<Contact>> ContactsAsync() => evening.Database.ReadAsync(evening.Agency.Id, db => db.Contacts.ToListAsync(Ct));

    private Task<List<Guest>> GuestsAsync() => evening.Database.ReadAsync(evening.Agency.Id, db => db.Guests.ToListAsync(Ct));

    private Task<string> SnapshotAsync() => evening.Database.ReadAsync(evening.Agency.Id, db => BookSnapshot.OfAsync(db, Ct));

    private sealed record ContactDetailsPlan
    {
        public string? Tags { get; init; }

        public string? Tier { get; init; }

        public string? Beat { get; init; }

        public OutletId? OutletId { get; init; }

        public string? PrivateNotes { get; init; }

        public string? DoNotInvite { get; init; }
    }
}
