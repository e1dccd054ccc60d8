using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Contacts.Person;

/// <summary>Adds, changes and removes what a contact published lately.</summary>
public sealed class ChangePieces(Transactions transactions)
{
    public async Task<Result> AddAsync(Actor actor, ContactId contactId, PieceForm form, CancellationToken ct) =>
        form.Check() is { } wrong ? wrong : await transactions.RunAsync(actor, Permission.EditContacts, async work =>
        {
            if (await work.Db.Contacts.SingleOrDefaultAsync(c => c.Id == contactId && c.ErasedAt == null, work.Ct) is not { } contact)
            {
                return new NotFound("contact");
            }

            var (title, publishedOn, address) = form.Read();
            work.Db.RecentPieces.Add(new RecentPiece(RecentPieceId.New(work.Now), contact, title, publishedOn, address));
            work.Audit("contact.piece-added", null, contactId.Value);
            return Result.Done;
        }, ct);

    public async Task<Result> ChangeAsync(Actor actor, RecentPieceId id, PieceForm form, CancellationToken ct) =>
        form.Check() is { } wrong ? wrong : await OneAsync(actor, id, (work, piece) =>
        {
            var (title, publishedOn, address) = form.Read();
            piece.Change(title, publishedOn, address);
            work.Audit("contact.piece-changed", null, piece.ContactId.Value);
        }, ct);

    public Task<Result> RemoveAsync(Actor actor, RecentPieceId id, CancellationToken ct) =>
        OneAsync(actor, id, (work, piece) =>
        {
            work.Db.RecentPieces.Remove(piece);
            work.Audit("contact.piece-removed", null, piece.ContactId.Value);
        }, ct);

    private Task<Result> OneAsync(Actor actor, RecentPieceId id, Action<Work, RecentPiece> act, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditContacts, async work =>
        {
            if (await work.Db.RecentPieces.SingleOrDefaultAsync(p => p.Id == id, work.Ct) is not { } piece)
            {
                return new NotFound("piece");
            }

            act(work, piece);
            return Result.Done;
        }, ct);
}
