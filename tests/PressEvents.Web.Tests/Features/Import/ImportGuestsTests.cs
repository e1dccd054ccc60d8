using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Features.Import.Reading;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Import;

public sealed class ImportGuestsTests : IAsyncLifetime
{
    private const string Text = "Name,Email,Outlet,Plus Ones,Diet\nMina Okafor,mina@example.com,Example Weekly,1,vegan\nJo Lee,,Example Radio,,\n,bad,,,\n";

    private readonly TestDatabase database;
    private readonly Organisation agency = Some.Organisation();
    private readonly PressEvent dinner;

    public ImportGuestsTests(MigratedTemplate template)
    {
        database = new TestDatabase(template);
        dinner = Some.Dinner(agency);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await database.AddAsync(agency.Id, agency, dinner);

    [Fact]
    public async Task What_the_preview_counts_the_commit_does()
    {
        var preview = await PreviewAsync(Text);
        Assert.Equal(0, await CountAsync<Contact>());

        var done = await CommitAsync(Text, preview.Counts);

        Assert.Equal(preview.Counts, done.Counts);
        Assert.Equal(preview.Rows.Select(row => (row.Line, row.Outcome)), done.Rows.Select(row => (row.Line, row.Outcome)));
        Assert.Equal((2, 2, 2), (await CountAsync<Contact>(), await CountAsync<Guest>(), await CountAsync<Outlet>()));
        Assert.True(done.IsCommitted);
        Assert.NotNull(done.ImportId);
    }

    [Fact]
    public async Task A_guest_is_listed_with_plus_ones_and_diet_and_no_mail_is_queued()
    {
        await CommitAsync(Text);

        var (guest, party) = await database.ReadAsync(agency.Id, async db =>
        {
            var found = await db.Guests.SingleAsync(g => g.Name == "Mina Okafor", Ct);
            return (found, await db.Parties.SingleAsync(p => p.Id == found.PartyId, Ct));
        });
        Assert.Equal((GuestStatus.Listed, "vegan", 1), (guest.Status, guest.Diet, party.PlusOnesAllowed));
        Assert.Equal(0, await database.ReadAsync(agency.Id, db => db.Outbox.CountAsync(Ct)));
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await CommitAsync(Text);
        var before = await AuditLinesAsync();

        var again = await CommitAsync(Text);

        Assert.Equal(new ImportCounts(Unchanged: 2, Refused: 1), again.Counts);
        Assert.Null(again.ImportId);
        Assert.Equal(before, await AuditLinesAsync());
    }

    [Fact]
    public async Task An_edited_file_changes_only_what_was_edited()
    {
        await CommitAsync(Text);

        var edited = await CommitAsync(Text.Replace("Example Weekly", "The Other Weekly", StringComparison.Ordinal));

        Assert.Equal(new ImportCounts(Updated: 1, Unchanged: 1, Refused: 1), edited.Counts);
        Assert.Equal(new FieldChange("Example Weekly", "The Other Weekly"), Assert.Single(edited.Rows[0].Changes).Value);
    }

    [Fact]
    public async Task The_sample_list_brings_forty_contacts_and_twenty_four_guests()
    {
        var file = new ImportFile("guests.csv", await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "seed", "guests.csv"), Ct));

        var done = (await Import.CommitAsync(Some.System(agency), dinner.Id, file, new ImportChoices(), null, null, Ct)).Value!;
        var again = (await Import.CommitAsync(Some.System(agency), dinner.Id, file, new ImportChoices(), null, null, Ct)).Value!;

        Assert.Equal(new ImportCounts(Created: 40), done.Counts);
        Assert.Equal(new ImportCounts(Unchanged: 40), again.Counts);
        Assert.Equal((40, 24), (await CountAsync<Contact>(), await CountAsync<Guest>()));
        var names = await database.ReadAsync(agency.Id, db => db.Contacts.Select(c => c.Name).ToListAsync(Ct));
        Assert.Contains("Nguyễn Thị Ánh", names, StringComparer.Ordinal);
        Assert.Contains("odette marrow", names, StringComparer.Ordinal);
        Assert.Contains("王小明", names, StringComparer.Ordinal);
        Assert.Contains("Theo “Teddy” Mockingham", names, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Suppressed_addresses_are_remembered_and_the_plan_agrees_the_second_time()
    {
        const string Unsubscribed = "Email Address,First Name,Last Name,UNSUB_TIME,LEID\nmina@example.com,Mina,Okafor,2024-03-18 13:51:14,1\n";

        await CommitAsync(Unsubscribed);
        var listed = await CommitAsync(Text);

        var contact = await database.ReadAsync(agency.Id, db => db.Contacts.SingleAsync(c => c.EmailKey == "mina@example.com", Ct));
        Assert.Equal(Some.Now, contact.UnsubscribedAt);
        Assert.Equal(ImportOutcome.Refused, listed.Rows[0].Outcome);
        Assert.DoesNotContain("Mina Okafor", await database.ReadAsync(agency.Id, db => db.Guests.Select(g => g.Name).ToListAsync(Ct)), StringComparer.Ordinal);
        Assert.Null((await CommitAsync(Unsubscribed)).ImportId);
    }

    [Fact]
    public async Task Who_unsubscribed_or_whose_mail_came_back_before_is_named_also_when_the_entry_is_gone()
    {
        await database.Transactions.RunAsync(new SystemActor(agency.Id, "test"), Permission.SendMail, async work =>
        {
            await SuppressedAddresses.AddAsync(work, EmailAddress.TryParse("gone@example.com")!.Value, SuppressionReason.Unsubscribed, null);
            await SuppressedAddresses.AddAsync(work, EmailAddress.TryParse("back@example.com")!.Value, SuppressionReason.Bounced, null);
            return Result.Done;
        }, Ct);

        var plan = await CommitAsync("Name,Email\nGone Again,Gone@example.com\nCame Back,back@example.com\nAda Fine,ada@example.com\n");

        Assert.Equal(["Gone@example.com", "back@example.com"], plan.Suppressed);
        Assert.Equal([ImportOutcome.Refused, ImportOutcome.Created, ImportOutcome.Created], plan.Rows.Select(row => row.Outcome));
        Assert.Contains("Mail to this address came back", plan.Rows[1].Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("Gone Again", await database.ReadAsync(agency.Id, db => db.Guests.Select(g => g.Name).ToListAsync(Ct)), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Another_organisations_contacts_are_neither_seen_nor_changed()
    {
        var other = Some.Organisation("Other Agency");
        await database.AddAsync(other.Id, other, Some.Contact(other, "Somebody Else", "mina@example.com"));

        var done = await CommitAsync(Text);

        Assert.Equal(2, done.Counts.Created);
        Assert.Equal("Somebody Else", await database.ReadAsync(other.Id, db => db.Contacts.Select(c => c.Name).SingleAsync(Ct)));
        var foreign = await Import.CommitAsync(Some.System(other), dinner.Id, Lists.File(Text), new ImportChoices(), null, null, Ct);
        Assert.Equal(new NotFound("event"), foreign.Refusal);
    }

    [Fact]
    public async Task A_broken_file_names_the_line_and_saves_nothing()
    {
        var refused = await Import.CommitAsync(
            Some.System(agency), dinner.Id, Lists.File(Text + "\"Ada,ada@example.com,,,\n"), new ImportChoices(), null, null, Ct);

        Assert.Contains("line 5", Assert.IsType<Invalid>(refused.Refusal).Sentence, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync<Contact>());
    }

    [Fact]
    public async Task A_plan_that_no_longer_holds_is_not_carried_out()
    {
        var preview = await PreviewAsync(Text);
        await database.AddAsync(agency.Id, Some.Contact(agency, "Somebody Else", "mina@example.com"));

        var refused = await Import.CommitAsync(Some.System(agency), dinner.Id, Lists.File(Text), new ImportChoices(), preview.Counts, null, Ct);

        Assert.Equal(new ChangedMeanwhile(), refused.Refusal);
        Assert.Equal(0, await CountAsync<Guest>());
    }

    [Fact]
    public async Task What_a_guest_answered_is_not_overwritten_by_a_list()
    {
        await CommitAsync(Text);
        await database.ReadAsync(agency.Id, async db =>
        {
            var guest = await db.Guests.SingleAsync(g => g.Name == "Mina Okafor", Ct);
            guest.MoveTo(GuestStatus.Accepted, Some.System(agency), Channel.Link, Some.Now);
            guest.SetNeeds("halal", null, null);
            return await db.SaveChangesAsync(Ct);
        });

        var again = await CommitAsync(Text.Replace("1,vegan", "0,kosher", StringComparison.Ordinal));

        Assert.Equal(ImportOutcome.Unchanged, again.Rows[0].Outcome);
        Assert.Equal("halal", await database.ReadAsync(agency.Id, db => db.Guests.Where(g => g.Name == "Mina Okafor").Select(g => g.Diet).SingleAsync(Ct)));
    }

    [Fact]
    public async Task A_member_who_may_not_edit_contacts_imports_nothing()
    {
        var door = new Member(MemberId.New(Some.Now), agency.Id, "Dora", "dora@agency.example", Role.Door, Some.Now);
        await database.AddAsync(agency.Id, door);

        var refused = await Import.CommitAsync(new StaffActor(agency.Id, door.Id), dinner.Id, Lists.File(Text), new ImportChoices(), null, null, Ct);

        Assert.IsType<NotAllowed>(refused.Refusal);
        Assert.Equal(0, await CountAsync<Contact>());
    }

    [Fact]
    public async Task Twenty_thousand_rows_are_planned_and_written()
    {
        var rows = Enumerable.Range(1, ImportLimits.Rows).Select(n => $"Person {n},p{n}@example.com,Outlet {n % 50},,");

        var done = await CommitAsync("Name,Email,Outlet,Plus Ones,Diet\n" + string.Join('\n', rows));

        Assert.Equal(ImportLimits.Rows, done.Counts.Created);
        Assert.Equal(ImportLimits.Rows, await CountAsync<Guest>());
    }

    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }

    private ImportGuests Import => new(database.Transactions, database.Engine);

    private async Task<ImportPlan> PreviewAsync(string text) =>
        (await new PreviewImport(database.Databases).PlanAsync(Some.Product(agency.Id), dinner.Id, Lists.File(text), new ImportChoices(), Ct)).Value!;

    private async Task<ImportPlan> CommitAsync(string text, ImportCounts? confirmed = null)
    {
        var result = await Import.CommitAsync(Some.System(agency), dinner.Id, Lists.File(text), new ImportChoices(), confirmed, null, Ct);
        Assert.Null(result.Refusal);
        return result.Value!;
    }

    private Task<int> CountAsync<T>()
        where T : class => database.ReadAsync(agency.Id, db => db.Set<T>().CountAsync(Ct));

    private Task<int> AuditLinesAsync() => database.ReadAsync(agency.Id, db => db.AuditEntries.CountAsync(Ct));
}
