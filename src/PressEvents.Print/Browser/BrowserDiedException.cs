namespace PressEvents.Print.Browser;

/// <summary>The browser ended under a print that was none of its fault, as far as we know: a new one may do better.</summary>
internal sealed class BrowserDiedException() : PrintFailedException("The browser ended while it was printing.");
