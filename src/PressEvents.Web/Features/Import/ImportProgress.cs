namespace PressEvents.Web.Features.Import;

/// <summary>How many of the people an import writes are written.</summary>
public sealed record ImportProgress(int Done, int Total);
