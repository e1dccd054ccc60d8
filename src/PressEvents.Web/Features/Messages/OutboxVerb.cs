using System.CommandLine;
using PressEvents.Data.Queries;
using PressEvents.Domain.Mail;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Platform.Verbs;

namespace PressEvents.Web.Features.Messages;

/// <summary><c>outbox --event SLUG</c>: every message and its state.</summary>
internal sealed class OutboxVerb : IVerb
{
    public Command Command(VerbHost host)
    {
        var slug = VerbHost.EventOption();
        var json = VerbHost.JsonOption();
        var command = new Command("outbox", "Lists every message of an event and its state.") { slug, json };
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

        var composer = services.GetRequiredService<MessageComposer>();
        var rows = await services.GetRequiredService<MessageList>().ForEventAsync(key.AtCommandLine, key.Id, ct);
        var lines = rows.Select(row => new OutboxLine(
            row.Id.Value, row.Email ?? row.Guest, MessageKinds.NameOf(row.Kind), row.State, row.Attempts, $"<{composer.MessageIdOf(row.Id)}>", row.Reason)).ToList();
        if (json)
        {
            host.WriteJson(lines);
            return VerbHost.Done;
        }

        foreach (var line in lines)
        {
            host.Output.WriteLine($"{line.State,-8} {line.Kind,-14} {line.Guest} {line.Reason}".TrimEnd());
        }

        return VerbHost.Done;
    }

    private sealed record OutboxLine(Guid Id, string Guest, string Kind, OutboxState State, int Attempts, string MessageId, string? Reason);
}
