using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Guests.Choosing;

/// <summary>An evening whose list needs a second pair of eyes.</summary>
internal static class ApprovedEvening
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Evening> BeginAsync(MigratedTemplate template)
    {
        var evening = await Evening.BeginAsync(template);
        await evening.Database.ReadAsync(evening.Agency.Id, async db =>
        {
            var dinner = db.Events.Single();
            dinner.Change(EventDetails.Of(dinner) with { NeedsApproval = true });
            return await db.SaveChangesAsync(Ct);
        });
        return evening;
    }

    public static Task<int> ChangeAsync(this Evening evening, GuestId id, Action<Guest> change) => evening.Database.ReadAsync(evening.Agency.Id, async db =>
    {
        change(db.Guests.Single(g => g.Id == id));
        return await db.SaveChangesAsync(Ct);
    });

    public static Task<ListApproval> ApprovalAsync(this Evening evening, ListApprovalId id) =>
        evening.Database.ReadAsync(evening.Agency.Id, db => Task.FromResult(db.ListApprovals.Single(a => a.Id == id)));
}
