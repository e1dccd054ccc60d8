using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Covers;
using PressEvents.Web.Platform.Pictures;

namespace PressEvents.Web.Features.Events;

/// <summary>Gives an event its cover, or takes it away. The picture that was there before goes once the change is saved.</summary>
public sealed class ChangeCover(Transactions transactions, PicturePress press, CoverFiles files, TimeProvider clock)
{
    public const int AltLength = 300;

    /// <summary><paramref name="picture"/> null keeps the picture and changes only what is said of it.</summary>
    public async Task<Result> SetAsync(Actor actor, PressEventId id, byte[]? picture, string? alt, CancellationToken ct)
    {
        if (alt?.Trim().Length > AltLength)
        {
            return new Invalid("alt", $"Keep the description to {AltLength} characters.");
        }

        if (picture is null)
        {
            return await WriteAsync(actor, id, before => before with { CoverAlt = Text(alt) }, ct);
        }

        var made = await press.MakeAsync(picture, ct);
        if (!made.IsDone)
        {
            return made.Refusal!;
        }

        var cover = await files.KeepAsync(made.Value!.Jpeg, clock.GetUtcNow(), ct);
        var result = await WriteAsync(actor, id, before => before with { CoverImage = cover, CoverAlt = Text(alt) }, ct);
        if (!result.IsDone)
        {
            files.Delete(cover);
        }

        return result;
    }

    public Task<Result> RemoveAsync(Actor actor, PressEventId id, CancellationToken ct) =>
        WriteAsync(actor, id, before => before with { CoverImage = null, CoverAlt = null }, ct);

    private async Task<Result> WriteAsync(Actor actor, PressEventId id, Func<EventDetails, EventDetails> change, CancellationToken ct)
    {
        string? replaced = null;
        var result = await transactions.RunAsync(actor, Permission.EditEvent, async work =>
        {
            if (await work.LockEventAsync(id) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            var (before, after) = (EventDetails.Of(pressEvent), change(EventDetails.Of(pressEvent)));
            replaced = string.Equals(before.CoverImage, after.CoverImage, StringComparison.Ordinal) ? null : before.CoverImage;
            work.Audit("event.cover-changed", id, id.Value, after.CoverImage is null ? "none" : null);
            return pressEvent.Change(after);
        }, ct);
        if (result.IsDone)
        {
            files.Delete(replaced);
        }

        return result;
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
