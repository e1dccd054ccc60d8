using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;
using PressEvents.Domain.Talents;
using PressEvents.Seating.Problems;
using PressEvents.Web.Features.Seating;
using PressEvents.Web.Features.Seating.Papers;
using PressEvents.Web.Features.Seating.Versions;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Seating;

/// <summary>Two round tables of four; Ada, Bo and Cy are coming, Ada on seat 1 of Table 1 and Bo on seat 2; Allen is talent.</summary>
internal sealed class SeatedEvening : IDisposable
{
    private SeatedEvening(Evening evening) => Evening = evening;

    public Evening Evening { get; }

    public IReadOnlyList<Seat> First { get; private set; } = [];

    public IReadOnlyList<Seat> Second { get; private set; } = [];

    public Guest Ada { get; private set; } = default!;

    public Guest Bo { get; private set; } = default!;

    public Guest Cy { get; private set; } = default!;

    public Talent Allen { get; private set; } = default!;

    public SeatPerson Seating => new(Evening.Database.Transactions);

    public ChangeSeat Seats => new(Evening.Database.Transactions);

    public ChangeRules Rules => new(Evening.Database.Transactions);

    public ApplyPlan Apply => new(Evening.Database.Transactions);

    public UndoSeating Undoing => new(Evening.Database.Transactions);

    public SeatingVersionsQuery Versions => new(Evening.Database.Databases);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<SeatedEvening> BeginAsync(MigratedTemplate template)
    {
        var seated = new SeatedEvening(await Evening.BeginAsync(template));
        var evening = seated.Evening;
        (seated.First, seated.Second) = (await evening.AddTableAsync("Table 1"), await evening.AddTableAsync("Table 2"));
        seated.Ada = await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        seated.Bo = await evening.AddGuestAsync("Bo", GuestStatus.Accepted);
        seated.Cy = await evening.AddGuestAsync("Cy", GuestStatus.Accepted);
        seated.Allen = new Talent(TalentId.New(Some.Now), evening.Dinner, 1, "Allen Hughes", "Director", null);
        await evening.Database.AddAsync(evening.Agency.Id, seated.Allen);
        await seated.SeatAsync(seated.Ada, seated.First[0]);
        await seated.SeatAsync(seated.Bo, seated.First[1]);
        return seated;
    }

    public Task<Result> SeatAsync(Guest guest, Seat seat, StaffActor? by = null) =>
        Seating.SeatAsync(by ?? Evening.Publicist, Evening.Dinner.Id, Sitter.Of(guest.Id), seat.Id, swap: false, Ct);

    public Task<Result<SeatingRuleId>> RuleAsync(SeatingRuleKind kind, Guest who, Guest other, Nearness scope = Nearness.Adjacent, bool isWish = false) =>
        Rules.SetAsync(Evening.Publicist, Evening.Dinner.Id, new RuleForm { Kind = kind, Who = Sitter.Of(who.Id), Other = Sitter.Of(other.Id), Scope = scope, IsWish = isWish, Reason = "They quarrelled" }, Ct);

    public Task<SeatingCase> CaseAsync() => new SeatingProblemQuery(Evening.Database.Databases).ForEventAsync(Evening.Agency.Id, Evening.Dinner.Id, Ct);

    public Task<Result> PublishAsync(bool isShown = true) => new PublishSeating(Evening.Database.Transactions).SetAsync(Evening.Publicist, Evening.Dinner.Id, isShown, Ct);

    public Task<IReadOnlyList<SeatingChange>> ChangesAsync() => new SeatingChangesQuery(Evening.Database.Databases).ForEventAsync(Evening.Publicist, Evening.Dinner.Id, Ct);

    public Place Place(Guest guest, Seat seat) => new(Sitter.Of(guest.Id).Key, seat.TableId.Value.ToString("N"), seat.Number - 1);

    /// <summary>Who sits where, as “Ada 1/1”.</summary>
    public async Task<IEnumerable<string>> PlanAsync()
    {
        var plan = await new SeatingQuery(Evening.Database.Databases).ForEventAsync(Evening.Publicist, Evening.Dinner.Id, Ct);
        return plan.Tables.SelectMany(table => table.Seats.Where(seat => seat.Person is not null).Select(seat => $"{seat.Person!.Name} {table.Name[^1]}/{seat.Number}")).Order(StringComparer.Ordinal);
    }

    public void Dispose() => Evening.Dispose();
}
