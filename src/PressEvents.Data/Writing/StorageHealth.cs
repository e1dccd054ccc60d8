namespace PressEvents.Data.Writing;

/// <summary>Whether the last write reached the disk; what the owner's banner and the health check read.</summary>
public sealed class StorageHealth(TimeProvider clock)
{
    private readonly Lock gate = new();
    private string? problem;
    private DateTimeOffset? since;

    public (string Problem, DateTimeOffset Since)? Trouble
    {
        get
        {
            lock (gate)
            {
                return problem is null ? null : (problem, since!.Value);
            }
        }
    }

    public void Failed(string what)
    {
        lock (gate)
        {
            (problem, since) = (what, since ?? clock.GetUtcNow());
        }
    }

    public void Worked()
    {
        lock (gate)
        {
            (problem, since) = (null, null);
        }
    }
}
