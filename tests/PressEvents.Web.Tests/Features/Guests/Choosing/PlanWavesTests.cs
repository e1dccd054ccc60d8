using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Guests.Choosing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Guests.Choosing;

public sealed class PlanWavesTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_listed_is_planned_and_whoever_was_invited_is_passed_over()
    {
        using var evening = await Evening.BeginAsync(template);
        var listed = await evening.AddGuestAsync("Listed");
        var invited = await evening.AddGuestAsync("Invited", GuestStatus.Invited);

        var planned = await PlanAsync(evening, [listed.Id, invited.Id], 2);

        Assert.Equal(1, planned.Value);
        Assert.Equal(2, (await evening.ReadGuestAsync(listed.Id)).PlannedWave);
        Assert.Null((await evening.ReadGuestAsync(invited.Id)).PlannedWave);
        Assert.Equal(new InvitedAlready(1), (await PlanAsync(evening, [invited.Id], 1)).Refusal);
        Assert.Equal(1, await evening.AuditCountAsync());
    }

    [Fact]
    public async Task A_wave_counts_from_one_and_can_be_taken_back()
    {
        using var evening = await Evening.BeginAsync(template);
        var guest = await evening.AddGuestAsync("Ada");

        Assert.IsType<Invalid>((await PlanAsync(evening, [guest.Id], 0)).Refusal);
        Assert.Equal(1, (await PlanAsync(evening, [guest.Id], 1)).Value);
        Assert.Equal(1, (await PlanAsync(evening, [guest.Id], null)).Value);

        Assert.Null((await evening.ReadGuestAsync(guest.Id)).PlannedWave);
    }

    [Fact]
    public async Task Neither_a_viewer_nor_another_agency_plans_anybody()
    {
        using var evening = await Evening.BeginAsync(template);
        var guest = await evening.AddGuestAsync("Ada");

        Assert.IsType<NotAllowed>((await PlanAsync(evening, [guest.Id], 1, evening.Of(Role.Viewer))).Refusal);
        Assert.Equal(new NotFound("event"), (await PlanAsync(evening, [guest.Id], 1, evening.Stranger)).Refusal);
        Assert.Null((await evening.ReadGuestAsync(guest.Id)).PlannedWave);
    }

    private static Task<Result<int>> PlanAsync(Evening evening, IReadOnlyCollection<GuestId> guests, int? wave, StaffActor? by = null) =>
        new PlanWaves(evening.Database.Transactions).SetAsync(by ?? evening.Publicist, evening.Dinner.Id, guests, wave, Ct);
}
