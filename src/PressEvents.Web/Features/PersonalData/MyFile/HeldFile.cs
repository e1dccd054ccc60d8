namespace PressEvents.Web.Features.PersonalData.MyFile;

/// <summary>All that is held on one guest, in their words and language; page and exports are made of exactly this.</summary>
public sealed record HeldFile(string HeldBy, string EventTitle, string AsOf, IReadOnlyList<FileGroup> Groups);

/// <summary>Things that are held for the same reason and for as long.</summary>
public sealed record FileGroup(string Title, string Why, string Until, IReadOnlyList<FileLine> Lines);

/// <summary>One thing that is held.</summary>
public sealed record FileLine(string What, string Value);
