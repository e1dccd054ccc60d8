namespace PressEvents.Domain.Guests;

/// <summary>As what somebody comes along. All of them hold a seat.</summary>
public enum PlusOneKind
{
    PlusOne,
    Child,
    Interpreter,
    Photographer,
}
