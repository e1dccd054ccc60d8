namespace PressEvents.Domain;

/// <summary>A typed id: one kind of thing cannot be looked up by the id of another.</summary>
public interface IId<out TSelf>
    where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
