namespace PressEvents.Domain.Seating;

/// <summary>Somebody sits there already.</summary>
public sealed record SeatTaken(string TableName, int SeatNumber) : Refusal;

/// <summary>Only guests who are coming can be seated.</summary>
public sealed record GuestNotComing(string Name) : Refusal;

/// <summary>The table has people on it and cannot be removed.</summary>
public sealed record TableInUse(string TableName) : Refusal;

/// <summary>Nobody gets this seat.</summary>
public sealed record SeatBlocked(string TableName, int SeatNumber) : Refusal;

/// <summary>Whoever it is stays on their seat until they are unlocked.</summary>
public sealed record SitterLocked(string Name) : Refusal;

/// <summary>Somebody changed the plan after this was worked out.</summary>
public sealed record PlanChanged(int ChangesSince) : Refusal;

/// <summary>Nothing is left to undo, or to do again.</summary>
public sealed record NothingToUndo : Refusal;

/// <summary>The step cannot be taken back as it was: somebody else has one of its seats now.</summary>
public sealed record StepOverbuilt(string Name) : Refusal;

/// <summary>A rule or a course of this evening names somebody who does not sit at it.</summary>
public sealed record NobodyOfThisEvening : Refusal;

/// <summary>Two people are to sit on one seat in one course.</summary>
public sealed record CourseSeatTwice(string CourseName, string TableName, int SeatNumber) : Refusal;
