using Microsoft.Extensions.DependencyInjection.Extensions;
using PressEvents.Data.Queries;
using PressEvents.Web.Features.Messages.Stages;

namespace PressEvents.Web.Features.Messages;

internal static class MessagesRegistration
{
    public static void AddMessages(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<EventLookup>();
        builder.Services.AddSingleton<MessageList>();
        builder.Services.AddSingleton<KeepMessage>();
        builder.Services.AddSingleton<OwnWordsQuery>();
        builder.Services.AddSingleton<SendMessage>();
        builder.Services.AddSingleton<SendOffers>();
        builder.Services.AddSingleton<SendPackCorrections>();
        builder.Services.AddSingleton<SettleMessage>();
        builder.Services.AddSingleton<PlanStages>();
        builder.Services.AddSingleton<RunStages>();
        builder.Services.AddSingleton<StageList>();
        builder.Services.AddHostedService<StagesWorker>();
        builder.Services.AddSingleton<ResendMessage>();
        builder.Services.AddSingleton<AwaitOutbox>();
        builder.Services.AddSingleton<ComposeQuery>();
        builder.Services.AddSingleton<PreviewMessage>();
        builder.Services.AddSingleton<SendTest>();
        builder.Services.AddScoped<ComposeDesk>();
    }
}
