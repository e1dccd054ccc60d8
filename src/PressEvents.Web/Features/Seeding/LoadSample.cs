using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Web.Platform.PressKits;

namespace PressEvents.Web.Features.Seeding;

/// <summary>Loads the sample evening once; a second time changes nothing.</summary>
public sealed class LoadSample(LoadPlan load, EventLookup events, TimeProvider clock)
{
    public async Task<Result<SampleOutcome>> LoadAsync(DateOnly? at, CancellationToken ct)
    {
        var sample = SampleFiles.Evening();
        var owner = sample.Organisation.Users[0];
        if (await events.BySlugAsync(sample.Event.Slug, ct) is not null)
        {
            return new SampleOutcome(sample.Event.Slug, owner.Email, owner.Password, null);
        }

        var kit = await KitFolder.ReadAsync(Path.Combine(SampleFiles.Folder, sample.Event.PressKit), ct);
        var loaded = kit.Refusal is { } unread ? unread : await load.LoadAsync(SamplePlan.For(clock.GetUtcNow(), at, kit.Value!), ct);
        if (loaded.Refusal is { } refusal)
        {
            return refusal;
        }

        var guests = loaded.Value!.Organisations[0].Events[0].Guests;
        var shown = guests.First(g => string.Equals(g.Email, sample.Event.ShownGuest, StringComparison.OrdinalIgnoreCase));
        return new SampleOutcome(sample.Event.Slug, owner.Email, owner.Password, shown.Link);
    }
}

/// <summary>How to get into the sample: its sign-in, and one guest's link where it was loaded just now.</summary>
public sealed record SampleOutcome(string Slug, string Email, string Password, string? GuestLink);
