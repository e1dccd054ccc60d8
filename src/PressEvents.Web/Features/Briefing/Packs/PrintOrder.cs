using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>As what packs come out of one print job.</summary>
public enum BundleForm
{
    /// <summary>One document, each pack with a bookmark of its own: one file for one printer.</summary>
    Pdf,

    /// <summary>A file for each pack.</summary>
    Zip,
}

/// <summary>In which order packs are printed.</summary>
internal enum PrintSequence
{
    ByName,

    /// <summary>As they are laid out: table after table, seat after seat.</summary>
    ByTable,
}

/// <summary>What somebody wants printed as one job. Names nobody: it lies in the data directory until it is done.</summary>
internal sealed record PrintOrder(OrganisationId Organisation, PressEventId EventId, BundleForm Form)
{
    /// <summary>As whom the printing reads: whoever ordered it was let in already.</summary>
    public SystemActor Printer => new(Organisation, "printer");

    public PaperSize Paper { get; init; }

    public PrintSequence Sequence { get; init; }

    /// <summary>Only these guests; null for all who come.</summary>
    public IReadOnlyList<GuestId>? Guests { get; init; }

    /// <summary>Who prints, and has it noted; null for a file that notes nothing.</summary>
    public MemberId? By { get; init; }
}
