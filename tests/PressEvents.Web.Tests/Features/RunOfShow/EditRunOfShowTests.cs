using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.RunOfShow;
using PressEvents.Web.Features.RunOfShow;
using PressEvents.Web.Platform;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.RunOfShow;

public sealed class EditRunOfShowTests : IAsyncLifetime
{
    private const string Zone = "America/New_York";

    private readonly TestDatabase database;
    private readonly Organisation agency = Some.Organisation();
    private readonly PressEvent dinner;
    private readonly StaffActor publicist;
    private readonly Member member;

    public EditRunOfShowTests(MigratedTemplate template)
    {
        database = new TestDatabase(template);
        var starts = LocalTime.ToInstant(new DateTime(2026, 12, 13, 19, 0, 0, DateTimeKind.Unspecified), Zone, "at").Value;
        dinner = Some.Opened(new PressEvent(
            PressEventId.New(Some.Now), agency.Id, Slug.TryParse("dinner")!.Value, Some.Details() with { StartsAt = starts, EndsAt = starts.AddHours(7) }, Some.Now));
        member = new Member(MemberId.New(Some.Now), agency.Id, "Petra", "petra@agency.example", Role.Publicist, Some.Now);
        publicist = new StaffActor(agency.Id, member.Id);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await database.AddAsync(agency.Id, agency, dinner, member);

    [Fact]
    public async Task Parts_stand_in_the_order_of_the_clock_whatever_order_they_were_typed_in()
    {
        await AddAsync("20:00", "30", "Main course");
        await AddAsync("18:30", "30", "Doors");
        await AddAsync("00:15", "15", "Taxis");

        Assert.Equal(["18:30–19:00 Doors", "20:00–20:30 Main course", "00:15–00:30 Taxis"], await LinesAsync());
    }

    [Theory]
    [InlineData("", "15", "Doors", nameof(SegmentForm.StartsAt))]
    [InlineData("half past six", "15", "Doors", nameof(SegmentForm.StartsAt))]
    [InlineData("18:30", "0", "Doors", nameof(SegmentForm.Minutes))]
    [InlineData("18:30", "many", "Doors", nameof(SegmentForm.Minutes))]
    [InlineData("18:30", "15", " ", nameof(SegmentForm.Title))]
    public async Task A_wrong_part_is_refused_beside_its_field_and_not_saved(string start, string minutes, string title, string field)
    {
        var result = await AddAsync(start, minutes, title);

        Assert.Equal(field, Assert.IsType<Invalid>(result.Refusal).Field);
        Assert.Empty(await LinesAsync());
    }

    [Fact]
    public async Task Moving_a_part_earlier_exchanges_it_with_the_one_before_and_keeps_both_lengths()
    {
        await AddAsync("19:00", "20", "Arrivals");
        await AddAsync("19:30", "40", "First course");
        var second = (await ReadAsync())[1];

        await new MoveSegment(database.Transactions).EarlierAsync(publicist, dinner.Id, second.Id, Ct);

        Assert.Equal(["19:00–19:40 First course", "19:50–20:10 Arrivals"], await LinesAsync());
    }

    [Fact]
    public async Task A_part_is_changed_and_removed()
    {
        await AddAsync("19:00", "20", "Arrivals");
        var part = (await ReadAsync())[0];
        var form = SegmentForm.Of(part, Zone);
        (form.Title, form.Record) = ("A toast", RecordStatus.OffTheRecord);

        await new ChangeSegment(database.Transactions).ChangeAsync(publicist, dinner.Id, part.Id, form, Ct);
        Assert.Equal(part with { Title = "A toast", Record = RecordStatus.OffTheRecord }, (await ReadAsync())[0]);

        await new RemoveSegment(database.Transactions).RemoveAsync(publicist, dinner.Id, part.Id, Ct);
        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task Another_organisation_finds_no_such_part()
    {
        await AddAsync("19:00", "20", "Arrivals");
        var part = (await ReadAsync())[0];
        var other = Some.Organisation("Other");
        var outsider = new Member(MemberId.New(Some.Now), other.Id, "Otto", "otto@other.example", Role.Owner, Some.Now);
        await database.AddAsync(other.Id, other, outsider);
        var stranger = new StaffActor(other.Id, outsider.Id);

        Assert.IsType<NotFound>((await new RemoveSegment(database.Transactions).RemoveAsync(stranger, dinner.Id, part.Id, Ct)).Refusal);
        Assert.IsType<NotFound>((await new MoveSegment(database.Transactions).EarlierAsync(stranger, dinner.Id, part.Id, Ct)).Refusal);
        Assert.Single(await ReadAsync());
    }

    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<Domain.Result> AddAsync(string start, string minutes, string title) => new AddSegment(database.Transactions).AddAsync(
        publicist, dinner.Id, new SegmentForm { StartsAt = start, Minutes = minutes, Title = title }, Ct);

    private Task<IReadOnlyList<SegmentEditRow>> ReadAsync() => new RunOfShowQuery(database.Databases).ForEventAsync(Some.Product(agency.Id), dinner.Id, Ct);

    private async Task<List<string>> LinesAsync() =>
        [.. (await ReadAsync()).Select(s => $"{EventWords.Hours(s.StartsAt, s.EndsAt, Zone)} {s.Title}")];
}
