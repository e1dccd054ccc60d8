using PressEvents.Web.Features.Guests.Choosing;
using PressEvents.Web.Features.Guests.Listing;

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
        builder.Services.AddSingleton<NoteOnGuest>();
        builder.Services.AddSingleton<PlanWaves>();
        builder.Services.AddSingleton<ApproveList>();
    }
}
