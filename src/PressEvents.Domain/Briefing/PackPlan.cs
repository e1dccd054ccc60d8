using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Briefing;

/// <summary>What documents are printed on.</summary>
public enum PaperSize
{
    A4,
    Letter,
}

/// <summary>How an event's packs are put together, and the texts that only they have. One for an event; where there is none, all is usual.</summary>
public sealed class PackPlan : IScoped
{
    private PackPlan()    // for EF Core
    {
    }

    public PackPlan(PressEvent pressEvent) => (EventId, OrganisationId) = (pressEvent.Id, pressEvent.OrganisationId);

    public PressEventId EventId { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PackOutline Outline { get; private set; } = PackOutline.Usual;

    public PackTexts Texts { get; private set; } = new();

    public PaperSize Paper { get; private set; }

    public void Arrange(PackOutline outline) => Outline = outline;

    public void Write(PackTexts texts) => Texts = texts;

    public void PrintOn(PaperSize paper) => Paper = paper;
}

/// <summary>Texts of the pack that stand in no list. Guests read all of them.</summary>
public sealed record PackTexts
{
    public const int LineLength = 300;
    public const int NoteLength = 2000;
    public const int StoryLength = 12_000;

    /// <summary>How the work was made, Markdown.</summary>
    public string? Production { get; init; }

    /// <summary>The billing block and the distributor's lines, exactly as required; plain lines.</summary>
    public string? Billing { get; init; }

    /// <summary>Doors, entrance, map, parking and transit; plain lines.</summary>
    public string? Arrival { get; init; }

    /// <summary>The number that is answered on the day.</summary>
    public string? DayPhone { get; init; }

    /// <summary>By when questions are answered.</summary>
    public string? AnswerPromise { get; init; }

    /// <summary>What goes without saying to us and not to everybody: who pays, gifts; Markdown.</summary>
    public string? Fairness { get; init; }

    /// <summary>What to know of the screenings beside each screener's own note; plain lines.</summary>
    public string? Screening { get; init; }
}
