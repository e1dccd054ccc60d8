using System.Text.Json;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Contacts.Merging;

/// <summary>All it takes to part two contacts again, as <see cref="ContactMerge.Record"/> keeps it. Fields are those of <see cref="Data.Writing.ContactFields"/>.</summary>
internal sealed record MergeRecord(IReadOnlyDictionary<string, string> Kept, IReadOnlyDictionary<string, string> Merged, IReadOnlyDictionary<string, string> Gone)
{
    public required DateTimeOffset GoneCreatedAt { get; init; }

    /// <summary>The places that followed to the kept contact, and the names they carried.</summary>
    public required IReadOnlyList<MovedPlace> Moved { get; init; }

    /// <summary>The recent pieces that followed to the kept contact.</summary>
    public IReadOnlyList<Guid> MovedPieces { get; init; } = [];

    /// <summary>Places that nothing hung on and that went, because the other was on the same list.</summary>
    public IReadOnlyList<RemovedPlace> Removed { get; init; } = [];

    public string Write() => JsonSerializer.Serialize(this);

    public static MergeRecord Read(string json) => JsonSerializer.Deserialize<MergeRecord>(json)!;
}

internal sealed record MovedPlace(Guid GuestId, string Name);

internal sealed record RemovedPlace(Guid GuestId, Guid PartyId, Guid EventId, Guid ContactId, DateTimeOffset ListedAt)
{
    public int PlusOnesAllowed { get; init; }

    public string? NamedPlusOnes { get; init; }

    public int Priority { get; init; }

    public int? PlannedWave { get; init; }

    public string? Diet { get; init; }

    public string? DietNote { get; init; }

    public string? Access { get; init; }

    public string? PrivateNotes { get; init; }

    public static RemovedPlace Of(Guest guest, Party party) => new(guest.Id.Value, party.Id.Value, guest.EventId.Value, guest.ContactId!.Value.Value, guest.ListedAt)
    {
        PlusOnesAllowed = party.PlusOnesAllowed,
        NamedPlusOnes = party.NamedPlusOnes,
        Priority = party.Priority,
        PlannedWave = guest.PlannedWave,
        Diet = guest.Diet,
        DietNote = guest.DietNote,
        Access = guest.Access,
        PrivateNotes = guest.PrivateNotes,
    };

    /// <summary>The place as it was, for the contact it was the place of.</summary>
    public (Party Party, Guest Guest) Restore(Contact contact)
    {
        var party = new Party(Domain.Guests.PartyId.From(PartyId), contact.OrganisationId, Domain.Events.PressEventId.From(EventId), PlusOnesAllowed, Priority);
        _ = NamedPlusOnes is null ? default : party.AllowNamed(NamedPlusOnes);
        var guest = Guest.Lead(Domain.Guests.GuestId.From(GuestId), party, contact, ListedAt);
        guest.SetNeeds(Diet, DietNote, Access);
        guest.PlanWave(PlannedWave);
        guest.SetPrivateNotes(PrivateNotes);
        return (party, guest);
    }
}
