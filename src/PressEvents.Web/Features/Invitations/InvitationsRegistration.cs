using Microsoft.Extensions.DependencyInjection.Extensions;
using PressEvents.Data.Queries;

namespace PressEvents.Web.Features.Invitations;

internal static class InvitationsRegistration
{
    public static void AddInvitations(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<EventLookup>();
        builder.Services.TryAddSingleton<LinkLookup>();
        builder.Services.AddSingleton<IssueLinks>();
        builder.Services.AddSingleton<Unsubscribe>();
    }
}
