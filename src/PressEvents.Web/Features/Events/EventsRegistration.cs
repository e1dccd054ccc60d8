using PressEvents.Web.Features.Events.Questions;

namespace PressEvents.Web.Features.Events;

internal static class EventsRegistration
{
    public static void AddEvents(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<EventList>();
        builder.Services.AddSingleton<EventDetailsQuery>();
        builder.Services.AddSingleton<CreateEvent>();
        builder.Services.AddSingleton<ChangeEvent>();
        builder.Services.AddSingleton<ChangeCover>();
        builder.Services.AddSingleton<MoveEvent>();
        builder.Services.AddSingleton<EventQuestions>();
        builder.Services.AddSingleton<ChangeQuestions>();
    }
}
