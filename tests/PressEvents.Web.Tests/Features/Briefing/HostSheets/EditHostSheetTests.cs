using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Briefing.HostSheets.Editing;
using PressEvents.Web.Features.Briefing.HostSheets.Writing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing.HostSheets;

public sealed class EditHostSheetTests : IAsyncLifetime
{
    private readonly TestDatabase database;
    private readonly HostedEvening evening = new();
    private readonly StaffActor publicist;
    private readonly StaffActor viewer;
    private readonly Guest guest;

    public EditHostSheetTests(MigratedTemplate template)
    {
        database = new TestDatabase(template);
        publicist = new StaffActor(evening.Organisation.Id, evening.AddMember().Id);
        viewer = new StaffActor(evening.Organisation.Id, evening.AddMember(Role.Viewer).Id);
        guest = evening.Add("Ada");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ChangeHostList Lists => new(database.Transactions);

    public async ValueTask InitializeAsync() => await evening.SaveAsync(database);

    [Fact]
    public async Task Texts_are_written_once_and_again_and_the_same_words_are_no_change()
    {
        var change = new ChangeHostTexts(database.Transactions);
        Assert.True((await change.ChangeAsync(publicist, evening.Dinner.Id, new HostTextsForm { Message = " One  thing.\r\n" }, Ct)).IsDone);
        Assert.True((await change.ChangeAsync(publicist, evening.Dinner.Id, new HostTextsForm { Message = "One  thing." }, Ct)).IsDone);
        Assert.True((await change.ChangeAsync(publicist, evening.Dinner.Id, new HostTextsForm { Message = "Another.", Pillars = "a\r\nb" }, Ct)).IsDone);

        var texts = await new HostBriefQuery(database.Databases).TextsAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, Ct);
        Assert.Equal(("Another.", "a\nb"), (texts.Message, texts.Pillars));
        Assert.Equal(["host-sheet.texts-changed", "host-sheet.texts-changed"], await TrailAsync());
    }

    [Fact]
    public async Task Entries_are_added_changed_moved_and_removed_in_their_list()
    {
        await Lists.AddAsync(publicist, evening.Dinner.Id, Hold("First"), Ct);
        await Lists.AddAsync(publicist, evening.Dinner.Id, Hold("Second"), Ct);
        await Lists.AddAsync(publicist, evening.Dinner.Id, new HostItemForm(HostList.OffTopics) { Topic = "Money", Sentence = "Not tonight." }, Ct);
        var (first, second) = ((await ListAsync())[0].Id, (await ListAsync())[1].Id);

        await Lists.MoveUpAsync(publicist, evening.Dinner.Id, second, Ct);
        await Lists.MoveUpAsync(publicist, evening.Dinner.Id, second, Ct);
        await Lists.ChangeAsync(publicist, evening.Dinner.Id, first, Hold("First, changed"), Ct);
        Assert.Equal([new DoNotSay("Second"), new DoNotSay("First, changed")], (await ListAsync()).Select(item => item.Content));
        await Lists.RemoveAsync(publicist, evening.Dinner.Id, second, Ct);

        Assert.Equal([new DoNotSay("First, changed")], (await ListAsync()).Select(item => item.Content));
        Assert.Equal(2, await database.ReadAsync(evening.Organisation.Id, db => db.HostItems.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_wrong_entry_is_refused_beside_its_field_and_not_saved()
    {
        (HostItemForm Form, string Field)[] wrong =
        [
            (new(HostList.Clock) { At = "half past six", What = "Car" }, nameof(HostItemForm.At)),
            (new(HostList.Clock) { At = "18:30" }, nameof(HostItemForm.What)),
            (new(HostList.HostileQuestions) { Topic = "The film", Question = "Why?" }, nameof(HostItemForm.Answer)),
            (new(HostList.OffTopics) { Topic = "Money" }, nameof(HostItemForm.Sentence)),
            (new(HostList.DoNotSay) { What = new string('x', 2001) }, nameof(HostItemForm.What)),
        ];

        foreach (var (form, field) in wrong)
        {
            Assert.Equal(field, Assert.IsType<Invalid>((await Lists.AddAsync(publicist, evening.Dinner.Id, form, Ct)).Refusal).Field);
        }

        Assert.IsType<NotFound>((await Lists.AddAsync(publicist, evening.Dinner.Id, new(HostList.Clock) { At = "18:30", What = "Car", Talent = Guid.CreateVersion7().ToString() }, Ct)).Refusal);
        Assert.Equal(0, await database.ReadAsync(evening.Organisation.Id, db => db.HostItems.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_viewer_changes_nothing_and_does_not_read_what_a_guest_writes()
    {

        Assert.IsType<NotAllowed>((await new ChangeHostTexts(database.Transactions).ChangeAsync(viewer, evening.Dinner.Id, new HostTextsForm { Message = "Mine." }, Ct)).Refusal);
        Assert.IsType<NotAllowed>((await Lists.AddAsync(viewer, evening.Dinner.Id, Hold("Mine"), Ct)).Refusal);
        Assert.IsType<NotAllowed>((await new ChangeGuestBrief(database.Transactions).ChangeAsync(viewer, guest.Id, new GuestBriefForm { Writing = "Mine" }, Ct)).Refusal);
        Assert.Null(await new GuestBriefQuery(database.Databases).ForAsync(viewer, guest.Id, Ct));
        Assert.All(await TrailAsync(), action => Assert.Equal("access.refused", action));
    }

    [Fact]
    public async Task What_a_guest_writes_is_kept_while_there_is_something_to_keep()
    {
        var change = new ChangeGuestBrief(database.Transactions);

        await change.ChangeAsync(publicist, guest.Id, new GuestBriefForm { Writing = " A review ", Deadline = "Friday" }, Ct);
        var read = await new GuestBriefQuery(database.Databases).ForAsync(publicist, guest.Id, Ct);
        Assert.Equal(("A review", "Friday", null), (read!.Writing, read.Deadline, read.Exclusive));
        await change.ChangeAsync(publicist, guest.Id, new GuestBriefForm { Writing = "A review", Deadline = "Friday" }, Ct);
        await change.ChangeAsync(publicist, guest.Id, new GuestBriefForm(), Ct);

        Assert.Equal(0, await database.ReadAsync(evening.Organisation.Id, db => db.GuestBriefs.CountAsync(Ct)));
        Assert.Equal(["guest.brief-changed", "guest.brief-changed"], await TrailAsync());
    }

    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }

    private static HostItemForm Hold(string what) => new(HostList.DoNotSay) { What = what };

    private async Task<IReadOnlyList<HostItemRow>> ListAsync() =>
        (await new HostBriefQuery(database.Databases).ListAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, HostList.DoNotSay, Ct)).Items;

    private Task<List<string>> TrailAsync() =>
        database.ReadAsync(evening.Organisation.Id, db => db.AuditEntries.OrderBy(a => a.Sequence).Select(a => a.Action).ToListAsync(Ct));
}
