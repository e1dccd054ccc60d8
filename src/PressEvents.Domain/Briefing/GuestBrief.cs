using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Briefing;

/// <summary>What a guest said of their piece, for whoever sits beside them. One for a guest; stands on host sheets only.</summary>
public sealed class GuestBrief : IScoped
{
    public const int TextLength = 1000;

    private GuestBrief()    // for EF Core
    {
    }

    public GuestBrief(Guest guest) => (GuestId, OrganisationId, EventId) = (guest.Id, guest.OrganisationId, guest.EventId);

    public GuestId GuestId { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    /// <summary>What they said they are writing.</summary>
    public string? Writing { get; private set; }

    /// <summary>When they file, as they put it.</summary>
    public string? Deadline { get; private set; }

    /// <summary>What was promised to them alone.</summary>
    public string? Exclusive { get; private set; }

    public bool IsEmpty => Writing is null && Deadline is null && Exclusive is null;

    public void Write(string? writing, string? deadline, string? exclusive) =>
        (Writing, Deadline, Exclusive) = (TypedText.Clean(writing), TypedText.Line(deadline), TypedText.Clean(exclusive));
}
