using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Contacts;

public readonly record struct ContactMergeId(Guid Value) : IId<ContactMergeId>
{
    public static ContactMergeId From(Guid value) => new(value);

    public static ContactMergeId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>Two contacts that became one: who was kept, who went, and all it takes to part them again within 30 days.</summary>
public sealed class ContactMerge : IScoped
{
    private ContactMerge()    // for EF Core
    {
    }

    public ContactMerge(ContactMergeId id, Contact kept, Contact gone, string record, Actor by, DateTimeOffset now)
    {
        Id = id;
        OrganisationId = kept.OrganisationId;
        (KeptId, GoneId) = (kept.Id, gone.Id);
        Record = record;
        (MergedBy, MergedAt) = (by.PersonId, now);
    }

    /// <summary>How long a merge can be taken back.</summary>
    public static TimeSpan Reversible { get; } = TimeSpan.FromDays(30);

    public ContactMergeId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public ContactId KeptId { get; private set; }

    /// <summary>The contact that is no longer in the address book under its own id.</summary>
    public ContactId GoneId { get; private set; }

    /// <summary>Both contacts as they were and what moved, as JSON; empty once it can no longer be taken back.</summary>
    public string Record { get; private set; } = "";

    public Guid? MergedBy { get; private set; }

    public DateTimeOffset MergedAt { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public bool CanBeUndone(DateTimeOffset now) => UndoneAt is null && Record.Length > 0 && now < MergedAt + Reversible;

    public void Undo(DateTimeOffset now) => (UndoneAt, Record) = (now, "");

    /// <summary>Lets go of what it held of two people; afterwards the merge stays as it is.</summary>
    public void Forget() => Record = "";
}

/// <summary>Two contacts that look alike and are known to be two people.</summary>
public sealed class DifferentPeople : IScoped
{
    private DifferentPeople()    // for EF Core
    {
    }

    public DifferentPeople(OrganisationId organisationId, ContactId one, ContactId other, Actor by, DateTimeOffset now)
    {
        OrganisationId = organisationId;
        (FirstId, SecondId) = InOrder(one, other);
        (SaidBy, SaidAt) = (by.PersonId, now);
    }

    public OrganisationId OrganisationId { get; private set; }

    public ContactId FirstId { get; private set; }

    public ContactId SecondId { get; private set; }

    public Guid? SaidBy { get; private set; }

    public DateTimeOffset SaidAt { get; private set; }

    /// <summary>A pair is the same whichever of the two is named first.</summary>
    public static (ContactId First, ContactId Second) InOrder(ContactId one, ContactId other) =>
        one.Value.CompareTo(other.Value) <= 0 ? (one, other) : (other, one);
}
