namespace PressEvents.Web.Platform.Start;

/// <summary>The product will not start; the message is the one sentence the operator reads.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
