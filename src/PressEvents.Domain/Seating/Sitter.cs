using System.Runtime.InteropServices;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Talents;

namespace PressEvents.Domain.Seating;

/// <summary>Whoever can sit: a guest or one of the talent. Exactly one of the two is set.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Sitter(GuestId? Guest, TalentId? Talent)
{
    /// <summary>How the sitter is called in a form, a file and the seating problem.</summary>
    public string Key => Guest is { } guest ? $"g{guest.Value:N}" : Talent is { } talent ? $"t{talent.Value:N}" : "";

    /// <summary>The row's own id, as the audit trail names people.</summary>
    public Guid? Id => Guest?.Value ?? Talent?.Value;

    public static Sitter Of(GuestId guest) => new(guest, null);

    public static Sitter Of(TalentId talent) => new(null, talent);

    /// <summary>The sitter of a <see cref="Key"/>; null for what is none.</summary>
    public static Sitter? FromKey(string? key) => key is [var kind, .. var id] && Guid.TryParseExact(id, "N", out var value)
        ? kind switch
        {
            'g' => Of(GuestId.From(value)),
            't' => Of(TalentId.From(value)),
            _ => null,
        }
        : null;

    public override string ToString() => Key;
}
