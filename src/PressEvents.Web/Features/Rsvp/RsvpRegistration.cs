using PressEvents.Data.Queries;

namespace PressEvents.Web.Features.Rsvp;

internal static class RsvpRegistration
{
    public static void AddRsvp(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LinkLookup>();
        builder.Services.AddSingleton<GuestPageQuery>();
        builder.Services.AddSingleton<PartyQuery>();
        builder.Services.AddSingleton<AnswerInvitation>();
        builder.Services.AddSingleton<AnswerForGuest>();
        builder.Services.AddSingleton<AcceptRules>();
        builder.Services.AddSingleton<AnswerQuestions>();
        builder.Services.AddSingleton<RsvpWords>();
        builder.Services.AddSingleton<GuestPages>();
        builder.Services.AddSingleton<CalendarDownload>();
        builder.Services.AddSingleton<LinkFetchNotes>();
        builder.Services.AddSingleton<WriteLinkFetches>();
        builder.Services.AddHostedService<LinkFetchWorker>();
        builder.Services.AddSingleton(new Components.GuestPanelPart(typeof(AnswerForGuestPart)));
    }
}
