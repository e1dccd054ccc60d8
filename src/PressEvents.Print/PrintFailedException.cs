namespace PressEvents.Print;

/// <summary>The browser died, hung or refused while it printed. The next print starts a new one.</summary>
public class PrintFailedException(string message, Exception? cause = null) : Exception(message, cause);
