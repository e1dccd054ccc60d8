using PressEvents.Web.Components;
using PressEvents.Web.Features.Import.Planning;

namespace PressEvents.Web.Features.Import.Pages;

/// <summary>The colour and the shape that outcomes are told apart by, beside their word.</summary>
internal static class OutcomeLook
{
    public static string Class(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Created => "yes",
        ImportOutcome.Updated => "changed",
        ImportOutcome.Unchanged => "same",
        ImportOutcome.Conflict => "wait",
        ImportOutcome.Refused => "no",
    };

    public static MarkShape Shape(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Created => MarkShape.Disc,
        ImportOutcome.Updated => MarkShape.Tick,
        ImportOutcome.Unchanged => MarkShape.Dash,
        ImportOutcome.Conflict => MarkShape.Diamond,
        ImportOutcome.Refused => MarkShape.Cross,
    };
}
