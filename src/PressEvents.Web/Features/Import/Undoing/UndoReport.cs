namespace PressEvents.Web.Features.Import.Undoing;

/// <summary>What taking an import back does, or did: how many things get their old values, how many go, and what is not touched.</summary>
public sealed record UndoReport(int PutBack, int Removed, IReadOnlyList<LeftAlone> LeftAlone)
{
    /// <summary>How many of those that go are places on the list.</summary>
    public int Guests { get; init; }

    /// <summary>How many of those that go are contacts.</summary>
    public int Contacts { get; init; }

    /// <summary>How many outlets nobody is left at go, too.</summary>
    public int Outlets { get; init; }
}

/// <summary>One whom the undo does not touch, and why.</summary>
public sealed record LeftAlone(string Who, string Why);
