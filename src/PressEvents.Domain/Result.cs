namespace PressEvents.Domain;

/// <summary>A reason the product says no. Expected, shown to a person; never thrown.</summary>
public abstract record Refusal;

/// <summary>What became of an action: done, or refused with a reason.</summary>
public readonly record struct Result(Refusal? Refusal)
{
    public static Result Done => default;

    public bool IsDone => Refusal is null;

    public static implicit operator Result(Refusal refusal) => new(refusal);
}

/// <summary>What became of an action that yields something: the value, or a refusal.</summary>
public readonly record struct Result<T>(T? Value, Refusal? Refusal)
{
    public bool IsDone => Refusal is null;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
