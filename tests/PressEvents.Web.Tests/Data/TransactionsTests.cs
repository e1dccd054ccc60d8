using Microsoft.EntityFrameworkCore;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Data;

public sealed class TransactionsTests(MigratedTemplate template) : IDisposable
{
    private readonly TestDatabase database = new(template);
    private readonly Organisation agency = Some.Organisation();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refusal_saves_nothing_neither_change_nor_audit()
    {
        await database.AddAsync(agency.Id, agency);

        var result = await database.Transactions.RunAsync(Some.System(agency), Permission.EditContacts, work =>
        {
            work.Db.Contacts.Add(Some.Contact(agency));
            work.Audit("contact.added", null);
            return Task.FromResult<Result>(new NotFound("contact"));
        }, Ct);

        Assert.Equal(new NotFound("contact"), result.Refusal);
        Assert.Equal(0, await database.ReadAsync(agency.Id, async db => await db.Contacts.CountAsync(Ct) + await db.AuditEntries.CountAsync(Ct)));
    }

    [Theory]
    [InlineData(Role.Owner, true)]
    [InlineData(Role.Publicist, true)]
    [InlineData(Role.Door, false)]
    [InlineData(Role.Viewer, false)]
    public async Task The_role_is_read_in_the_transaction(Role role, bool allowed)
    {
        var member = new Member(MemberId.New(Some.Now), agency.Id, "Ada", "ada@agency.example", role, Some.Now);
        await database.AddAsync(agency.Id, agency, member);

        var result = await database.Transactions.RunAsync(
            new StaffActor(agency.Id, member.Id), Permission.EditContacts, work => Task.FromResult(Result.Done), Ct);

        Assert.Equal(allowed, result.IsDone);
    }

    [Fact]
    public async Task A_member_of_another_organisation_may_nothing_here()
    {
        var other = Some.Organisation("Other");
        var member = new Member(MemberId.New(Some.Now), other.Id, "Eve", "eve@other.example", Role.Owner, Some.Now);
        await database.AddAsync(agency.Id, agency);
        await database.AddAsync(other.Id, other, member);

        var result = await database.Transactions.RunAsync(
            new StaffActor(agency.Id, member.Id), Permission.EditContacts, work => Task.FromResult(Result.Done), Ct);

        Assert.IsType<NotAllowed>(result.Refusal);
    }

    [Fact]
    public async Task Audit_lines_are_numbered_without_gaps_and_seal_each_other()
    {
        await database.AddAsync(agency.Id, agency);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => database.Transactions.RunAsync(Some.System(agency), Permission.EditContacts, work =>
        {
            work.Audit("test.noted", null, null, $"n={n}");
            return Task.FromResult(Result.Done);
        }, Ct)));

        var lines = await database.ReadAsync(agency.Id, db => db.AuditEntries.OrderBy(e => e.Sequence).ToListAsync(Ct));

        Assert.Equal(Enumerable.Range(1, 20).Select(n => (long)n), lines.Select(line => line.Sequence));
        Assert.All(lines, line => Assert.Equal(line.ComputeHash(), line.Hash));
        Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.PreviousHash));
    }

    [Fact]
    public async Task A_locked_database_refuses_the_write_and_says_so_and_works_again_afterwards()
    {
        await database.AddAsync(agency.Id, agency);
        await using (var blocker = await database.Databases.UnscopedAsync(Ct))
        {
            await using var held = await blocker.Database.BeginTransactionAsync(Ct);
            var refused = await AddContactAsync();
            Assert.IsType<StorageBusy>(refused.Refusal);
        }

        Assert.True((await AddContactAsync()).IsDone);
        Assert.Equal(1, await database.ReadAsync(agency.Id, db => db.Contacts.CountAsync(Ct)));
    }

    public void Dispose() => database.Dispose();

    private Task<Result> AddContactAsync() => database.Transactions.RunAsync(Some.System(agency), Permission.EditContacts, work =>
    {
        work.Db.Contacts.Add(Some.Contact(agency));
        return Task.FromResult(Result.Done);
    }, Ct);
}
