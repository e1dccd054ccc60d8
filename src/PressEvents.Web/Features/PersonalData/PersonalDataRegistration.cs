using PressEvents.Web.Components;
using PressEvents.Web.Features.PersonalData.Addresses;
using PressEvents.Web.Features.PersonalData.Erasing;
using PressEvents.Web.Features.PersonalData.MyFile;
using PressEvents.Web.Features.PersonalData.Places;
using PressEvents.Web.Features.PersonalData.Retention;

namespace PressEvents.Web.Features.PersonalData;

internal static class PersonalDataRegistration
{
    public static void AddPersonalData(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        foreach (var place in KeptPlaces.All)
        {
            services.AddSingleton(place);
        }

        services.AddSingleton<LeftFiles>();
        services.AddSingleton<Traces>();
        services.AddSingleton<KeepRetention>();
        services.AddHostedService<RetentionWorker>();
        services.AddHostedService<TracesWorker>();
        services.AddSingleton<EraseContact>();
        services.AddSingleton<ErasureQuery>();
        services.AddSingleton<WantedAddressQuery>();
        services.AddSingleton<DecideAddress>();
        services.AddSingleton<FileWords>();
        services.AddSingleton<MyFileQuery>();
        services.AddSingleton<ToldLines>();
        services.AddSingleton<FileWriter>();
        services.AddSingleton<FileExport>();
        services.AddSingleton<CorrectFile>();
        services.AddSingleton<WithdrawConsent>();
        services.AddSingleton<MyFilePages>();
        services.AddSingleton(new GuestPanelPart(typeof(WantedAddressPart)));
        services.AddSingleton(new GuestPanelPart(typeof(ErasePart)) { AtEnd = true });
        services.AddSingleton(new ContactPagePart(typeof(WantedAddressPart)));
        services.AddSingleton(new ContactPagePart(typeof(ErasePart)) { AtEnd = true });
    }
}
