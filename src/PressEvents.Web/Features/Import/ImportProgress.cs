namespace PressEvents.Web.Features.Import;

/// <summary>How far an import is: people written of those to write.</summary>
public sealed record ImportProgress(int Done, int Total);
