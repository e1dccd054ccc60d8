using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Notes;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Notes that a version of a pack was fetched by a link of its guest's.</summary>
internal sealed class PackFetchNotes(TimeProvider clock) : LaterNotes<PackFetched>
{
    public void Note(VersionedPack pack) => Add(new PackFetched(
        pack.Row.Event.OrganisationId, pack.Row.Event.Id, pack.Row.Guest.Id, pack.Version, PackLine.Write(pack.Lines), clock.GetUtcNow()));
}

/// <summary>A guest's pack was fetched at this instant, by a person or a machine; nobody can tell.</summary>
/// <param name="Lines">What it said, should this version not be written down yet.</param>
internal sealed record PackFetched(OrganisationId Organisation, PressEventId EventId, GuestId GuestId, PackVersion Version, string Lines, DateTimeOffset At);
