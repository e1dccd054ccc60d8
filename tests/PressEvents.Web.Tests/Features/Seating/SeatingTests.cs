using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;
using PressEvents.Domain.Talents;
using PressEvents.Web.Features.Seating;
using PressEvents.Web.Features.Seating.Page;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Seating;

public sealed class SeatingTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_taken_seat_is_refused_and_swapped_only_when_asked()
    {
        using var evening = await Evening.BeginAsync(template);
        var seats = await evening.AddTableAsync();
        var (ada, byron) = (await evening.AddGuestAsync("Ada", GuestStatus.Accepted), await evening.AddGuestAsync("Byron", GuestStatus.Accepted));
        var seat = new SeatPerson(evening.Database.Transactions);
        Task<Domain.Result> Give(Guest guest, int number, bool swap) => seat.SeatAsync(evening.Publicist, evening.Dinner.Id, Sitter.Of(guest.Id), seats[number - 1].Id, swap, Ct);
        await Give(ada, 1, swap: false);
        await Give(byron, 2, swap: false);

        Assert.Equal(new SeatTaken("Table 1", 1), (await Give(byron, 1, swap: false)).Refusal);
        Assert.True((await Give(byron, 1, swap: true)).IsDone);

        Assert.Equal([(1, "Byron"), (2, "Ada")], await SeatedAsync(evening));
    }

    [Fact]
    public async Task Whoever_is_put_off_by_a_newcomer_is_without_a_seat()
    {
        using var evening = await Evening.BeginAsync(template);
        var seats = await evening.AddTableAsync();
        var (ada, byron) = (await evening.AddGuestAsync("Ada", GuestStatus.Accepted), await evening.AddGuestAsync("Byron", GuestStatus.Accepted));
        var seat = new SeatPerson(evening.Database.Transactions);
        await seat.SeatAsync(evening.Publicist, evening.Dinner.Id, Sitter.Of(ada.Id), seats[0].Id, swap: false, Ct);

        await seat.SeatAsync(evening.Publicist, evening.Dinner.Id, Sitter.Of(byron.Id), seats[0].Id, swap: true, Ct);

        Assert.Equal(["Ada"], (await PlanAsync(evening)).Unseated.Select(p => p.Name));
    }

    [Fact]
    public async Task Only_who_is_coming_is_seated_and_talent_always()
    {
        using var evening = await Evening.BeginAsync(template);
        var seats = await evening.AddTableAsync();
        var silent = await evening.AddGuestAsync("Silent", GuestStatus.Invited);
        var talent = new Talent(TalentId.New(Some.Now), evening.Dinner, 1, "Allen Hughes", "Director", null);
        await evening.Database.AddAsync(evening.Agency.Id, talent);
        var seat = new SeatPerson(evening.Database.Transactions);

        Assert.Equal(new GuestNotComing("Silent"), (await seat.SeatAsync(evening.Publicist, evening.Dinner.Id, Sitter.Of(silent.Id), seats[0].Id, swap: false, Ct)).Refusal);
        Assert.True((await seat.SeatAsync(evening.Publicist, evening.Dinner.Id, Sitter.Of(talent.Id), seats[0].Id, swap: false, Ct)).IsDone);
        Assert.Equal([(1, "Allen Hughes")], await SeatedAsync(evening));
    }

    [Fact]
    public async Task Somebody_who_declines_stays_shown_on_their_seat_until_it_is_cleared()
    {
        using var evening = await Evening.BeginAsync(template);
        var seats = await evening.AddTableAsync();
        var ada = await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        await new SeatPerson(evening.Database.Transactions).SeatAsync(evening.Publicist, evening.Dinner.Id, Sitter.Of(ada.Id), seats[0].Id, swap: false, Ct);
        await new Web.Features.Guests.WithdrawGuest(evening.Database.Transactions).WithdrawAsync(evening.Publicist, ada.Id, Ct);

        Assert.Equal(["Ada"], (await PlanAsync(evening)).NotComing.Select(n => n.Seat.Person!.Name));
        Assert.True((await new ClearSeat(evening.Database.Transactions).ClearAsync(evening.Publicist, seats[0].Id, Ct)).IsDone);
        Assert.Empty((await PlanAsync(evening)).NotComing);
    }

    [Fact]
    public async Task A_table_with_people_is_neither_removed_nor_cut_below_them()
    {
        using var evening = await Evening.BeginAsync(template);
        var seats = await evening.AddTableAsync(seats: 4);
        var ada = await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        await new SeatPerson(evening.Database.Transactions).SeatAsync(evening.Publicist, evening.Dinner.Id, Sitter.Of(ada.Id), seats[3].Id, swap: false, Ct);
        var tables = new ChangeTables(evening.Database.Transactions);
        TableForm Form(int count) => new() { Name = "Garden", Shape = TableShape.Long, Seats = $"{count}" };

        Assert.Equal(new TableInUse("Table 1"), (await tables.RemoveAsync(evening.Publicist, seats[0].TableId, Ct)).Refusal);
        Assert.IsType<TableInUse>((await tables.ChangeAsync(evening.Publicist, seats[0].TableId, Form(3), Ct)).Refusal);
        Assert.True((await tables.ChangeAsync(evening.Publicist, seats[0].TableId, Form(6), Ct)).IsDone);

        var table = Assert.Single((await PlanAsync(evening)).Tables);
        Assert.Equal(("Garden", TableShape.Long, 6), (table.Name, table.Shape, table.Seats.Count));
    }

    [Fact]
    public async Task Another_agency_and_the_door_seat_nobody()
    {
        using var evening = await Evening.BeginAsync(template);
        var seats = await evening.AddTableAsync();
        var ada = await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        var seat = new SeatPerson(evening.Database.Transactions);

        Assert.Equal(new NotFound("seat"), (await seat.SeatAsync(evening.Stranger, evening.Dinner.Id, Sitter.Of(ada.Id), seats[0].Id, swap: true, Ct)).Refusal);
        Assert.IsType<NotAllowed>((await seat.SeatAsync(evening.Of(Role.Door), evening.Dinner.Id, Sitter.Of(ada.Id), seats[0].Id, swap: true, Ct)).Refusal);
        Assert.IsType<NotAllowed>((await new PublishSeating(evening.Database.Transactions).SetAsync(evening.Of(Role.Viewer), evening.Dinner.Id, isShown: true, Ct)).Refusal);
        Assert.Equal(new NotFound("table"), (await new ChangeTables(evening.Database.Transactions).RemoveAsync(evening.Stranger, seats[0].TableId, Ct)).Refusal);
        Assert.Empty((await new SeatingQuery(evening.Database.Databases).ForEventAsync(evening.Stranger, evening.Dinner.Id, Ct)).Tables);
    }

    [Theory]
    [InlineData("Anna at table 2, seat 3", "Anna Lee", "Table 2", 3)]
    [InlineData("anna lee to 2 3", "Anna Lee", "Table 2", 3)]
    [InlineData("zolc on garden seat 1", "Łukasz Żółć", "Garden", 1)]
    public async Task A_typed_seat_is_understood(string typed, string name, string table, int number)
    {
        using var evening = await Evening.BeginAsync(template);
        var plan = await TypingPlanAsync(evening);

        var read = TypedSeat.Read(typed, null, plan);

        Assert.Null(read.Refusal);
        Assert.Equal(name, plan.Find(read.Value.Sitter)!.Name);
        var found = plan.Tables.Single(t => t.Seats.Any(s => s.Id == read.Value.Seat));
        Assert.Equal((table, number), (found.Name, found.Seats.Single(s => s.Id == read.Value.Seat).Number));
    }

    [Theory]
    [InlineData("somewhere nice", "Write it like")]
    [InlineData("table 2 seat 3", "Choose who first")]
    [InlineData("Anna at table 9 seat 1", "no table “9”")]
    [InlineData("Anna at table 2 seat 12", "there is no seat 12")]
    [InlineData("Berta at table 2 seat 1", "Nobody who is coming is called “Berta”")]
    [InlineData("L at table 2 seat 1", "write more of the name")]
    public async Task A_typed_seat_that_is_not_understood_says_why(string typed, string words)
    {
        using var evening = await Evening.BeginAsync(template);

        var read = TypedSeat.Read(typed, null, await TypingPlanAsync(evening));

        Assert.Contains(words, Assert.IsType<Invalid>(read.Refusal).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TableShape.Round)]
    [InlineData(TableShape.Long)]
    [InlineData(TableShape.Open)]
    public void No_two_drawn_seats_touch_and_none_leaves_the_paper(TableShape shape)
    {
        foreach (var count in Enumerable.Range(1, Table.MaxSeats))
        {
            var drawing = TableDrawing.For(shape, count);
            Assert.Equal(count, drawing.Seats.Count);
            Assert.All(drawing.Seats, at => Assert.True(at.X >= TableDrawing.SeatRadius && at.X <= drawing.Width - TableDrawing.SeatRadius
                && at.Y >= TableDrawing.SeatRadius && at.Y <= drawing.Height - TableDrawing.SeatRadius, $"{shape} {count}: {at}"));
            var pairs = drawing.Seats.SelectMany((a, i) => drawing.Seats.Skip(i + 1).Select(b => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)))));
            Assert.All(pairs, distance => Assert.True(distance > 2 * TableDrawing.SeatRadius, $"{shape} {count}: {distance}"));
        }
    }

    [Theory]
    [InlineData("Nguyễn Thị Ánh", "NÁ")]
    [InlineData("王小明", "王小")]
    [InlineData("bell hooks", "bh")]
    [InlineData("Madonna", "M")]
    public void Initials_keep_the_letters_as_they_are_written(string name, string initials) => Assert.Equal(initials, Initials.Of(name));

    private static async Task<SeatingPlan> TypingPlanAsync(Evening evening)
    {
        await evening.AddTableAsync("Garden");
        await evening.AddTableAsync("Table 2");
        await evening.AddGuestAsync("Anna Lee", GuestStatus.Accepted);
        await evening.AddGuestAsync("Łukasz Żółć", GuestStatus.Accepted);
        return await PlanAsync(evening);
    }

    private static Task<SeatingPlan> PlanAsync(Evening evening) =>
        new SeatingQuery(evening.Database.Databases).ForEventAsync(evening.Publicist, evening.Dinner.Id, Ct);

    private static async Task<IEnumerable<(int, string)>> SeatedAsync(Evening evening) =>
        (await PlanAsync(evening)).Tables.SelectMany(t => t.Seats).Where(s => s.Person is not null).Select(s => (s.Number, s.Person!.Name));
}
