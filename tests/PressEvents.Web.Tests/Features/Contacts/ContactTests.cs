using PressEvents.Data.Queries.Lists;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Contacts.Person;
using PressEvents.Web.Features.Contacts.Listing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Contacts;

public sealed class ContactTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_contact_is_added_found_in_any_spelling_and_changed()
    {
        using var evening = await Evening.BeginAsync(template);
        var save = new SaveContact(evening.Database.Transactions);
        var added = await save.AddAsync(evening.Publicist, new ContactForm { Name = "Þórdís Ólafsdóttir", Email = "thordis@kjarninn.example", Outlet = "Kjarninn" }, Ct);
        Assert.Null(added.Refusal);

        var row = Assert.Single((await new ContactList(evening.Database.Databases, evening.Database.Clock).ReadAsync(evening.Publicist, new ListFilter([], "olafs kjar"), 0, 10, Ct)));
        Assert.Equal(("Þórdís Ólafsdóttir", "Kjarninn"), (row.Name, row.Outlet?.Name));

        var file = await evening.ContactFiles.ForAsync(evening.Publicist, row.Id, Ct);
        var form = ContactForm.Of(file!.Details, file.Outlet);
        form.Beat = "Culture";
        Assert.True((await save.ChangeAsync(evening.Publicist, row.Id, file.Details, form, Ct)).IsDone);
        Assert.IsType<ChangedMeanwhile>((await save.ChangeAsync(evening.Publicist, row.Id, file.Details, form, Ct)).Refusal);
    }

    [Theory]
    [InlineData("Name", " ")]
    [InlineData("Email", "not an address")]
    [InlineData("AssistantEmail", "a@b")]
    [InlineData("TimeZone", "Mars/Olympus")]
    public async Task What_is_typed_wrong_is_named_by_its_box(string field, string typed)
    {
        using var evening = await Evening.BeginAsync(template);
        var form = new ContactForm { Name = "Ada" };
        typeof(ContactForm).GetProperty(field)!.SetValue(form, typed);

        var result = await new SaveContact(evening.Database.Transactions).AddAsync(evening.Publicist, form, Ct);

        Assert.Equal(field, Assert.IsType<Invalid>(result.Refusal).Field);
    }

    [Fact]
    public async Task Another_agency_and_the_door_find_nobody_and_change_nobody()
    {
        using var evening = await Evening.BeginAsync(template);
        var ada = Some.Contact(evening.Agency);
        await evening.Database.AddAsync(evening.Agency.Id, ada);
        var (list, files, save) = (new ContactList(evening.Database.Databases, evening.Database.Clock), evening.ContactFiles, new SaveContact(evening.Database.Transactions));

        Assert.Empty(await list.ReadAsync(evening.Stranger, ListFilter.Everything, 0, 10, Ct));
        Assert.Empty(await list.ReadAsync(evening.Of(Role.Door), ListFilter.Everything, 0, 10, Ct));
        Assert.Null(await files.ForAsync(evening.Stranger, ada.Id, Ct));
        Assert.Null(await files.ForAsync(evening.Of(Role.Viewer), ada.Id, Ct));
        Assert.Null(await files.ForAsync(evening.Publicist, ContactId.New(Some.Now), Ct));
        Assert.Equal(new NotFound("contact"), (await save.ChangeAsync(evening.Stranger, ada.Id, ada.Details, ContactForm.Of(ada.Details, null), Ct)).Refusal);
        Assert.IsType<NotAllowed>((await save.ChangeAsync(evening.Of(Role.Door), ada.Id, ada.Details, ContactForm.Of(ada.Details, null), Ct)).Refusal);
    }
}
