namespace PressEvents.Web.Features.Members;

internal static class MembersRegistration
{
    public static void AddMembers(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MembersQuery>();
        builder.Services.AddSingleton<ChangeMember>();
        builder.Services.AddSingleton<AskOwnersTwice>();
        builder.Services.AddSingleton<ChangeEventRole>();
        builder.Services.AddSingleton<EventRolesQuery>();
        builder.Services.AddSingleton<InviteMember>();
        builder.Services.AddScoped<JoinOrganisation>();
    }
}
