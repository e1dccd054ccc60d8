using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Guests.Choosing;

namespace PressEvents.Web.Features.Guests.Listing;

/// <summary>What is typed into a row of the guest list.</summary>
public sealed class GuestRowForm
{
    public string? Tier { get; set; }

    public string? Tags { get; set; }

    public string? Wave { get; set; }

    public string? PlusOnes { get; set; }

    public string? Note { get; set; }

    public static GuestRowForm Of(GuestRow row) => new()
    {
        Tier = row.Tier,
        Tags = row.Tags,
        Wave = row.Wave?.ToString(CultureInfo.InvariantCulture),
        PlusOnes = row.NamedPlusOnes?.Replace("\n", "; ", StringComparison.Ordinal) ?? row.PlusOnesAllowed.ToString(CultureInfo.InvariantCulture),
        Note = row.PrivateNotes,
    };

    internal static bool Differ(string? one, string? other) => !string.Equals(one?.Trim() ?? "", other?.Trim() ?? "", StringComparison.Ordinal);
}

/// <summary>Saves a row as it was typed, all of it or nothing; only what differs from what was shown is touched.</summary>
public sealed class EditGuestRow(Transactions transactions)
{
    public Task<Result> SaveAsync(Actor actor, GuestRow shown, GuestRowForm typed, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditContacts, async work =>
        {
            if (await work.Db.Guests.SingleOrDefaultAsync(g => g.Id == shown.Id, work.Ct) is not { IsPlusOne: false } guest)
            {
                return new NotFound("guest");
            }

            await work.LockEventAsync(guest.EventId);
            var before = GuestRowForm.Of(shown);
            return await PlaceAsync(work, guest, before, typed) is { } refusal ? refusal : await ContactAsync(work, guest, before, typed);
        }, ct);

    private static async Task<Refusal?> PlaceAsync(Work work, Guest guest, GuestRowForm before, GuestRowForm typed)
    {
        if (GuestRowForm.Differ(before.PlusOnes, typed.PlusOnes))
        {
            var plusOnes = await AllowAsync(work, guest, string.IsNullOrWhiteSpace(typed.PlusOnes) ? "0" : typed.PlusOnes);
            if (plusOnes.Refusal is { } refusal)
            {
                return refusal is Invalid wrong ? new Invalid(nameof(typed.PlusOnes), wrong.Sentence) : refusal;
            }
        }

        if (GuestRowForm.Differ(before.Wave, typed.Wave))
        {
            var wave = string.IsNullOrWhiteSpace(typed.Wave) ? (int?)null : Number(typed.Wave) ?? 0;
            if (wave is < 1 or > PlanWaves.LastWave || guest.Status is not GuestStatus.Listed)
            {
                return new Invalid(nameof(typed.Wave), guest.Status is GuestStatus.Listed ? $"A wave is a number from 1 to {PlanWaves.LastWave}." : "Was invited already; the wave stays.");
            }

            guest.PlanWave(wave);
            work.Audit("guest.wave-planned", guest.EventId, guest.Id.Value, FormattableString.Invariant($"wave={wave}"));
        }

        return Note(work, guest, before, typed);
    }

    // A number, or the names of the only people who may come along.
    private static Task<Result> AllowAsync(Work work, Guest guest, string typed) =>
        Number(typed.Trim()) is { } number ? SetPlusOnes.DecideAsync(work, guest.Id, number)
        : typed.Any(char.IsLetter) ? SetPlusOnes.NameAsync(work, guest.Id, typed.Replace(';', '\n'))
        : Task.FromResult<Result>(new Invalid("plusOnes", "Plus-ones are a number, or names with semicolons between them."));

    private static Invalid? Note(Work work, Guest guest, GuestRowForm before, GuestRowForm typed)
    {
        if (typed.Note?.Length > Guest.NoteLength)
        {
            return new Invalid(nameof(typed.Note), $"A note has at most {Guest.NoteLength} characters.");
        }

        if (GuestRowForm.Differ(before.Note, typed.Note))
        {
            guest.SetPrivateNotes(string.IsNullOrWhiteSpace(typed.Note) ? null : typed.Note.Trim());
            work.Audit("guest.noted", guest.EventId, guest.Id.Value);
        }

        return null;
    }

    private static async Task<Result> ContactAsync(Work work, Guest guest, GuestRowForm before, GuestRowForm typed)
    {
        var (tier, tags) = (GuestRowForm.Differ(before.Tier, typed.Tier), GuestRowForm.Differ(before.Tags, typed.Tags));
        if (!tier && !tags)
        {
            return Result.Done;
        }

        var current = await work.Db.Contacts.AsNoTracking().SingleAsync(c => c.Id == guest.ContactId, work.Ct);
        if ((tier && GuestRowForm.Differ(current.Tier, before.Tier)) || (tags && GuestRowForm.Differ(current.Tags, before.Tags)))
        {
            return new ChangedMeanwhile();
        }

        await ContactEdits.ChangeAsync(work, [guest.ContactId!.Value], details => details with
        {
            Tier = !tier ? details.Tier : string.IsNullOrWhiteSpace(typed.Tier) ? null : typed.Tier.Trim(),
            Tags = tags ? TagList.Join(TagList.Parse(typed.Tags)) : details.Tags,
        });
        work.Audit("guests.sorted", guest.EventId, guest.EventId.Value, "contacts=1");
        return Result.Done;
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
