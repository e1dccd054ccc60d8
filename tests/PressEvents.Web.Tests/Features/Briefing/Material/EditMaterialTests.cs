using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Briefing.Material;
using PressEvents.Web.Platform.PressKits;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing.Material;

/// <summary>The lists, texts and people of the pack as the team edits them.</summary>
public sealed class EditMaterialTests(MigratedTemplate template) : IAsyncLifetime
{
    private readonly MaterialEdits edits = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await edits.SaveAsync();

    [Fact]
    public async Task Entries_stand_in_the_order_they_came_and_move_where_they_are_put()
    {
        foreach (var name in (string[])["Ada", "Bo", "Cy"])
        {
            Assert.True((await edits.AddAsync(PackPart.Credits, edits.Credit(name))).IsDone);
        }

        var move = new MoveItem(edits.Database.Transactions);
        await move.MoveAsync(edits.Publicist, edits.Evening.Dinner.Id, (await edits.ItemsAsync())[2].Id, 0, Ct);
        await move.MoveAsync(edits.Publicist, edits.Evening.Dinner.Id, (await edits.ItemsAsync())[1].Id, 99, Ct);

        Assert.Equal(["Cy", "Bo", "Ada"], (await edits.ItemsAsync()).Select(item => ((CreditLine)item.Content).Name));
    }

    [Theory]
    [InlineData(PackPart.Credits, "Role", "", "“Role” must not be empty.")]
    [InlineData(PackPart.Releases, "Date", "20.11.2017", "“20.11.2017” is not a date; write it like 2017-11-20.")]
    [InlineData(PackPart.Releases, "Time", "8 pm", "“8 pm” is not a time; write it like 20:15.")]
    [InlineData(PackPart.Releases, "Time zone", "Middle-earth/Shire", "“Middle-earth/Shire” is not a time zone we know; write it like Europe/London.")]
    [InlineData(PackPart.Releases, "Link", "javascript:alert(1)", "“Link” is an address that begins with https://, or an order number.")]
    [InlineData(PackPart.Coverage, "Link", "http://insecure.example", "“Link” begins with https:// and has no name or password before its host.")]
    [InlineData(PackPart.Questions, "Answer", "It runs {{fact 99}}.", "There is no fact 99 in the ledger.")]
    [InlineData(PackPart.Questions, "Answer", "It runs {{fact seven}}.", "{{fact seven}} names no fact; write {{fact 7}} with the number the fact has in the ledger.")]
    public async Task A_wrong_field_is_refused_with_a_sentence_and_nothing_is_saved(PackPart part, string field, string typed, string sentence)
    {
        var form = new EntryForm(Good[part]);
        Assert.True((await edits.AddAsync(part, form)).IsDone);
        form.Values[field] = typed;

        var refused = Assert.IsType<Invalid>((await edits.AddAsync(part, form)).Refusal);

        Assert.Equal((field, sentence), (refused.Field, refused.Sentence));
        Assert.Single(await edits.ItemsAsync());
    }

    [Fact]
    public async Task What_is_too_long_is_counted_for_the_person_who_typed_it()
    {
        var refused = Assert.IsType<Invalid>((await edits.AddAsync(PackPart.Credits, edits.Credit(new string('x', 201)))).Refusal);

        Assert.Equal("“Name” takes at most 200 characters; these are 201.", refused.Sentence);
    }

    [Fact]
    public async Task An_entry_of_another_event_or_by_a_viewer_stays_as_it_is()
    {
        await edits.AddAsync(PackPart.Credits, edits.Credit("Ada"));
        var other = new PackedEvening("other");
        var stranger = new StaffActor(other.Organisation.Id, other.AddMember().Id);
        await other.SaveAsync(edits.Database);
        var item = (await edits.ItemsAsync())[0];
        var change = new ChangeItem(edits.Database.Transactions, edits.Pictures);

        Assert.IsType<NotAllowed>((await edits.AddAsync(PackPart.Credits, edits.Credit("Bo"), edits.Viewer)).Refusal);
        Assert.IsType<NotFound>((await edits.AddAsync(PackPart.Credits, edits.Credit("Bo"), stranger)).Refusal);
        Assert.IsType<NotFound>((await change.ChangeAsync(stranger, edits.Evening.Dinner.Id, item.Id, edits.Credit("Bo"), Ct)).Refusal);
        Assert.IsType<NotFound>((await change.ChangeAsync(stranger, other.Dinner.Id, item.Id, edits.Credit("Bo"), Ct)).Refusal);
        Assert.Equal(["Ada"], (await edits.ItemsAsync()).Select(i => ((CreditLine)i.Content).Name));
    }

    [Fact]
    public async Task Texts_of_one_section_are_changed_without_touching_the_others()
    {
        var change = new ChangePackTexts(edits.Database.Transactions);
        await change.ChangeAsync(edits.Publicist, edits.Evening.Dinner.Id, PackTextFields.Evening, new FieldValues { ["Arrival"] = "Ring twice.", ["Day phone"] = "+1 212 555 0141" }, Ct);

        await change.ChangeAsync(edits.Publicist, edits.Evening.Dinner.Id, PackTextFields.Work, new FieldValues { ["One line"] = "One line.", ["Long"] = "Long." }, Ct);

        var saved = await edits.Database.ReadAsync(edits.Evening.Organisation.Id, db => db.Events.AsNoTracking().SingleAsync(Ct));
        var plan = await edits.Database.ReadAsync(edits.Evening.Organisation.Id, db => db.PackPlans.AsNoTracking().SingleAsync(Ct));
        Assert.Equal(("One line.", null, "Long.", edits.Evening.Dinner.Title), (saved.SynopsisShort, saved.SynopsisMedium, saved.SynopsisLong, saved.Title));
        Assert.Equal(("Ring twice.", "+1 212 555 0141"), (plan.Texts.Arrival, plan.Texts.DayPhone));
    }

    [Fact]
    public async Task Talent_is_described_in_full_and_keeps_the_name_as_its_owner_writes_it()
    {
        var form = new EntryForm(new FieldValues { ["Name"] = "Łukasz  Żółć", ["Long biography"] = "From Łódź. {{fact 7}}", ["Pronunciation"] = "WOO-kash", ["Follow-up"] = "Through the press office" });
        var person = await edits.TalentAsync();

        Assert.True((await new ChangeTalent(edits.Database.Transactions, edits.Pictures).ChangeAsync(edits.Publicist, edits.Evening.Dinner.Id, person.Id, form, Ct)).IsDone);

        var after = await edits.TalentAsync();
        Assert.Equal(("Łukasz Żółć", "From Łódź. {{fact 7}}", "WOO-kash", "Through the press office"), (after.Name, after.Profile.LongBio, after.Profile.Pronunciation, after.Profile.FollowUp));
    }

    [Fact]
    public async Task A_picture_that_an_edition_has_outlives_its_entry_and_one_that_nothing_has_does_not()
    {
        await edits.AddAsync(PackPart.Images, await edits.ImageAsync(60));
        await edits.FreezeAsync();
        await edits.AddAsync(PackPart.Images, await edits.ImageAsync(80));
        var (published, draft) = ((await edits.ItemsAsync())[0], (await edits.ItemsAsync())[1]);

        await edits.RemoveAsync(published);
        await edits.RemoveAsync(draft);

        Assert.NotNull(await edits.Files.ReadAsync(((PackImage)published.Content).Picture, Ct));
        Assert.Null(await edits.Files.ReadAsync(((PackImage)draft.Content).Picture, Ct));
    }

    [Fact]
    public async Task A_picture_that_is_replaced_goes_and_one_that_another_entry_has_stays()
    {
        await edits.AddAsync(PackPart.Images, await edits.ImageAsync(60));
        await edits.AddAsync(PackPart.Images, await edits.ImageAsync(60));
        var (first, second) = ((await edits.ItemsAsync())[0], (await edits.ItemsAsync())[1]);
        var name = ((PackImage)first.Content).Picture;

        await edits.ChangeAsync(first, await edits.ImageAsync(80));
        Assert.NotNull(await edits.Files.ReadAsync(name, Ct));

        await edits.ChangeAsync(second, await edits.ImageAsync(80));
        Assert.Null(await edits.Files.ReadAsync(name, Ct));
    }

    public ValueTask DisposeAsync()
    {
        edits.Dispose();
        return ValueTask.CompletedTask;
    }

    private static readonly Dictionary<PackPart, FieldValues> Good = new()
    {
        [PackPart.Credits] = new() { ["Role"] = "Editor", ["Name"] = "Ada" },
        [PackPart.Releases] = new() { ["Territory"] = "Exampleland", ["Platform"] = "Digital", ["Date"] = "2017-11-20", ["Time"] = "20:15", ["Time zone"] = "Europe/Berlin", ["Link"] = "5 037899 048931" },
        [PackPart.Coverage] = new() { ["Title"] = "A long film", ["Outlet"] = "The Sample Quarterly", ["Link"] = "https://sample-quarterly.example/a" },
        [PackPart.Questions] = new() { ["Question"] = "How long did it take?", ["Answer"] = "{{fact 7}}" },
    };
}
