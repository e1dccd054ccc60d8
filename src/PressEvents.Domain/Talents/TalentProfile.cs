namespace PressEvents.Domain.Talents;

/// <summary>What the pack says of one of the talent beside name, role and short biography. Guests read all of it.</summary>
public sealed record TalentProfile
{
    /// <summary>About two hundred words.</summary>
    public string? LongBio { get; init; }

    /// <summary>How the name is said.</summary>
    public string? Pronunciation { get; init; }

    /// <summary>How they like to be called.</summary>
    public string? AddressedAs { get; init; }

    /// <summary>Selected credits, a line each.</summary>
    public string? Credits { get; init; }

    /// <summary>What they can speak about.</summary>
    public string? SpeaksAbout { get; init; }

    /// <summary>The way they chose for questions after the evening.</summary>
    public string? FollowUp { get; init; }

    /// <summary>The name the picture is kept under.</summary>
    public Guid? Headshot { get; init; }

    public string? HeadshotCredit { get; init; }

    /// <summary>How far and until when the picture may be used.</summary>
    public string? HeadshotRights { get; init; }
}
