using PressEvents.Domain.Organisations;
using PressEvents.Web.Components;

namespace PressEvents.Web.Features.Events;

/// <summary>One thing that is undone or wrong, why it matters, and where it is put right.</summary>
public sealed record NextStep(MarkShape Shape, int? Count, string Words)
{
    public string? Why { get; init; }

    public required string Action { get; init; }

    public required string Link { get; init; }

    /// <summary>What the reader must be allowed for the step to be theirs.</summary>
    public Permission Needs { get; init; } = Permission.EditEvent;
}
