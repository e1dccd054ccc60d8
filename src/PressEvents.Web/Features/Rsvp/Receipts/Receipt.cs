using System.Security.Cryptography;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Rsvp.Receipts;

/// <summary>What an outlet that pays its own way needs on paper: who was where, for how much a head, and who asked them.</summary>
public sealed record Receipt(GuestPageRow Row, Money PerHead, IReadOnlyList<string> Persons)
{
    private const int NumberBytes = 5;

    public Money Total => PerHead * Persons.Count;

    /// <summary>Always the same for the same guest; says nothing that would lead anywhere.</summary>
    public string Number
    {
        get
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(Row.Link.GuestId.Value.ToByteArray(), hash);
            return $"R-{EventWords.In(Row.Event.StartsAt, Row.Event.TimeZone):yyyyMMdd}-{Convert.ToHexString(hash[..NumberBytes])}";
        }
    }

    /// <summary>For somebody who comes or came, whose outlet pays, of an evening whose value is disclosed.</summary>
    public static bool IsDue(GuestPageRow row) =>
        row.Event is { AsksHouseRules: true, MealValue: not null } and not { State: EventState.Cancelled }
        && row.Invitee is { OutletPays: true, Status: GuestStatus.Accepted or GuestStatus.Arrived };

    public static Receipt? Of(GuestPageRow row) => IsDue(row)
        ? new Receipt(row, row.Event.MealValue!.Value, [row.Invitee.Name, .. row.Companions.Where(Counts).Select(companion => companion.Name)])
        : null;

    private static bool Counts(CompanionRow companion) => companion.Status is GuestStatus.Accepted or GuestStatus.Arrived;
}
