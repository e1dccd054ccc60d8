using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Guests;

public readonly record struct GuestId(Guid Value) : IId<GuestId>
{
    public static GuestId From(Guid value) => new(value);

    public static GuestId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>How an answer or a status reached us.</summary>
public enum Channel
{
    Link,
    Phone,
    Text,
    InPerson,
    Publicist,
    CommandLine,
    Import,
    Product,
}

/// <summary>Where a guest stands: who put them there, when and how.</summary>
public sealed record GuestStanding(GuestStatus Status, DateTimeOffset At, Channel Via, Guid? By, DateTimeOffset? InvitedAt);

/// <summary>A contact, or a plus-one, on one event's guest list. Everything about that evening hangs here.</summary>
public sealed class Guest : IScoped
{
    public const int NoteLength = 1000;

    /// <summary>What stands in the place of an erased guest's name.</summary>
    public const string ErasedName = "Erased guest";

    private Guest()    // for EF Core
    {
    }

    private Guest(GuestId id, Party party, string name, ContactId? contactId, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        OrganisationId = party.OrganisationId;
        EventId = party.EventId;
        PartyId = party.Id;
        Name = name;
        ContactId = contactId;
        ListedAt = StatusAt = now;
    }

    public GuestId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public PartyId PartyId { get; private set; }

    /// <summary>Null for a plus-one.</summary>
    public ContactId? ContactId { get; private set; }

    public bool IsPlusOne => ContactId is null;

    public string Name { get; private set; } = "";

    /// <summary>As what a plus-one comes along; null for the guest who brings them.</summary>
    public PlusOneKind? Kind { get; private set; }

    /// <summary>What a photographer brings: cameras, lights, and the power they need.</summary>
    public string? Equipment { get; private set; }

    public GuestStatus Status { get; private set; }

    public DateTimeOffset StatusAt { get; private set; }

    public Channel StatusVia { get; private set; } = Channel.Import;

    /// <summary>The person who set the status; null when the product did.</summary>
    public Guid? StatusBy { get; private set; }

    public DateTimeOffset ListedAt { get; private set; }

    public DateTimeOffset? InvitedAt { get; private set; }

    /// <summary>The wave they are meant for, from 1; null for whichever goes out next.</summary>
    public int? PlannedWave { get; private set; }

    /// <summary>Structured diet codes (see <see cref="Diets"/>), comma-separated.</summary>
    public string? Diet { get; private set; }

    public string? DietNote { get; private set; }

    public string? Access { get; private set; }

    /// <summary>Whether the publicist gives them a seat that suits their access needs. As sensitive as those.</summary>
    public bool NeedsAccessSeat { get; private set; }

    /// <summary>Whether they look after the table they sit at: of the house, not of the press.</summary>
    public bool IsHost { get; private set; }

    /// <summary>Their outlet pays for their place. No rule of seating or order reads it.</summary>
    public bool OutletPays { get; private set; }

    /// <summary>They may take no gifts. No rule of seating or order reads it.</summary>
    public bool NoGifts { get; private set; }

    public string? PrivateNotes { get; private set; }

    /// <summary>The language they answered in last, as a BCP 47 tag; null until they did.</summary>
    public string? Language { get; private set; }

    /// <summary>When they asked not to be written to about this event any more.</summary>
    public DateTimeOffset? UnsubscribedAt { get; private set; }

    /// <summary>To whom their mail goes.</summary>
    public MailTo MailTo { get; private set; }

    /// <summary>Rises whenever they gain or lose their place: what their calendar must learn beside moves of the evening (RFC 5546 SEQUENCE).</summary>
    public int CalendarSequence { get; private set; }

    /// <summary>When who they are was erased; the row stays because seats and answers are counted by it.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>Rises with every change; two people who edit the same guest notice each other.</summary>
    public Guid Version { get; private set; }

    /// <summary>Where they stand now, and how they came there.</summary>
    public GuestStanding Standing => new(Status, StatusAt, StatusVia, StatusBy, InvitedAt);

    public static Guest Lead(GuestId id, Party party, Contact contact, DateTimeOffset now) => new(id, party, contact.Name, contact.Id, now);

    public static Guest PlusOne(GuestId id, Party party, string name, DateTimeOffset now) =>
        new(id, party, name, null, now) { Kind = PlusOneKind.PlusOne };

    /// <summary>Moves along the state machine and keeps who, when and how.</summary>
    public Result MoveTo(GuestStatus to, Actor by, Channel via, DateTimeOffset now)
    {
        if (Status == to)
        {
            return Result.Done;
        }

        if (!GuestLife.Allows(Status, to))
        {
            return new GuestCannotMove(Status, to);
        }

        InvitedAt ??= to is GuestStatus.Invited ? now : null;
        NoteCalendar(to);
        (Status, StatusAt, StatusVia, StatusBy) = (to, now, via, by.PersonId);
        return Result.Done;
    }

    /// <summary>Stands again where they stood, as if what came between had not been.</summary>
    public void StandAgain(GuestStanding standing)
    {
        NoteCalendar(standing.Status);
        (Status, StatusAt, StatusVia, StatusBy, InvitedAt) = (standing.Status, standing.At, standing.Via, standing.By, standing.InvitedAt);
    }

    /// <summary>Lets go of what the house had to know of it; as what they came stays.</summary>
    public void DropEquipment() => Equipment = null;

    /// <summary>Lets go of what an answer said beside yes or no: the language it was given in, and what their outlet's rules say.</summary>
    public void ForgetAnswer() => (Language, OutletPays, NoGifts) = (null, false, false);

    public void SetNeeds(string? diet, string? dietNote, string? access) => (Diet, DietNote, Access) = (diet, dietNote, access);

    public void NeedAccessSeat(bool needsIt) => NeedsAccessSeat = needsIt;

    public void Host(bool isHost) => IsHost = isHost;

    /// <summary>Remembers the language of an answer; one that does not say leaves it as it is.</summary>
    public void SpeakIn(string? language) => Language = language ?? Language;

    /// <summary>What the house rules of their outlet say of this evening.</summary>
    public void SetHouseRules(bool outletPays, bool noGifts) => (OutletPays, NoGifts) = (outletPays, noGifts);

    /// <summary>As what a plus-one comes along. Only a photographer brings equipment that the house must know of.</summary>
    public void ComeAs(PlusOneKind kind, string? equipment)
    {
        if (!IsPlusOne)
        {
            throw new InvalidOperationException("A guest of their own comes along with nobody.");
        }

        (Kind, Equipment) = (kind, kind is PlusOneKind.Photographer ? equipment : null);
    }

    public void Rename(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>Forgets who this was, for good. Status, answers and seat stay, as counts.</summary>
    public void Erase(DateTimeOffset now)
    {
        Rename(ErasedName);
        ErasedAt ??= now;
    }

    public void PlanWave(int? wave)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(wave ?? 1, 1, nameof(wave));
        PlannedWave = wave;
    }

    /// <summary>Lets the place follow its person when two contacts become one, or are parted again.</summary>
    public void Follow(Contact contact) => (ContactId, Name) = (contact.Id, contact.Name);

    public void SetPrivateNotes(string? notes) => PrivateNotes = notes;

    public void Unsubscribe(DateTimeOffset now) => UnsubscribedAt ??= now;

    /// <summary>Lets their mail go to themselves, to their assistant or to both.</summary>
    public void WriteTo(MailTo who) => MailTo = who;

    private void NoteCalendar(GuestStatus to) => CalendarSequence += GuestLife.IsExpected(Status) == GuestLife.IsExpected(to) ? 0 : 1;
}
