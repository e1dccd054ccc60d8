using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Briefing;

public readonly record struct PackCopyId(Guid Value) : IId<PackCopyId>
{
    public static PackCopyId From(Guid value) => new(value);

    public static PackCopyId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>One version of one guest's pack: what it said, and whether it was ever fetched or printed. Versions are a guest's own and count from 1.</summary>
public sealed class PackCopy : IScoped
{
    private PackCopy()    // for EF Core
    {
    }

    public PackCopy(PackCopyId id, Guest guest, int version, string contentHash, string lines, DateTimeOffset now)
    {
        (Id, OrganisationId, EventId, GuestId) = (id, guest.OrganisationId, guest.EventId, guest.Id);
        (Version, ContentHash, Lines, MadeAt) = (version, contentHash, lines, now);
    }

    public PackCopyId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public GuestId GuestId { get; private set; }

    public int Version { get; private set; }

    /// <summary>SHA-256 of all it says, in hexadecimal digits.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>What it says, line by line, as JSON: enough to tell what changed. Other guests' names are in it as hashes only.</summary>
    public string Lines { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>When it was first fetched by a link of the guest's, by a person or a machine; null while it never was.</summary>
    public DateTimeOffset? FirstFetchedAt { get; private set; }

    public DateTimeOffset? LastFetchedAt { get; private set; }

    /// <summary>When the team printed it last.</summary>
    public DateTimeOffset? PrintedAt { get; private set; }

    /// <summary>Whether somebody may have it in their hands.</summary>
    public bool IsHeld => FirstFetchedAt is not null || PrintedAt is not null;

    public void NoteFetch(DateTimeOffset at)
    {
        FirstFetchedAt = FirstFetchedAt is { } first && first <= at ? first : at;
        LastFetchedAt = LastFetchedAt is { } last && last >= at ? last : at;
    }

    public void NotePrint(DateTimeOffset at) => PrintedAt = at;
}
