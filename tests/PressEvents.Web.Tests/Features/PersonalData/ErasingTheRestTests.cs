using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Web.Features.Operations;
using PressEvents.Web.Features.PersonalData.Erasing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.PersonalData;

/// <summary>What erasing does to those who wait, to whom they named, and to who asked to come instead.</summary>
public sealed class ErasingTheRestTests(MigratedTemplate template, PostgresServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, GuestStatus.Accepted)]
    [InlineData(true, GuestStatus.Accepted)]
    [InlineData(false, GuestStatus.Offered)]
    public async Task The_place_of_whoever_is_erased_is_offered_to_the_next_who_waits(bool onPostgres, GuestStatus status)
    {
        await using var evening = await FileEvening.BeginAsync(template, onPostgres ? server : null, with: d => d with { Capacity = 1 });
        var ada = await evening.InviteAsync(FileEvening.Ada(), status is GuestStatus.Offered ? GuestStatus.Waitlisted : status);
        var bo = await evening.InviteAsync(FileEvening.Ada("Bo", "bo@outlet.example"), GuestStatus.Waitlisted);
        await evening.ReadAsync(async db =>
        {
            (await db.Parties.SingleAsync(p => p.Id == bo.Party.Id, Ct)).JoinWaitlist(2);
            if (status is GuestStatus.Offered)
            {
                var guest = await db.Guests.SingleAsync(g => g.Id == ada.Guest, Ct);
                guest.MoveTo(GuestStatus.Offered, Some.System(evening.Organisation), Channel.Product, Some.Now);
                db.Offers.Add(new Offer(OfferId.New(Some.Now), evening.Dinner, ada.Party, guest, new OfferedSeats(1, 1, false), Some.Now));
            }

            return await db.SaveChangesAsync(Ct);
        });

        var erased = await evening.EraseAsync(ada);

        Assert.Equal(1, erased.SeatsFreed);
        Assert.Equal(GuestStatus.Offered, (await evening.GuestAsync(bo.Guest)).Status);
        var open = await evening.ReadAsync(db => db.Offers.SingleAsync(o => o.EndedAt == null, Ct));
        Assert.Equal(bo.Guest, open.GuestId);
        Assert.Empty(await evening.Get<Verification>().ProblemsAsync(Ct));
    }

    [Fact]
    public async Task Who_asked_to_come_instead_is_forgotten_by_their_address_whoevers_link_it_was()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await evening.InviteAsync(FileEvening.Ada(), GuestStatus.Accepted);
        var bo = await evening.InviteAsync(FileEvening.Ada("Bo", "bo@outlet.example") with { OtherEmails = "bo.old@outlet.example" });
        await evening.AddAsync(evening.Organisation.Id, await InsteadAsync(evening, ada, "Bo B.", "BO.old@outlet.example"), await InsteadAsync(evening, ada, "Cy", "cy@outlet.example"));

        await evening.EraseAsync(bo);

        var wishes = await evening.ReadAsync(db => db.Substitutes.OrderBy(s => s.State).ToListAsync(Ct));
        Assert.Equal([("Cy", "cy@outlet.example", SubstituteState.Asked), (Guest.ErasedName, "", SubstituteState.Refused)], wishes.Select(s => (s.Name, s.Email, s.State)));
        Assert.Equal("Ada Lovelace", (await evening.GuestAsync(ada.Guest)).Name);
    }

    [Fact]
    public async Task A_plus_one_who_goes_alone_is_named_no_more_and_nobody_else_may_come_for_that()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await evening.InviteAsync(FileEvening.Ada(), GuestStatus.Accepted, plusOnes: 2);
        var charles = Guest.PlusOne(GuestId.New(Some.Now), ada.Party, "Charles", Some.Now);
        charles.ComeAs(PlusOneKind.Photographer, "Two cameras");
        await evening.AddAsync(evening.Organisation.Id, charles);
        await evening.ReadAsync(async db =>
        {
            (await db.Parties.SingleAsync(p => p.Id == ada.Party.Id, Ct)).AllowNamed("charles\nMary");
            return await db.SaveChangesAsync(Ct);
        });

        Assert.True((await evening.Get<EraseContact>().EraseAsync(evening.Publicist, Person.Of(charles.Id), Ct)).IsDone);

        var party = await evening.ReadAsync(db => db.Parties.SingleAsync(p => p.Id == ada.Party.Id, Ct));
        Assert.Equal([Guest.ErasedName, "Mary"], party.Named);
        var gone = await evening.GuestAsync(charles.Id);
        Assert.Equal((Guest.ErasedName, null, PlusOneKind.Photographer), (gone.Name, gone.Equipment, gone.Kind));
    }

    private static async Task<Substitute> InsteadAsync(FileEvening evening, FileGuest of, string name, string email)
    {
        var link = await evening.ReadAsync(db => db.Links.FirstAsync(l => l.GuestId == of.Guest, Ct));
        var offer = new SubstituteOffer(name, EmailAddress.TryParse(email)!.Value, null, null);
        return new Substitute(SubstituteId.New(Some.Now), await evening.GuestAsync(of.Guest), link.Id, offer, Guid.CreateVersion7(), Some.Now);
    }
}
