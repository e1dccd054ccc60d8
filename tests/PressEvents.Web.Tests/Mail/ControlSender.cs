using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Messages;
using PressEvents.Web.Mail;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

/// <summary>
/// The kill test's control: a sender that marks in the wrong order, when all is over or before it begins. It must be a process
/// of its own to be killed: <see cref="EntryPoint"/> runs it instead of the tests.
/// </summary>
internal static class ControlSender
{
    public const string Switch = "PRESSEVENTS_CONTROL_SENDER";

    /// <summary>When the control says that a message is sent.</summary>
    internal enum Marking
    {
        /// <summary>Only when all is over: a kill in between sends it twice.</summary>
        After,

        /// <summary>Before it is handed over: a kill in between loses it.</summary>
        Before,
    }

    public static bool IsAskedFor => Asked is not null;

    private static string? Asked => Environment.GetEnvironmentVariable(Switch);

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        Server.AddServices(builder);
        builder.Services.Replace(Enum.Parse<Marking>(Asked!) is Marking.After
            ? ServiceDescriptor.Singleton<OutboxLedger, MarksAfterSending>()
            : ServiceDescriptor.Singleton<OutboxLedger, MarksBeforeSending>());
        await using var app = builder.Build();
        var key = await app.Services.GetRequiredService<EventLookup>().BySlugAsync(VerbHome.Slug, CancellationToken.None);
        var actor = new SystemActor(key!.OrganisationId, "test");
        await app.Services.GetRequiredService<SendMessage>().SendAsync(actor, key.Id, MessageKind.Invitation, new Wave(), CancellationToken.None);
        await app.Services.GetRequiredService<SendOutbox>().RunAsync(CancellationToken.None);
    }

    private sealed class MarksAfterSending(OutboxQueue queue, Transactions transactions, MailFactsQuery facts) : OutboxLedger(queue, transactions, facts)
    {
        public override Task BeginDataAsync(ClaimedMessage message) => Task.CompletedTask;

        public override async Task MarkSentAsync(ClaimedMessage message)
        {
            await base.BeginDataAsync(message);
            await base.MarkSentAsync(message);
        }
    }

    private sealed class MarksBeforeSending(OutboxQueue queue, Transactions transactions, MailFactsQuery facts) : OutboxLedger(queue, transactions, facts)
    {
        public override async Task BeginDataAsync(ClaimedMessage message)
        {
            await base.BeginDataAsync(message);
            await base.MarkSentAsync(message);
        }

        public override Task MarkSentAsync(ClaimedMessage message) => Task.CompletedTask;
    }
}
