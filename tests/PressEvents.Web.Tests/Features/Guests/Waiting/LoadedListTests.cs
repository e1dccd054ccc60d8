using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Guests;
using PressEvents.Web.Features.Guests.Waiting;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Tests.Features.Import;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Guests.Waiting;

/// <summary>Loading a list sends nothing, though places are free for those who wait on it.</summary>
public sealed class LoadedListTests(MigratedTemplate template)
{
    private static ImportChoices Choices { get; } = new()
    {
        Map = new Dictionary<string, ImportField>(StringComparer.Ordinal) { ["Answer"] = ImportField.Answer },
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_comes_with_a_list_to_free_places_is_kept_back_until_the_publicist_lets_them_go()
    {
        using var evening = await ImportEvening.BeginAsync(template, capacity: 2);
        await evening.CommitAsync("Name,Email,Answer\nAda,ada@example.com,Waitlisted\n", choices: Choices);
        var keep = new KeepWaitlists(evening.Database.Databases, evening.Database.Transactions, evening.Database.Clock);

        await keep.RunAsync(Ct);

        Assert.Empty(await OffersAsync(evening));
        Assert.Empty(await evening.Database.ReadAsync(evening.Agency.Id, db => db.Outbox.ToListAsync(Ct)));
        var party = await evening.Database.ReadAsync(evening.Agency.Id, db => db.Parties.SingleAsync(Ct));
        Assert.True(party.OnHold);
        await new ChangeWaiting(evening.Database.Transactions).HoldAsync(evening.Actor, evening.Dinner.Id, party.Id, onHold: false, Ct);
        Assert.Single(await OffersAsync(evening));
    }

    [Fact]
    public async Task Whoever_comes_to_a_full_room_is_offered_a_place_when_one_comes_free()
    {
        using var evening = await ImportEvening.BeginAsync(template, capacity: 1);
        var ada = await evening.CommitAsync("Name,Email,Answer\nAda,ada@example.com,Accepted\n", choices: Choices);
        await evening.CommitAsync("Name,Email,Answer\nZoe,zoe@example.com,Accepted\n", choices: Choices);
        Assert.Equal(GuestStatus.Waitlisted, (await GuestAsync(evening, "Zoe")).Status);

        await evening.Undo.UndoAsync(evening.Actor, PressEvents.Domain.Imports.GuestImportId.From(ada.ImportId!.Value), Ct);

        Assert.Equal(GuestStatus.Offered, (await GuestAsync(evening, "Zoe")).Status);
        Assert.Single(await OffersAsync(evening));
    }

    private static Task<Guest> GuestAsync(ImportEvening evening, string name) =>
        evening.Database.ReadAsync(evening.Agency.Id, db => db.Guests.SingleAsync(g => g.Name == name, Ct));

    private static Task<List<GuestId>> OffersAsync(ImportEvening evening) =>
        evening.Database.ReadAsync(evening.Agency.Id, db => db.Offers.Select(o => o.GuestId).ToListAsync(Ct));
}
