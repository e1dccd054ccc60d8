using System.CommandLine;
using PressEvents.Data.Queries;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Verbs;

namespace PressEvents.Web.Features.Invitations;

/// <summary><c>links --event SLUG</c>: each guest with a fresh personal link.</summary>
internal sealed class LinksVerb : IVerb
{
    public Command Command(VerbHost host)
    {
        var slug = VerbHost.EventOption();
        var json = VerbHost.JsonOption();
        var command = new Command("links", "Makes each guest a fresh personal link and prints it; old ones stay valid.") { slug, json };
        command.SetAction((parsed, ct) => host.RunAsync(
            services => RunAsync(host, services, parsed.GetValue(slug)!, parsed.GetValue(json), ct), ct));
        return command;
    }

    private static async Task<int> RunAsync(VerbHost host, IServiceProvider services, string slug, bool json, CancellationToken ct)
    {
        if (await services.GetRequiredService<EventLookup>().BySlugAsync(slug, ct) is not { } key)
        {
            return host.Refuse($"There is no event “{slug}”.");
        }

        var actor = new SystemActor(key.OrganisationId, "command-line");
        var issued = await services.GetRequiredService<IssueLinks>().ForEventAsync(actor, key.Id, ct);
        if (issued.Refusal is { } refusal)
        {
            return host.Refuse(refusal);
        }

        var links = services.GetRequiredService<PublicLinks>();
        var lines = issued.Value!.Select(one => new LinkLine(one.Id.Value, one.Name, one.Email, one.Status, links.Guest(one.Token))).ToList();
        if (json)
        {
            host.WriteJson(lines);
            return VerbHost.Done;
        }

        foreach (var line in lines)
        {
            host.Output.WriteLine($"{line.Link}  {line.Status,-10} {line.Name} {line.Email}".TrimEnd());
        }

        return VerbHost.Done;
    }

    private sealed record LinkLine(Guid Id, string Name, string? Email, GuestStatus Status, string Link);
}
