namespace PressEvents.Domain.Organisations;

/// <summary>One signed-in browser.</summary>
public readonly record struct StaffSessionId(Guid Value) : IId<StaffSessionId>
{
    public static StaffSessionId From(Guid value) => new(value);

    public static StaffSessionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
