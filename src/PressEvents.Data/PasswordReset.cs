namespace PressEvents.Data;

/// <summary>Leave to choose a new password, by a link that was mailed. One for each account; used, the row is gone.</summary>
public sealed class PasswordReset
{
    /// <summary>How long the link leads somewhere.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public required Guid AccountId { get; init; }

    public required byte[] TokenHash { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }
}
