using PressEvents.Domain.Organisations;

namespace PressEvents.Data;

/// <summary>One signed-in browser. Deleting the row ends the session at once, whatever cookie was copied.</summary>
public sealed class StaffSession
{
    public const int AgentLength = 300;

    public required byte[] KeyHash { get; init; }

    /// <summary>What it is called where it is listed; says nothing of its key.</summary>
    public required StaffSessionId Id { get; init; }

    /// <summary>Where it was begun from, as the server saw it.</summary>
    public string? Address { get; init; }

    /// <summary>What the browser called itself.</summary>
    public string? Agent { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>As whom, of the memberships the account has.</summary>
    public required Guid MemberId { get; init; }

    /// <summary>Whether a code or a passkey was asked for and given.</summary>
    public bool HasSecondFactor { get; set; }

    public required byte[] Ticket { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; set; }
}
