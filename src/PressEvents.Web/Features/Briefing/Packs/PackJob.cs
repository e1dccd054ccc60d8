using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Jobs;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>One zip of an event's packs in the making.</summary>
internal sealed class PackJob(long number, OrganisationId organisation, PressEventId eventId, string file) : ServerJob
{
    public long Number => number;

    public OrganisationId Organisation => organisation;

    public PressEventId EventId => eventId;

    public string File => file;

    public IReadOnlyList<(string Guest, string Reason)> Skipped { get; private set; } = [];

    public void Begin(int total, IReadOnlyList<(string Guest, string Reason)> skipped)
    {
        Skipped = skipped;
        Advance(0, total);
    }

    public void Advance() => Advance(Done + 1, Total);
}
