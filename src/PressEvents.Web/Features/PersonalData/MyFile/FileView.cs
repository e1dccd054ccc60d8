using PressEvents.Data.Queries;
using PressEvents.Web.Components.Plain;

namespace PressEvents.Web.Features.PersonalData.MyFile;

/// <summary>What the page of a guest's own file shows at one instant.</summary>
public sealed record FileView(FileRow Row, HeldFile File, CorrectionForm Form, string Address, FormToken Antiforgery)
{
    /// <summary>What the page's own addresses end with, so that a chosen language stays chosen.</summary>
    public string Query { get; init; } = "";

    /// <summary>What was just done, as the last part of a word's key; null where nothing was.</summary>
    public string? Done { get; init; }

    /// <summary>What is wrong with the whole page; null where nothing is.</summary>
    public string? Problem { get; init; }

    public bool MayChangeNeeds { get; init; }

    public bool HasNeeds => Row.Guest is not { Diet: null, DietNote: null, Access: null, NeedsAccessSeat: false } || Row.Companions.Any(c => c is not { Diet: null, DietNote: null, Access: null, NeedsAccessSeat: false });

    /// <summary>What they agreed to and may take back, at any time.</summary>
    public IEnumerable<QuestionRow> Consents => Row.Questions.Where(question => question.IsConsentGiven);
}
