using PressEvents.Web.Features.Seating.Arranging;
using PressEvents.Web.Features.Seating.Courses;
using PressEvents.Web.Features.Seating.Page;
using PressEvents.Web.Features.Seating.Papers;
using PressEvents.Web.Features.Seating.Solving;
using PressEvents.Web.Features.Seating.Versions;

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
        builder.Services.AddSingleton<ChangeSeat>();
        builder.Services.AddSingleton<MarkGuest>();
        builder.Services.AddSingleton<ChangeRules>();
        builder.Services.AddSingleton<SetSeatingTerms>();
        builder.Services.AddSingleton<PlanCourses>();
        builder.Services.AddSingleton<ApplyPlan>();
        builder.Services.AddSingleton<UndoSeating>();
        builder.Services.AddSingleton<KeepVersion>();
        builder.Services.AddSingleton<SeatingProblemQuery>();
        builder.Services.AddSingleton<SeatingVersionsQuery>();
        builder.Services.AddSingleton<SeatingChangesQuery>();
        builder.Services.AddSingleton<SeatingCoursesQuery>();
        builder.Services.AddSingleton<SeatingWorker>();
        builder.Services.AddSingleton<RulesQuery>();
        builder.Services.AddSingleton<ArrangeSeats>();
        builder.Services.AddSingleton<ArrangeJobs>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ArrangeJobs>());
    }
}
