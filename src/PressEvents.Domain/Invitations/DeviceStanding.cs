namespace PressEvents.Domain.Invitations;

/// <summary>How far one browser has come with its code.</summary>
public enum DeviceStanding
{
    /// <summary>Never asked, forgotten or revoked.</summary>
    Unknown,

    /// <summary>A code is on its way or waits to be typed.</summary>
    Asked,
    Expired,
    UsedUp,
    Proven,
}

/// <summary>What became of a code that was typed.</summary>
public enum CodeOutcome
{
    Right,
    Wrong,
    Expired,
    UsedUp,
}
