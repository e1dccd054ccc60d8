using PressEvents.Domain.Events;
using PressEvents.Web.Platform.Jobs;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>One file of an event's packs in the making.</summary>
internal sealed class PackJob(long number, PrintOrder order, string file) : ServerJob
{
    private int printed;

    public long Number => number;

    public PrintOrder Order => order;

    public PressEventId EventId => order.EventId;

    public string File => file;

    public IReadOnlyList<(string Guest, string Reason)> Skipped { get; private set; } = [];

    public void Begin(int total, IReadOnlyList<(string Guest, string Reason)> skipped)
    {
        (Skipped, printed) = (skipped, 0);
        Advance(0, total);
    }

    /// <summary>Several packs are printed side by side.</summary>
    public void Advance() => Advance(Interlocked.Increment(ref printed), Total);
}
