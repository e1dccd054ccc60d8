using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>One kind of paper that <c>pack --kind</c> writes. There are as many as are registered.</summary>
internal interface IPaperKind
{
    /// <summary>As the command line spells it: <c>place-cards</c>.</summary>
    string Name { get; }

    /// <summary>Whether one can be written for one guest alone.</summary>
    bool IsPerGuest { get; }

    /// <summary>Writes the files; null where a guest is asked for by an address that nobody on the list has.</summary>
    Task<PackFilesWritten?> WriteAsync(PaperOrder order, CancellationToken ct);
}

/// <summary>Which papers to write, and where to.</summary>
/// <param name="EmailKey">Only the guest with this address; null for all.</param>
/// <param name="Progress">Takes a line for each file.</param>
internal sealed record PaperOrder(EventKey Event, string? EmailKey, PaperSize Paper, string Folder, TextWriter Progress);

/// <summary>What <c>pack --json</c> prints.</summary>
internal sealed record PackFilesWritten(IReadOnlyList<PackFileWritten> Files, IReadOnlyList<PackSkipped> Skipped);

/// <param name="Guest">Whose it is; null where it is nobody's own.</param>
internal sealed record PackFileWritten(string? Guest, string Kind, string File, int Pages);

internal sealed record PackSkipped(string Guest, string Reason);
