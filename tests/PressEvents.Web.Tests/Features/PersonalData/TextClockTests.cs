using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Questions;
using PressEvents.Web.Features.PersonalData.Retention;
using PressEvents.Web.Tests.Features.PersonalData.Canaries;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.PersonalData;

/// <summary>Each text is erased by the clock it is listed under, and by no other; a text on no list is found.</summary>
public sealed class TextClockTests(MigratedTemplate template, PostgresServer server)
{
    // Words of ours that no canary can stand in: codes of diets, of languages, and names of fields.
    private static readonly string[] Coded = ["Guest.Diet", "Guest.Language", "Correction.Fields"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_text_that_is_stored_is_on_exactly_one_list()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        await using var db = await evening.Databases.UnscopedAsync(Ct);
        var texts = StoredTexts.Of(db.Model).Select(text => text.Column).ToList();
        var listed = TextClocks.Lists.SelectMany(list => list).ToList();

        Assert.Empty(texts.Except(listed));
        Assert.Empty(listed.Except(texts));
        Assert.Equal(listed.Count, listed.Distinct().Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_text_goes_with_its_own_clock_and_not_before(bool onPostgres)
    {
        await using var evening = await FileEvening.BeginAsync(template, onPostgres ? server : null, with: d => d with { SensitiveKeptDays = 10, AnswersKeptDays = 20 });
        await new CanariedPerson(evening).ComeInAsync();
        string[] early = [.. TextClocks.Sensitive.Except(Coded)];
        string[] late = [.. TextClocks.Answers.Except(Coded), .. TextClocks.Questions];
        Assert.Empty(early.Concat(late).Except(await HoldingAsync(evening)));

        evening.Clock.SetUtcNow(evening.Dinner.EndsAt.AddDays(10));
        Assert.Equal(1, await evening.KeepAsync());
        var held = await HoldingAsync(evening);
        Assert.Empty(early.Intersect(held));
        Assert.Empty(late.Except(held));

        evening.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal(1, await evening.KeepAsync());
        held = await HoldingAsync(evening);
        Assert.Empty(late.Intersect(held));
        Assert.Contains("Contact.Name", held);
        var guests = await evening.ReadAsync(db => db.Guests.ToListAsync(Ct));
        Assert.All(guests, guest => Assert.Equal((null, null), (guest.Diet, guest.Language)));
        Assert.Contains(guests, guest => guest.Kind is PlusOneKind.Photographer);
        Assert.Equal(0, await evening.KeepAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Erasing_leaves_nothing_of_them_in_any_text(bool onPostgres)
    {
        await using var evening = await FileEvening.BeginAsync(template, onPostgres ? server : null);
        var person = new CanariedPerson(evening);
        await person.ComeInAsync();

        await evening.EraseAsync(person.Guest);

        await using var db = await evening.Databases.UnscopedAsync(Ct);
        Assert.Empty(await TextClocks.HoldingAsync(db, CanariedPerson.All));
        Assert.Empty(await evening.ReadAsync(data => data.GuestDevices.Where(d => d.GuestId == person.Guest.Guest).ToListAsync(Ct)));
        var instead = await evening.ReadAsync(data => data.Substitutes.SingleAsync(Ct));
        Assert.Equal((Guest.ErasedName, SubstituteState.Refused), (instead.Name, instead.State));
    }

    [Theory]
    [InlineData(true, null, 30)]
    [InlineData(false, null, 365)]
    [InlineData(true, 3, 3)]
    [InlineData(true, 90, 90)]
    public async Task Answers_to_a_question_go_on_the_day_that_is_told_and_not_before(bool isSensitive, int? days, int kept)
    {
        await using var evening = await FileEvening.BeginAsync(template, with: d => d with { SensitiveKeptDays = 30, AnswersKeptDays = 365 });
        var ada = await evening.InviteAsync(FileEvening.Ada(), GuestStatus.Accepted);
        var question = new Question(QuestionId.New(Some.Now), evening.Dinner, 1, new QuestionDetails { Words = "What do you believe?", IsSensitive = isSensitive, KeptForDays = days });
        var answer = new QuestionAnswer(QuestionAnswerId.New(Some.Now), question, await evening.GuestAsync(ada.Guest), "qwxbelief", evening.Publicist, Channel.Phone, Some.Now);
        await evening.AddAsync(evening.Organisation.Id, question, answer);
        Assert.Equal(evening.Dinner.EndsAt.AddDays(kept), question.ErasesAt(evening.Dinner));

        evening.Clock.SetUtcNow(question.ErasesAt(evening.Dinner).AddMinutes(-1));
        await evening.KeepAsync();
        Assert.NotEmpty(ByteSearch.Find(evening.DataDirectory, ["qwxbelief"]));

        evening.Clock.Advance(TimeSpan.FromMinutes(1));
        await evening.KeepAsync();
        Assert.Empty(ByteSearch.Find(evening.DataDirectory, ["qwxbelief"]));
        Assert.NotEmpty(await evening.ReadAsync(db => db.Questions.ToListAsync(Ct)));
        Assert.Equal(0, await evening.Get<KeepRetention>().EraseDueAsync(Ct));
    }

    [Fact]
    public async Task A_browser_is_forgotten_when_its_proof_runs_out()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await evening.InviteAsync(FileEvening.Ada(), GuestStatus.Accepted);
        var guest = await evening.GuestAsync(ada.Guest);
        var (proven, asked) = (new GuestDevice(GuestDeviceId.New(Some.Now), guest, DeviceSecret.New(), Some.Now), new GuestDevice(GuestDeviceId.New(Some.Now), guest, DeviceSecret.New(), Some.Now));
        proven.Prove(DeviceSecret.New(), evening.Dinner, Some.Now);
        await evening.AddAsync(evening.Organisation.Id, proven, asked);

        evening.Clock.SetUtcNow(Some.Now.AddDays(2));
        await evening.KeepAsync();
        Assert.Equal([proven.Id], await evening.ReadAsync(db => db.GuestDevices.Select(d => d.Id).ToListAsync(Ct)));

        evening.Clock.SetUtcNow(proven.KeptUntil!.Value);
        await evening.KeepAsync();
        Assert.Empty(await evening.ReadAsync(db => db.GuestDevices.ToListAsync(Ct)));
    }

    private static async Task<HashSet<string>> HoldingAsync(FileEvening evening)
    {
        await using var db = await evening.Databases.UnscopedAsync(Ct);
        return await TextClocks.HoldingAsync(db, [.. CanariedPerson.All, CanariedPerson.OfTheList]);
    }
}
