using PressEvents.Data.Queries;
using PressEvents.Web.Features.Guests.Choosing;
using PressEvents.Web.Features.Guests.Listing;
using PressEvents.Web.Features.Guests.Waiting;

namespace PressEvents.Web.Features.Guests;

internal static class GuestsRegistration
{
    public static void AddGuests(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ChangeGuests>();
        builder.Services.AddSingleton<EditGuestRow>();
        builder.Services.AddSingleton<GuestFileQuery>();
        builder.Services.AddSingleton<GuestHistory>();
        builder.Services.AddSingleton<ContactFinder>();
        builder.Services.AddSingleton<AddGuest>();
        builder.Services.AddSingleton<WithdrawGuest>();
        builder.Services.AddSingleton<ChangeLinks>();
        builder.Services.AddSingleton<SetPlusOnes>();
        builder.Services.AddSingleton<SetMailTo>();
        builder.Services.AddSingleton<NoteOnGuest>();
        builder.Services.AddSingleton<PlanWaves>();
        builder.Services.AddSingleton<ApproveList>();
        builder.Services.AddSingleton<WaitlistQuery>();
        builder.Services.AddSingleton<WaitlistLog>();
        builder.Services.AddSingleton<OfferPlace>();
        builder.Services.AddSingleton<TakeOfferBack>();
        builder.Services.AddSingleton<ChangeWaiting>();
        builder.Services.AddSingleton<Overbook>();
        builder.Services.AddSingleton<KeepWaitlists>();
        builder.Services.AddHostedService<WaitlistWorker>();
    }
}
