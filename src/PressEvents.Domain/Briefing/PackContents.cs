using System.Text.Json.Serialization;

namespace PressEvents.Domain.Briefing;

/// <summary>What one entry of a list in the pack says. Guests read all of it; what they may not read is a <see cref="HostContent"/>.</summary>
[JsonDerivedType(typeof(Portrait), nameof(Portrait))]
[JsonDerivedType(typeof(Interviewee), nameof(Interviewee))]
[JsonDerivedType(typeof(CreditLine), nameof(CreditLine))]
[JsonDerivedType(typeof(Release), nameof(Release))]
[JsonDerivedType(typeof(UsableQuote), nameof(UsableQuote))]
[JsonDerivedType(typeof(LikelyQuestion), nameof(LikelyQuestion))]
[JsonDerivedType(typeof(PackImage), nameof(PackImage))]
[JsonDerivedType(typeof(EarlierPiece), nameof(EarlierPiece))]
public abstract record PackContent
{
    public const int LineLength = 300;
    public const int TextLength = 2000;

    /// <summary>The section it stands in.</summary>
    [JsonIgnore]
    public abstract PackPart Part { get; }
}

/// <summary>Somebody of the work who does not come to the evening; the talent have their own profile.</summary>
/// <param name="Bio">About sixty words.</param>
/// <param name="LongBio">About two hundred words.</param>
public sealed record Portrait(string Name, string? Role = null, string? Bio = null, string? LongBio = null, string? Pronunciation = null) : PackContent
{
    /// <summary>The name the picture is kept under.</summary>
    public Guid? Headshot { get; init; }

    public string? HeadshotCredit { get; init; }

    public string? HeadshotRights { get; init; }

    [JsonIgnore]
    public override PackPart Part => PackPart.People;
}

/// <summary>Somebody who speaks in the work.</summary>
/// <param name="Appears">In which part, or at which timecode.</param>
/// <param name="Rights">How far they may be quoted.</param>
public sealed record Interviewee(string Name, string? Who = null, string? Appears = null, string? Rights = null) : PackContent
{
    [JsonIgnore]
    public override PackPart Part => PackPart.Interviewees;
}

/// <summary>Who did what.</summary>
/// <param name="Department">The heading it stands under: direction, music, archive.</param>
public sealed record CreditLine(string? Department, string Role, string Name) : PackContent
{
    [JsonIgnore]
    public override PackPart Part => PackPart.Credits;
}

/// <summary>From when the work is to be had where and how.</summary>
/// <param name="At">Local to the zone; null where only the day is known.</param>
/// <param name="Link">An address or an order number.</param>
/// <param name="Access">How the press sees it before.</param>
public sealed record Release(string Territory, string Platform, DateOnly On, TimeOnly? At, string TimeZone, string? Link = null, string? Access = null) : PackContent
{
    [JsonIgnore]
    public override PackPart Part => PackPart.Releases;
}

/// <summary>A quote journalists may use as it stands.</summary>
/// <param name="Attribution">Word for word as it is to be printed after the quote.</param>
public sealed record UsableQuote(string Text, string Speaker, string Attribution, DateOnly? SaidOn = null) : PackContent
{
    [JsonIgnore]
    public override PackPart Part => PackPart.Quotes;
}

/// <summary>A question that is likely to come, answered in full sentences that may be quoted.</summary>
public sealed record LikelyQuestion(string Question, string Answer) : PackContent
{
    [JsonIgnore]
    public override PackPart Part => PackPart.Questions;
}

/// <summary>A picture the press may use.</summary>
/// <param name="Picture">The name it is kept under.</param>
/// <param name="Alt">What is to be seen, for those who do not see it.</param>
/// <param name="ExpiresOn">The last day on which it may be used.</param>
/// <param name="Link">Where it is to be had in full size.</param>
public sealed record PackImage(Guid Picture, string Caption, string Alt, string Credit, string? Rights = null, DateOnly? ExpiresOn = null, string? Link = null) : PackContent
{
    /// <summary>In pixels, as uploaded.</summary>
    public int Width { get; init; }

    public int Height { get; init; }

    [JsonIgnore]
    public override PackPart Part => PackPart.Images;

    /// <param name="today">Where the evening is.</param>
    public bool IsExpiredOn(DateOnly today) => ExpiresOn < today;
}

/// <summary>A piece on the work that has appeared already.</summary>
public sealed record EarlierPiece(string Title, string Outlet, DateOnly? On = null, string? Link = null) : PackContent
{
    [JsonIgnore]
    public override PackPart Part => PackPart.Coverage;
}
