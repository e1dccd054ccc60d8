namespace PressEvents.Print.Joining;

/// <summary>A finished document on its way into a bound one, and what its bookmark there says.</summary>
public sealed record BoundDocument(string Title, byte[] Pdf);
