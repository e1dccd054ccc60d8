namespace PressEvents.Domain.Seating;

/// <summary>Somebody sits there already.</summary>
public sealed record SeatTaken(string TableName, int SeatNumber) : Refusal;

/// <summary>Only guests who are coming can be seated.</summary>
public sealed record GuestNotComing(string Name) : Refusal;

/// <summary>The table has people on it and cannot be removed.</summary>
public sealed record TableInUse(string TableName) : Refusal;
