using PressEvents.Domain.Contacts;

namespace PressEvents.Web.Features.Import.Planning;

/// <summary>The ways in which a person settles what a row leaves open.</summary>
public enum ResolutionKind
{
    LeaveOut,

    /// <summary>Of several lines with one address, this one names whose it is.</summary>
    HasAddress,

    /// <summary>The row is about the person whom another line names.</summary>
    SameAsLine,

    /// <summary>The row is about somebody else than the one whose address it gives, and comes without the address.</summary>
    WithoutAddress,

    /// <summary>The row is about whom the book has under the address, and the book has the name right.</summary>
    KeepName,

    /// <summary>The row is about whom the book has under the address, and the row has the name right.</summary>
    TakeName,

    /// <summary>Where an earlier line says otherwise, this one is right.</summary>
    ThisLine,

    /// <summary>Where an earlier line says otherwise, that one is right.</summary>
    EarlierLine,

    /// <summary>Of several people of one name, this one is meant.</summary>
    Means,

    /// <summary>Somebody of the same name whom nobody has met yet.</summary>
    Another,
}

/// <summary>How one row was, or can be, settled. The words say what comes of it, and stay with it once it is chosen.</summary>
public sealed record Resolution(int Line, ResolutionKind Kind, string Words)
{
    /// <summary>The person meant, where they are in the address book.</summary>
    public ContactId? Contact { get; init; }

    /// <summary>The other line meant, for somebody whom the file brings.</summary>
    public int? OtherLine { get; init; }
}

/// <summary>The resolutions of a plan, by line.</summary>
internal sealed class Resolutions(IReadOnlyList<Resolution> said)
{
    private readonly ILookup<int, Resolution> byLine = said.ToLookup(resolution => resolution.Line);

    public Resolution? Find(int line, ResolutionKind kind) => byLine[line].LastOrDefault(resolution => resolution.Kind == kind);

    public bool Says(int line, ResolutionKind kind) => Find(line, kind) is not null;

    /// <summary>The line that was said last to have the address, of those that give it.</summary>
    public int? OwnerAmong(IReadOnlyList<int> lines) =>
        said.LastOrDefault(resolution => resolution.Kind is ResolutionKind.HasAddress && lines.Contains(resolution.Line))?.Line;

    public string? Words(int line) => byLine[line].Any() ? string.Join(" · ", byLine[line].Select(resolution => resolution.Words)) : null;
}

/// <summary>What keeps a row from being planned, and the ways out.</summary>
internal sealed record Conflict(string Reason, IReadOnlyList<Resolution> Offers);
