using Microsoft.EntityFrameworkCore;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Contacts.Person;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Contacts;

public sealed class RecentPiecesTests(MigratedTemplate template) : IAsyncLifetime
{
    private Evening evening = default!;
    private Contact ada = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ChangePieces Change => new(evening.Database.Transactions);

    private RecentPiecesQuery Query => new(evening.Database.Databases);

    public async ValueTask InitializeAsync()
    {
        evening = await Evening.BeginAsync(template);
        ada = Some.Contact(evening.Agency);
        await evening.Database.AddAsync(evening.Agency.Id, ada);
    }

    public ValueTask DisposeAsync()
    {
        evening.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Pieces_are_added_changed_and_removed_and_the_latest_comes_first()
    {
        await AddAsync(new PieceForm { Title = " Older ", PublishedOn = "2026-01-02" });
        await AddAsync(new PieceForm { Title = "Undated" });
        await AddAsync(new PieceForm { Title = "Newer", PublishedOn = "2026-10-30", Address = "https://outlet.example/newer" });
        Assert.Equal(["Newer", "Older", "Undated"], (await ReadAsync()).Select(piece => piece.Title));

        var undated = (await ReadAsync())[2];
        await Change.ChangeAsync(evening.Publicist, undated.Id, new PieceForm { Title = "Dated", PublishedOn = "2026-11-01" }, Ct);
        await Change.RemoveAsync(evening.Publicist, (await ReadAsync())[1].Id, Ct);

        Assert.Equal(["Dated", "Older"], (await ReadAsync()).Select(piece => piece.Title));
        var trail = await evening.Database.ReadAsync(evening.Agency.Id, db => db.AuditEntries.Where(a => a.SubjectId == ada.Id.Value).OrderBy(a => a.Sequence).Select(a => a.Action).ToListAsync(Ct));
        Assert.Equal(["contact.piece-added", "contact.piece-added", "contact.piece-added", "contact.piece-changed", "contact.piece-removed"], trail);
    }

    [Theory]
    [InlineData("", null, null, nameof(PieceForm.Title))]
    [InlineData("A piece", "30.10.2026", null, nameof(PieceForm.PublishedOn))]
    [InlineData("A piece", null, "javascript:alert(1)", nameof(PieceForm.Address))]
    [InlineData("A piece", null, "data:text/html,x", nameof(PieceForm.Address))]
    [InlineData("A piece", null, "https://user:secret@outlet.example/", nameof(PieceForm.Address))]
    [InlineData("A piece", null, "outlet.example/piece", nameof(PieceForm.Address))]
    public async Task A_wrong_piece_is_refused_beside_its_field_and_not_saved(string title, string? date, string? address, string field)
    {
        var result = await AddAsync(new PieceForm { Title = title, PublishedOn = date, Address = address });

        Assert.Equal(field, Assert.IsType<Invalid>(result.Refusal).Field);
        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task Nobody_adds_one_who_may_not_edit_contacts_and_nobody_reads_another_organisations()
    {
        await AddAsync(new PieceForm { Title = "Mine" });
        var piece = (await ReadAsync())[0];

        Assert.IsType<NotAllowed>((await Change.AddAsync(evening.Of(Role.Viewer), ada.Id, new PieceForm { Title = "Theirs" }, Ct)).Refusal);
        Assert.IsType<NotFound>((await Change.AddAsync(evening.Stranger, ada.Id, new PieceForm { Title = "Theirs" }, Ct)).Refusal);
        Assert.IsType<NotFound>((await Change.RemoveAsync(evening.Stranger, piece.Id, Ct)).Refusal);
        Assert.Empty(await Query.ForAsync(evening.Stranger, ada.Id, Ct));
        Assert.Empty(await Query.ForAsync(evening.Of(Role.Door), ada.Id, Ct));
        Assert.Single(await ReadAsync());
    }

    private Task<Result> AddAsync(PieceForm form) => Change.AddAsync(evening.Publicist, ada.Id, form, Ct);

    private Task<IReadOnlyList<RecentPieceRow>> ReadAsync() => Query.ForAsync(evening.Publicist, ada.Id, Ct);
}
