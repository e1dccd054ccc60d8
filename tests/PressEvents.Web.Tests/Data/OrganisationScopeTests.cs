using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Conventions;
using PressEvents.Domain;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Data;

public sealed class OrganisationScopeTests(MigratedTemplate template) : IDisposable
{
    private readonly TestDatabase database = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_organisation_never_sees_anothers_rows()
    {
        var (ours, theirs) = (Some.Organisation("Ours"), Some.Organisation("Theirs"));
        await database.AddAsync(ours.Id, ours, Some.Contact(ours), Some.Dinner(ours, slug: "our-dinner"));
        await database.AddAsync(theirs.Id, theirs, Some.Contact(theirs), Some.Dinner(theirs, slug: "their-dinner"));

        var slugs = await database.ReadAsync(ours.Id, db => db.Events.Select(e => e.Slug).ToListAsync(Ct));
        var contacts = await database.ReadAsync(ours.Id, db => db.Contacts.CountAsync(Ct));

        Assert.Equal(["our-dinner"], slugs);
        Assert.Equal(1, contacts);
    }

    [Fact]
    public async Task Without_an_organisation_nothing_is_seen()
    {
        var ours = Some.Organisation();
        await database.AddAsync(ours.Id, ours, Some.Contact(ours));

        await using var db = await database.Databases.UnscopedAsync(Ct);

        Assert.False(await db.Contacts.AnyAsync(Ct));
    }

    [Fact]
    public async Task Saving_a_foreign_row_throws_and_saves_nothing()
    {
        var (ours, theirs) = (Some.Organisation("Ours"), Some.Organisation("Theirs"));
        await database.AddAsync(ours.Id, ours);
        await database.AddAsync(theirs.Id, theirs);

        await Assert.ThrowsAsync<ForeignRowException>(() => database.AddAsync(ours.Id, Some.Contact(ours), Some.Contact(theirs)));

        Assert.Equal(0, await database.ReadAsync(ours.Id, db => db.Contacts.CountAsync(Ct)));
    }

    [Fact]
    public async Task Every_entity_of_an_organisation_is_filtered()
    {
        await using var db = await database.Databases.UnscopedAsync(Ct);

        var unfiltered = db.Model.GetEntityTypes()
            .Where(entity => typeof(IScoped).IsAssignableFrom(entity.ClrType) && entity.GetDeclaredQueryFilters().Count == 0);

        Assert.Empty(unfiltered);
    }

    public void Dispose() => database.Dispose();
}
