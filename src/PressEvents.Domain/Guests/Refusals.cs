namespace PressEvents.Domain.Guests;

/// <summary>The state machine has no such step.</summary>
public sealed record GuestCannotMove(GuestStatus From, GuestStatus To) : Refusal;

/// <summary>The contact is on this event's list already.</summary>
public sealed record AlreadyListed(string Name) : Refusal;

/// <summary>The contact is marked do-not-invite.</summary>
public sealed record MustNotBeInvited(string Name, string Reason) : Refusal;

/// <summary>More plus-ones than this guest's policy allows.</summary>
public sealed record TooManyPlusOnes(int Allowed) : Refusal;

/// <summary>Only those whom the publicist named may come along; this one is not among them.</summary>
public sealed record PlusOneNotNamed(string Name) : Refusal;

/// <summary>A plus-one was announced without a name.</summary>
public sealed record PlusOneUnnamed(int Number) : Refusal;

/// <summary>Neither yes nor no was chosen.</summary>
public sealed record NoAnswerChosen : Refusal;

/// <summary>A party that holds seats already asked for more than are left; it keeps what it has.</summary>
public sealed record NoSeatsForMore(int SeatsLeft) : Refusal;

/// <summary>The party does not wait for a place.</summary>
public sealed record NotWaiting : Refusal;

/// <summary>Too few places are free for this party.</summary>
public sealed record NoPlaceFree(int Free, int Needed) : Refusal;

/// <summary>The offer has ended already.</summary>
public sealed record OfferIsOver : Refusal;

/// <summary>Nothing is offered now: the event is a draft, has begun, is over or cancelled.</summary>
public sealed record NoOffersNow : Refusal;

/// <summary>The party fits; nobody need be seated beyond the room.</summary>
public sealed record RoomIsThere(int Free) : Refusal;

/// <summary>The guest had given up their own place and wants it back; those they sent hold theirs, and no further one is free.</summary>
public sealed record OwnSeatGone : Refusal;

/// <summary>The list needs another member's approval before its first send, and has not been given it.</summary>
public sealed record ApprovalMissing : Refusal;

/// <summary>People joined the list after it was approved.</summary>
public sealed record ApprovedWithout(int Number) : Refusal;

/// <summary>Nobody approves a list they asked approval for themselves.</summary>
public sealed record OwnApproval : Refusal;

/// <summary>The request was decided already.</summary>
public sealed record ApprovalDecided : Refusal;

/// <summary>Whoever was invited belongs to the wave they were invited in.</summary>
public sealed record InvitedAlready(int Number) : Refusal;

/// <summary>As many as may ask to come instead by one link have asked.</summary>
public sealed record TooManySubstitutes(int Most) : Refusal;

/// <summary>The request to come instead was decided already.</summary>
public sealed record SubstituteDecided(SubstituteState State) : Refusal;

/// <summary>What was built on the substitute's place meanwhile stands in the way of taking it back.</summary>
public sealed record SubstituteSettledIn(string Name) : Refusal;
