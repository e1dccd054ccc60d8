using PressEvents.Domain.Guests;

namespace PressEvents.Domain.Briefing;

/// <summary>Who is told that a fact in their pack changed: those who come, came or were to come. Whoever took themselves off the list is left alone.</summary>
public static class CorrectionReaders
{
    public static bool Include(GuestStatus status) => status is GuestStatus.Accepted or GuestStatus.Arrived or GuestStatus.NoShow;
}
