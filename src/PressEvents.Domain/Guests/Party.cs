using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Guests;

public readonly record struct PartyId(Guid Value) : IId<PartyId>
{
    public static PartyId From(Guid value) => new(value);

    public static PartyId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>A guest and their plus-ones: accepted, wait-listed and seated together or not at all.</summary>
public sealed class Party : IScoped
{
    public const int MaxPlusOnes = 9;

    private Party()    // for EF Core
    {
    }

    public Party(PartyId id, OrganisationId organisationId, PressEventId eventId, int plusOnesAllowed, int priority = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(plusOnesAllowed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(plusOnesAllowed, MaxPlusOnes);
        Id = id;
        OrganisationId = organisationId;
        EventId = eventId;
        PlusOnesAllowed = plusOnesAllowed;
        Priority = priority;
    }

    public PartyId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public int PlusOnesAllowed { get; private set; }

    /// <summary>The only people this guest may bring, one name a line; null where they may bring whom they like.</summary>
    public string? NamedPlusOnes { get; private set; }

    public IReadOnlyList<string> Named => NamesOf(NamedPlusOnes);

    /// <summary>The publicist's order on the wait-list; higher comes first.</summary>
    public int Priority { get; private set; }

    /// <summary>Whether some of the party may be seated before there is room for all.</summary>
    public bool MaySplit { get; private set; }

    /// <summary>Whether the product offers them nothing by itself: an offer was taken back, and the publicist decides.</summary>
    public bool OnHold { get; private set; }

    /// <summary>Order of arrival on the wait-list; null while not waiting. Unique in the event.</summary>
    public long? WaitSequence { get; private set; }

    public static IReadOnlyList<string> NamesOf(string? namedPlusOnes) => namedPlusOnes?.Split('\n') ?? [];

    /// <summary>The name as the publicist put it down, or null for somebody this guest may not bring.</summary>
    public static string? AsNamed(IReadOnlyList<string> named, string name) =>
        named.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));

    public void JoinWaitlist(long sequence) => WaitSequence ??= sequence;

    public void LeaveWaitlist() => (WaitSequence, OnHold) = (null, false);

    /// <summary>Gives a waiting party another place, one that nobody has.</summary>
    public void WaitAt(long sequence) => WaitSequence = sequence;

    public void SetPriority(int priority) => Priority = priority;

    public void LetSplit(bool maySplit) => MaySplit = maySplit;

    public void Hold(bool onHold) => OnHold = onHold;

    public Result AllowPlusOnes(int number)
    {
        if (number is < 0 or > MaxPlusOnes)
        {
            return new Invalid("plusOnes", $"Plus-ones are a number from 0 to {MaxPlusOnes}.");
        }

        (PlusOnesAllowed, NamedPlusOnes) = (number, null);
        return Result.Done;
    }

    /// <summary>The same from a list that only counts: those named stay named while the number stays.</summary>
    public Result AllowAsMany(int number) => number == PlusOnesAllowed ? Result.Done : AllowPlusOnes(number);

    /// <summary>Forgets the names, not how many they were, nor that nobody else was to come.</summary>
    public void ForgetNames() => NamedPlusOnes = NamedPlusOnes is null ? null : string.Join('\n', Named.Select(_ => Guest.ErasedName));

    /// <summary>Forgets the name of one of them.</summary>
    public void ForgetName(string name) => NamedPlusOnes = NamedPlusOnes is null
        ? null
        : string.Join('\n', Named.Select(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase) ? Guest.ErasedName : known));

    /// <summary>Lets exactly these people come along, and nobody else.</summary>
    public Result AllowNamed(string? names)
    {
        var people = (names ?? "").Split('\n').Select(PersonName.From).OfType<PersonName>().Select(name => name.Full)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (people.Count is 0 or > MaxPlusOnes)
        {
            return new Invalid("plusOnes", $"Name 1 to {MaxPlusOnes} people, one a line.");
        }

        if (people.Any(name => name.Length > PersonName.MaxLength))
        {
            return new Invalid("plusOnes", $"A name has at most {PersonName.MaxLength} characters.");
        }

        (PlusOnesAllowed, NamedPlusOnes) = (people.Count, string.Join('\n', people));
        return Result.Done;
    }
}
