using PressEvents.Data.Queries;
using PressEvents.Web.Features.Rsvp.Codes;
using PressEvents.Web.Features.Rsvp.Receipts;
using PressEvents.Web.Features.Rsvp.Replies;
using PressEvents.Web.Features.Rsvp.Substitutes;

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
        builder.Services.AddSingleton<AnswerQuestions>();
        builder.Services.AddSingleton<RsvpWords>();
        builder.Services.AddSingleton<GuestPages>();
        builder.Services.AddSingleton<CalendarDownload>();
        builder.Services.AddSingleton<LinkFetchNotes>();
        builder.Services.AddSingleton<WriteLinkFetches>();
        builder.Services.AddHostedService<LinkFetchWorker>();
        builder.Services.AddSingleton(new Components.GuestPanelPart(typeof(AnswerForGuestPart)));
        AddRules(builder.Services);
        AddCodes(builder.Services);
        AddSubstitutes(builder.Services);
        builder.Services.AddSingleton<SettleReply>();
        builder.Services.AddSingleton<ReplyQuery>();
        builder.Services.AddSingleton(new Components.GuestPanelPart(typeof(RepliesPart)));
        builder.Services.AddSingleton<ReceiptShelf>();
        builder.Services.AddScoped<ReceiptPrinter>();
    }

    private static void AddRules(IServiceCollection services)
    {
        services.AddSingleton<AcceptRules>();
        services.AddSingleton<AcceptRulesForGuest>();
        services.AddSingleton<RulesStandingQuery>();
        services.AddSingleton(new Components.GuestPanelPart(typeof(RulesForGuestPart)));
    }

    private static void AddCodes(IServiceCollection services)
    {
        services.AddSingleton<AskForCode>();
        services.AddSingleton<ProveDevice>();
        services.AddSingleton<RevokeDevices>();
        services.AddSingleton<DeviceList>();
        services.AddSingleton(new Components.GuestPanelPart(typeof(DevicesPart)));
    }

    private static void AddSubstitutes(IServiceCollection services)
    {
        services.AddSingleton<AskToSubstitute>();
        services.AddSingleton<ApproveSubstitute>();
        services.AddSingleton<TakeBackSubstitute>();
        services.AddSingleton<SubstituteQuery>();
        services.AddSingleton(new Components.GuestPanelPart(typeof(SubstitutePart)));
    }
}
