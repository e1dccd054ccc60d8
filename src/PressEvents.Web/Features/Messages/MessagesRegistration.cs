using Microsoft.Extensions.DependencyInjection.Extensions;
using PressEvents.Data.Queries;

namespace PressEvents.Web.Features.Messages;

internal static class MessagesRegistration
{
    public static void AddMessages(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<EventLookup>();
        builder.Services.AddSingleton<MessageList>();
        builder.Services.AddSingleton<SendInvitations>();
        builder.Services.AddSingleton<SendReminders>();
        builder.Services.AddSingleton<SendOffers>();
        builder.Services.AddSingleton<SendPackCorrections>();
        builder.Services.AddSingleton<SettleMessage>();
        builder.Services.AddSingleton<ResendMessage>();
        builder.Services.AddSingleton<AwaitOutbox>();
        builder.Services.AddSingleton<ComposeQuery>();
        builder.Services.AddSingleton<PreviewMessage>();
        builder.Services.AddScoped<ComposeDesk>();
    }
}
