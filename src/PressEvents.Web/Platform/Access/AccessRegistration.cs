using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PressEvents.Data;

namespace PressEvents.Web.Platform.Access;

internal static class AccessRegistration
{
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(12);

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<PressEventsOptions>, TicketStore>(ConfigureCookie);
        services.AddIdentityCore<Account>(ConfigureIdentity)
            .AddEntityFrameworkStores<PressDb>()
            .AddSignInManager();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 220_000);
        Policies.Add(services.AddAuthorizationBuilder());
        SignInLimit.Add(services);
        services.AddScoped<NewMembers>();
        services.AddScoped<KnownPassword>();
        services.AddSingleton<LinkMisses>();
        services.AddSingleton<LiveConnections>();
        services.AddSingleton<AbsentLinks>();
        services.AddSingleton<DeviceCookie>();
        services.AddSingleton<TicketStore>();
        services.AddSingleton<StaffSessions>();
        services.AddSingleton<AuthenticatorCodes>();
        services.AddSingleton<SealedNotes>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<PressEventsOptions>>((passkeys, settings) =>
        {
            passkeys.ServerDomain = settings.Value.PublicBase.Host;
            (passkeys.UserVerificationRequirement, passkeys.ResidentKeyRequirement) = ("required", "required");
        });
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, SessionRevalidation>();
        services.AddScoped<SignedIn>();
        services.AddAntiforgery();
        services.AddOptions<Microsoft.AspNetCore.Antiforgery.AntiforgeryOptions>()
            .Configure<IOptions<PressEventsOptions>>((antiforgery, settings) =>
            {
                antiforgery.Cookie.Name = CookieName("af", settings.Value);
                antiforgery.Cookie.SecurePolicy = SecureUnlessLocal(settings.Value);
                antiforgery.Cookie.Path = "/";
            });
    }

    private static void ConfigureCookie(CookieAuthenticationOptions cookie, IOptions<PressEventsOptions> settings, TicketStore sessions)
    {
        cookie.Cookie.Name = CookieName("sid", settings.Value);
        cookie.Cookie.SecurePolicy = SecureUnlessLocal(settings.Value);
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.HttpOnly = true;
        cookie.ExpireTimeSpan = SessionLength;
        cookie.SlidingExpiration = false;
        cookie.LoginPath = "/account/sign-in";
        cookie.AccessDeniedPath = "/account/denied";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.SessionStore = sessions;
    }

    private static void ConfigureIdentity(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        identity.Password.RequiredLength = 12;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    private static string CookieName(string name, PressEventsOptions settings) =>
        settings.IsLocalHttp ? $"pressevents-{name}" : $"__Host-{name}";

    private static CookieSecurePolicy SecureUnlessLocal(PressEventsOptions settings) =>
        settings.IsLocalHttp ? CookieSecurePolicy.None : CookieSecurePolicy.Always;
}
