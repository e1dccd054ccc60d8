using PressEvents.Data.Queries.Lists;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Contacts.Listing;
using PressEvents.Web.Features.Contacts.Outlets;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Contacts;

public sealed class OutletTests(MigratedTemplate template) : IAsyncLifetime
{
    private Evening evening = default!;
    private Outlet weekly = default!;
    private Outlet times = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ChangeOutlet Change => new(evening.Database.Transactions);

    public async ValueTask InitializeAsync()
    {
        evening = await Evening.BeginAsync(template);
        (weekly, times) = (new(OutletId.New(Some.Now), evening.Agency.Id, "Example Weekly"), new(OutletId.New(Some.Now), evening.Agency.Id, "Sample Times"));
        var ada = new Contact(ContactId.New(Some.Now), evening.Agency.Id, new ContactDetails(PersonName.From("Ada")!) { OutletId = weekly.Id }, weekly.Name, Some.Now);
        await evening.Database.AddAsync(evening.Agency.Id, weekly, times, ada);
    }

    public ValueTask DisposeAsync()
    {
        evening.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Who_writes_for_a_renamed_outlet_is_found_by_its_new_name()
    {
        var saved = await Change.SaveAsync(evening.Publicist, weekly.Id, weekly.Details, new OutletForm { Name = "Wöchentliches Beispiel", Kind = "Magazine", RivalGroup = "Weeklies", Site = "https://weekly.example" }, Ct);

        Assert.True(saved.IsDone);
        Assert.Equal(("Ada", 0), ((await FindAsync("wochent")).Single(), (await FindAsync("example weekly")).Count));
        Assert.Equal((OutletKind.Magazine, "Weeklies", "https://weekly.example", 1), await RowAsync(weekly.Id));
    }

    [Theory]
    [InlineData("Name", " ", null)]
    [InlineData("Site", "Example", "javascript:alert(1)")]
    [InlineData("Site", "Example", "weekly.example")]
    public async Task What_is_typed_wrong_is_named_by_its_box(string field, string name, string? site) =>
        Assert.Equal(field, Assert.IsType<Invalid>((await Change.SaveAsync(evening.Publicist, weekly.Id, weekly.Details, new OutletForm { Name = name, Site = site }, Ct)).Refusal).Field);

    [Fact]
    public async Task A_name_that_another_has_makes_one_of_the_two_when_asked()
    {
        var taken = await Change.SaveAsync(evening.Publicist, weekly.Id, weekly.Details, new OutletForm { Name = "SAMPLE times" }, Ct);
        Assert.Equal(new OutletNameTaken(times.Id, "Sample Times"), taken.Refusal);

        Assert.True((await Change.MergeAsync(evening.Publicist, weekly.Id, times.Id, Ct)).IsDone);

        Assert.Equal(["Ada"], await FindAsync("sample times"));
        Assert.Null(await List.OfAsync(evening.Publicist, weekly.Id, Ct));
    }

    [Fact]
    public async Task An_outlet_goes_only_when_nobody_writes_for_it()
    {
        Assert.Equal(new OutletInUse("Example Weekly", 1), (await Change.RemoveAsync(evening.Publicist, weekly.Id, Ct)).Refusal);
        Assert.True((await Change.RemoveAsync(evening.Publicist, times.Id, Ct)).IsDone);
    }

    [Fact]
    public async Task Another_agency_and_who_only_looks_see_and_change_no_outlet()
    {
        Assert.Empty(await List.ReadAsync(evening.Stranger, Ct));
        Assert.Empty(await List.ReadAsync(evening.Of(Role.Viewer), Ct));
        Assert.Null(await List.OfAsync(evening.Stranger, weekly.Id, Ct));
        Assert.IsType<NotFound>((await Change.RemoveAsync(evening.Stranger, times.Id, Ct)).Refusal);
        Assert.IsType<NotAllowed>((await Change.SaveAsync(evening.Of(Role.Door), weekly.Id, weekly.Details, OutletForm.Of(weekly.Details), Ct)).Refusal);
    }

    private OutletList List => new(evening.Database.Databases, evening.Database.Clock);

    private async Task<List<string>> FindAsync(string typed) =>
        [.. (await new ContactList(evening.Database.Databases, evening.Database.Clock).ReadAsync(evening.Publicist, new ListFilter([], typed), 0, 10, Ct)).Select(row => row.Name)];

    private async Task<(OutletKind?, string?, string?, int)> RowAsync(OutletId id)
    {
        var row = (await List.ReadAsync(evening.Publicist, Ct)).Single(outlet => outlet.Id == id);
        return (row.Kind, row.RivalGroup, row.Site, row.People);
    }
}
