namespace PressEvents.Data;

/// <summary>One signed-in browser. Deleting the row ends the session at once, whatever cookie was copied.</summary>
public sealed class StaffSession
{
    public required byte[] KeyHash { get; init; }

    public required Guid AccountId { get; init; }

    public required byte[] Ticket { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; set; }
}
