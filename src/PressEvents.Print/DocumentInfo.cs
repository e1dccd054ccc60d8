namespace PressEvents.Print;

/// <summary>What a PDF says about itself. <paramref name="CreatedAt"/> comes from the data, so that the same data give the same bytes.</summary>
/// <param name="Language">A BCP 47 tag such as <c>en-GB</c>.</param>
public sealed record DocumentInfo(string Title, string Author, string Language, DateTimeOffset CreatedAt);
