namespace PressEvents.Domain.Mail;

/// <summary>Only messages that failed, are held or in doubt can be settled by hand.</summary>
public sealed record MessageNotStuck(OutboxState State) : Refusal;

/// <summary>The stage has run, was left out, or stands so already.</summary>
public sealed record StageSettled(StageState State) : Refusal;

/// <summary>A colleague dealt with this reply already.</summary>
public sealed record ReplySettled : Refusal;
