using System.CommandLine;
using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Verbs;

namespace PressEvents.Web.Features.Messages;

/// <summary><c>send KIND --event SLUG [--wave N]</c>: queues a message to its audience and waits until it is out or stuck.</summary>
internal sealed class SendVerb : IVerb
{
    public Command Command(VerbHost host)
    {
        var kind = new Argument<string>("kind") { Description = "save-the-date, invitation, reminder, offer, pack-ready, pack-corrected, thank-you or clip-request" };
        var slug = VerbHost.EventOption();
        var wave = new Option<int?>("--wave") { Description = "The number of the wave; the next one unless told." };
        var json = VerbHost.JsonOption();
        var command = new Command("send", "Queues a message to its audience and waits until the outbox is empty or holds.") { kind, slug, wave, json };
        wave.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
            {
                result.AddError("--wave counts from 1.");
            }
        });
        command.SetAction((parsed, ct) => host.RunAsync(
            services => RunAsync(host, services, parsed.GetValue(kind)!, parsed.GetValue(slug)!, parsed.GetValue(wave), parsed.GetValue(json), ct), ct));
        return command;
    }

    private static async Task<int> RunAsync(
        VerbHost host, IServiceProvider services, string kindName, string slug, int? wave, bool json, CancellationToken ct)
    {
        if (MessageKinds.Parse(kindName) is not { } kind || !(kind is MessageKind.Offer or MessageKind.PackCorrected || MessageKinds.Sendable.Contains(kind)))
        {
            return host.Refuse($"“{kindName}” cannot be sent from here; save-the-date, invitation, reminder, offer, pack-ready, pack-corrected, thank-you and clip-request can; confirmations, changes and cancellations go out by themselves.");
        }

        if (await services.GetRequiredService<EventLookup>().BySlugAsync(slug, ct) is not { } key)
        {
            return host.Refuse($"There is no event “{slug}”.");
        }

        var outbox = services.GetRequiredService<AwaitOutbox>();
        var queued = kind switch
        {
            MessageKind.Offer => await OfferAsync(services, key, ct),
            MessageKind.PackCorrected => await CorrectAsync(services, key, ct),
            _ => await QueueAsync(services, key, kind, wave, ct),
        };
        var which = await outbox.UnsettledAsync(key.AtCommandLine, key.Id, kind, ct);
        if (queued.Refusal is { } refusal && (which.Count == 0 || refusal is not (NobodyToInvite or NobodyToRemind or NobodyToCorrect or NobodyToTell)))
        {
            return await HasSentAsync(services, key, kind, refusal, ct) ? Nothing(host, refusal, json) : host.Refuse(refusal);
        }

        var rows = await outbox.UntilSettledAsync(key.AtCommandLine, key.Id, which, tally => Tell(host, tally), ct);
        Report(host, rows, json);
        return VerbHost.Done;
    }

    private static Task<Result<QueuedMessages>> QueueAsync(IServiceProvider services, EventKey key, MessageKind kind, int? wave, CancellationToken ct)
    {
        var actor = new SystemActor(key.OrganisationId, "command-line");
        return services.GetRequiredService<SendMessage>().SendAsync(actor, key.Id, kind, new Wave(kind is MessageKind.Invitation ? wave : null), ct);
    }

    private static async Task<Result<QueuedMessages>> OfferAsync(IServiceProvider services, EventKey key, CancellationToken ct) =>
        (await services.GetRequiredService<SendOffers>().SendAsync(new SystemActor(key.OrganisationId, "command-line"), key.Id, ct)).Refusal is { } refusal
            ? refusal
            : new QueuedMessages(0, 0);

    private static async Task<Result<QueuedMessages>> CorrectAsync(IServiceProvider services, EventKey key, CancellationToken ct)
    {
        var sent = await services.GetRequiredService<SendPackCorrections>().SendAsync(new SystemActor(key.OrganisationId, "command-line"), key.Id, ct);
        return sent.Refusal is { } refusal ? refusal : new QueuedMessages(0, sent.Value);
    }

    // Asked again after everybody was written to: nothing is left to do, which is no mistake.
    private static async Task<bool> HasSentAsync(IServiceProvider services, EventKey key, MessageKind kind, Refusal refusal, CancellationToken ct) =>
        refusal is NobodyToInvite or NobodyToCorrect or NobodyToTell
        && (await services.GetRequiredService<MessageList>().ForEventAsync(key.AtCommandLine, key.Id, ct)).Any(row => row.Kind == kind);

    private static int Nothing(VerbHost host, Refusal refusal, bool json)
    {
        host.Refuse(refusal);
        Report(host, [], json);
        return VerbHost.Done;
    }

    private static void Tell(VerbHost host, SendTally tally) => host.Error.WriteLine($"{tally.Sent} of {tally.Queued} sent");

    private static void Report(VerbHost host, IReadOnlyCollection<MessageRow> rows, bool json)
    {
        var tally = SendTally.Of(rows);
        if (rows.FirstOrDefault(row => row.State is OutboxState.Queued)?.Reason is { } waitsFor)
        {
            host.Error.WriteLine($"Some mail waits and goes out later: {waitsFor}");
        }

        if (json)
        {
            host.WriteJson(tally);
            return;
        }

        host.Output.WriteLine($"{tally.Queued} queued, {tally.Sent} sent, {tally.Failed} failed, {tally.InDoubt} in doubt, {tally.Held} held.");
    }
}
