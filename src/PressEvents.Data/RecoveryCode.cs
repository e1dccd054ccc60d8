namespace PressEvents.Data;

/// <summary>A code on paper for who lost their authenticator. It serves once: used, the row is gone.</summary>
public sealed class RecoveryCode
{
    public required Guid AccountId { get; init; }

    public required byte[] CodeHash { get; init; }
}
