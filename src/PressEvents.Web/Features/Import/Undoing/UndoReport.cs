namespace PressEvents.Web.Features.Import.Undoing;

/// <summary>What taking an import back comes to: what is put back as it was, what goes again, and what is left alone.</summary>
public sealed record UndoReport(int PutBack, int Removed, IReadOnlyList<LeftAlone> LeftAlone);

/// <summary>Something an import did that taking it back does not touch, and the reason as a sentence.</summary>
public sealed record LeftAlone(string Who, string Why);
