using MudBlazor.Services;
using PressEvents.Print;
using PressEvents.Web.Components;
using PressEvents.Web.Components.Frame;
using PressEvents.Web.Features.Account;
using PressEvents.Web.Features.AuditTrail;
using PressEvents.Web.Features.Briefing;
using PressEvents.Web.Features.Contacts;
using PressEvents.Web.Features.Events;
using PressEvents.Web.Features.Export;
using PressEvents.Web.Features.Guests;
using PressEvents.Web.Features.Import;
using PressEvents.Web.Features.Invitations;
using PressEvents.Web.Features.Members;
using PressEvents.Web.Features.Messages;
using PressEvents.Web.Features.Operations;
using PressEvents.Web.Features.PersonalData;
using PressEvents.Web.Features.PersonalData.MyFile;
using PressEvents.Web.Features.Rsvp;
using PressEvents.Web.Features.RunOfShow;
using PressEvents.Web.Features.Seating;
using PressEvents.Web.Features.Seeding;
using PressEvents.Web.Mail;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Covers;
using PressEvents.Web.Platform.Errors;
using PressEvents.Web.Platform.Health;
using PressEvents.Web.Platform.Start;

namespace PressEvents.Web;

/// <summary>The web application: what it is composed of, and in which order a request passes through it.</summary>
internal static class Server
{
    // A link that is far too long is answered like any other that is nobody's, not by the server's own refusal.
    private const int LongestRequestLine = 16 * 1024;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var app = Build(args);
            await using var lease = await app.Services.GetRequiredService<StartUp>().ForServingAsync(CancellationToken.None);
            await FirstStart.PrepareAsync(app.Services, Console.Out, CancellationToken.None);
            await app.RunAsync();
            return 0;
        }
        catch (StartRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
        catch (Microsoft.Extensions.Options.OptionsValidationException wrong)
        {
            await Console.Error.WriteLineAsync(string.Join(' ', wrong.Failures));
            return 1;
        }
    }

    internal static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseStaticWebAssets();       // also a build that was not published, in any environment, has its web root
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
        });
        AddServices(builder);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices();
        var app = builder.Build();
        UsePipeline(app);
        Map(app);
        return app;
    }

    /// <summary>Everything but the web pages; what verbs run on, too.</summary>
    internal static void AddServices(WebApplicationBuilder builder)
    {
        builder.AddPlatform();
        builder.AddPrinting();
        builder.AddAccounts();
        builder.AddMembers();
        builder.AddAuditTrail();
        builder.AddBriefing();
        builder.AddRunOfShow();
        builder.AddRsvp();
        builder.AddFrame();
        builder.AddContacts();
        builder.AddImport();
        builder.AddExport();
        builder.AddSeeding();
        builder.AddOperations();
        builder.AddEvents();
        builder.AddGuests();
        builder.AddSeating();
        builder.AddMail();
        builder.AddInvitations();
        builder.AddMessages();
        builder.AddPersonalData();
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseErrorPages();
        app.UsePublicAddress();
        app.UseMiddleware<SecurityHeaders>();
        app.UseAuthentication();
        app.UseMiddleware<CircuitGate>();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.RefuseForgedPosts();
    }

    private static void Map(WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapErrors();
        app.MapHealth();
        app.MapAccount();
        app.MapJoin();
        app.MapCovers();
        app.MapRsvp();
        app.MapBriefing();
        app.MapExport();
        app.MapInvitations();
        app.MapMyFile();
        app.MapFallback(ErrorEndpoints.NotFound).AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
