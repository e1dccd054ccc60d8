using System.Threading.Channels;
using PressEvents.Data.Queries;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>
/// Notes that a link was fetched, to be written later and elsewhere: opening a page takes no lock and waits for no disk.
/// No rule reads these notes, so under a flood some are dropped.
/// </summary>
internal sealed class LinkFetchNotes(TimeProvider clock)
{
    private readonly Channel<LinkFetched> notes = Channel.CreateBounded<LinkFetched>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Note(LinkRow link) => notes.Writer.TryWrite(new LinkFetched(link.LinkId, link.OrganisationId, clock.GetUtcNow()));

    public ValueTask<bool> WaitAsync(CancellationToken ct) => notes.Reader.WaitToReadAsync(ct);

    /// <summary>Everything noted since the last time.</summary>
    public List<LinkFetched> Take()
    {
        var taken = new List<LinkFetched>();
        while (notes.Reader.TryRead(out var note))
        {
            taken.Add(note);
        }

        return taken;
    }
}

/// <summary>One link was fetched at this instant, by a person or a machine; nobody can tell.</summary>
internal sealed record LinkFetched(InvitationLinkId LinkId, OrganisationId OrganisationId, DateTimeOffset At);
