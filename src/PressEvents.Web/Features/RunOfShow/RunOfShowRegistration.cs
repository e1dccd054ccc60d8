using PressEvents.Data.Queries;

namespace PressEvents.Web.Features.RunOfShow;

internal static class RunOfShowRegistration
{
    public static void AddRunOfShow(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RunOfShowQuery>();
        builder.Services.AddSingleton<AddSegment>();
        builder.Services.AddSingleton<ChangeSegment>();
        builder.Services.AddSingleton<RemoveSegment>();
        builder.Services.AddSingleton<MoveSegment>();
    }
}
