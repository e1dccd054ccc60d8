using System.Runtime.InteropServices;
using PressEvents.Seating.Scoring;

namespace PressEvents.Seating.Explaining;

/// <summary>A <see cref="Score"/> to reckon with: the same parts, without an object for each sum.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Points(int Face, int Wish, int Outlet, int Beat, int Host, int Language)
{
    public int Total => Face + Wish + Outlet + Beat + Host + Language;

    public static Points operator +(Points a, Points b) =>
        new(a.Face + b.Face, a.Wish + b.Wish, a.Outlet + b.Outlet, a.Beat + b.Beat, a.Host + b.Host, a.Language + b.Language);

    public static Points operator -(Points a, Points b) =>
        new(a.Face - b.Face, a.Wish - b.Wish, a.Outlet - b.Outlet, a.Beat - b.Beat, a.Host - b.Host, a.Language - b.Language);

    public Score ToScore() => new(Face, Wish, Outlet, Beat, Host, Language);
}
