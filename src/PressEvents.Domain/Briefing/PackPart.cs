namespace PressEvents.Domain.Briefing;

/// <summary>A section of the briefing pack, in the order in which packs have them unless an event orders them otherwise.</summary>
public enum PackPart
{
    Cover,

    /// <summary>One page: who, what, where, when; arrival, dress, seat, diet code, whom to call.</summary>
    Glance,
    Rules,
    RunOfShow,

    /// <summary>The guest's table as drawn, and when which of the talent is there.</summary>
    Seat,

    /// <summary>The work in three lengths.</summary>
    Work,
    Facts,
    Production,
    People,
    Interviewees,
    Credits,
    Releases,
    Quotes,

    /// <summary>Likely questions, answered.</summary>
    Questions,
    Images,
    Screening,

    /// <summary>Selected coverage so far.</summary>
    Coverage,
    Contacts,

    /// <summary>Who pays, what the meal is worth, what is kept of the guest and until when.</summary>
    Fairness,

    /// <summary>What changed since the copy the guest last opened.</summary>
    Corrections,

    /// <summary>Ruled lines, with the table drawn.</summary>
    Notes,
}
