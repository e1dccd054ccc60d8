using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Rsvp.Codes;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp.Codes;

/// <summary>The team sees how many browsers proved a code, and has them prove it again.</summary>
public sealed class DevicesPartTests(MigratedTemplate template)
{
    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_browsers_are_shown_and_revoked_one_by_one_or_together()
    {
        using var evening = await Evening.BeginAsync(template);
        var guest = await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        await evening.Database.AddAsync(evening.Agency.Id, Proven(evening, guest), Proven(evening, guest), new GuestDevice(GuestDeviceId.New(Some.Now), guest, DeviceSecret.New(), Some.Now));
        await using var screen = new StaffScreen(evening);
        screen.Services.AddSingleton<DeviceList>();
        screen.Services.AddSingleton<RevokeDevices>();
        var header = (await evening.HeaderAsync())!;
        var part = screen.Render<DevicesPart>(p => p.Add(d => d.EventId, evening.Dinner.Id).Add(d => d.GuestId, guest.Id).AddCascadingValue(header));
        part.WaitForAssertion(() => Assert.Contains("2 browsers have proven a mailed code.", part.Markup, StringComparison.Ordinal));

        await part.Find("li button").ClickAsync();

        part.WaitForAssertion(() => Assert.Contains("One browser has proven a mailed code.", part.Markup, StringComparison.Ordinal));
        Assert.Equal(1, await evening.Database.ReadAsync(evening.Agency.Id, db => db.GuestDevices.CountAsync(d => d.RevokedAt != null, Ct)));
    }

    [Fact]
    public async Task Only_those_who_may_write_to_guests_revoke()
    {
        using var evening = await Evening.BeginAsync(template);
        var guest = await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        await evening.Database.AddAsync(evening.Agency.Id, Proven(evening, guest));
        var revoke = new RevokeDevices(evening.Database.Transactions);

        Assert.IsType<NotAllowed>((await revoke.RevokeAsync(evening.Of(Role.Door), guest.Id, null, Ct)).Refusal);
        Assert.IsType<NotFound>((await revoke.RevokeAsync(evening.Stranger, guest.Id, null, Ct)).Refusal);
        Assert.True((await revoke.RevokeAsync(evening.Publicist, guest.Id, null, Ct)).IsDone);
        Assert.IsType<NotFound>((await revoke.RevokeAsync(evening.Publicist, guest.Id, null, Ct)).Refusal);
    }

    [Fact]
    public async Task Where_no_code_is_asked_for_nothing_stands_there()
    {
        using var evening = await Evening.BeginAsync(template);
        var guest = await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        var list = new DeviceList(evening.Database.Databases, evening.Database.Clock);

        Assert.Null(await list.ForAsync(Some.Product(evening.Agency.Id), guest.Id, Ct));
        await using (var db = await evening.Database.Databases.ForAsync(evening.Agency.Id, Ct))
        {
            var dinner = await db.Events.SingleAsync(Ct);
            dinner.Change(EventDetails.Of(dinner) with { AsksForCode = true });
            await db.SaveChangesAsync(Ct);
        }

        Assert.Empty((await list.ForAsync(Some.Product(evening.Agency.Id), guest.Id, Ct))!);
    }

    private static GuestDevice Proven(Evening evening, Guest guest)
    {
        var device = new GuestDevice(GuestDeviceId.New(Some.Now), guest, DeviceSecret.New(), Some.Now);
        device.Prove(DeviceSecret.New(), evening.Dinner, Some.Now);
        return device;
    }
}
