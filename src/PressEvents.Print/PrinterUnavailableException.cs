namespace PressEvents.Print;

/// <summary>Nothing can be printed on this machine. The message is one sentence for people: what to install or set.</summary>
public sealed class PrinterUnavailableException(string message) : Exception(message);
