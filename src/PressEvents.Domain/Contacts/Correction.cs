using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Contacts;

public readonly record struct CorrectionId(Guid Value) : IId<CorrectionId>
{
    public static CorrectionId From(Guid value) => new(value);

    public static CorrectionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>A guest put right what is held on them. Keeps which fields, not what they said; and the address they would like instead.</summary>
public sealed class Correction : IScoped
{
    private Correction()    // for EF Core
    {
    }

    public Correction(CorrectionId id, Guest guest, Guid submission, IEnumerable<string> fields, EmailAddress? wanted, DateTimeOffset now)
    {
        Id = id;
        OrganisationId = guest.OrganisationId;
        EventId = guest.EventId;
        GuestId = guest.Id;
        Submission = submission;
        Fields = string.Join(',', fields);
        WantedEmail = wanted?.Value;
        CorrectedAt = now;
    }

    public CorrectionId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public Events.PressEventId EventId { get; private set; }

    public GuestId GuestId { get; private set; }

    /// <summary>The form's one-time id: the same form posted twice is one correction. Unique per guest.</summary>
    public Guid Submission { get; private set; }

    /// <summary>The names of the fields that were put right, comma-separated.</summary>
    public string Fields { get; private set; } = "";

    /// <summary>Where they would like to be written to. Only the team changes an address: whoever holds the link may not be its owner. Null once decided.</summary>
    public string? WantedEmail { get; private set; }

    public DateTimeOffset CorrectedAt { get; private set; }

    public void Decide() => WantedEmail = null;
}
