namespace PressEvents.Web.Features.Seating;

internal static class SeatingRegistration
{
    public static void AddSeating(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SeatingQuery>();
        builder.Services.AddSingleton<SeatPerson>();
        builder.Services.AddSingleton<ClearSeat>();
        builder.Services.AddSingleton<ChangeTables>();
        builder.Services.AddSingleton<PublishSeating>();
    }
}
