using PressEvents.Data.Writing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Questions;

namespace PressEvents.Web.Features.PersonalData.Places;

/// <summary>Why something of a person goes: they are erased, or one of the event's clocks has run out.</summary>
[Flags]
internal enum Occasions
{
    Erasure = 1,
    SensitiveClock = 2,
    AnswersClock = 4,

    /// <summary>Some questions of the event have run out, each on its own clock.</summary>
    QuestionClock = 8,

    /// <summary>Consent to knowing of diets and access needs was taken back.</summary>
    NeedsWithdrawn = 16,
}

/// <summary>Of whom what is forgotten now.</summary>
internal sealed record Forgotten(Occasions Occasion, IReadOnlyList<Guest> Guests)
{
    /// <summary>Who is erased; null at a clock, and for a plus-one, who is in no address book.</summary>
    public Contact? Contact { get; init; }

    /// <summary>The contact, and those that became one with it.</summary>
    public IReadOnlyCollection<ContactId> Contacts { get; init; } = [];

    /// <summary>Whose clock has run out; null where somebody is erased.</summary>
    public PressEventId? EventId { get; init; }

    /// <summary>Whose answers have run out, at the clock of questions.</summary>
    public IReadOnlyCollection<QuestionId> Questions { get; init; } = [];

    public bool IsErasure => Occasion is Occasions.Erasure;
}

/// <summary>One place where something of people is kept, when it is emptied and how. Whatever is kept of people anywhere has its line in <see cref="KeptPlaces"/>.</summary>
internal sealed record KeptPlace(string Name, Occasions Occasions, Func<Work, Forgotten, Task> EmptyAsync)
{
    public static async Task EmptyAllAsync(IEnumerable<KeptPlace> places, Work work, Forgotten forgotten)
    {
        foreach (var place in places.Where(place => place.Occasions.HasFlag(forgotten.Occasion)))
        {
            await place.EmptyAsync(work, forgotten);
        }
    }
}
