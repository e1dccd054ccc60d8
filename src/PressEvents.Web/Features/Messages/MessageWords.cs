namespace PressEvents.Web.Features.Messages;

/// <summary>What a publicist typed: subject and Markdown, and in which of the product's languages; its first unless told.</summary>
public sealed record MessageWords(string Subject, string Body, string? Language = null);
