namespace PressEvents.Web.Features.Account;

internal static class AccountRegistration
{
    public static void AddAccounts(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FirstOwnerCode>();
        builder.Services.AddScoped<AddFirstOwner>();
        builder.Services.AddScoped<SignIn>();
        builder.Services.AddScoped<SecondStep>();
        builder.Services.AddScoped<OwnPassword>();
        builder.Services.AddScoped<ChangePassword>();
        builder.Services.AddScoped<ForgottenPassword>();
        builder.Services.AddScoped<MyAuthenticator>();
        builder.Services.AddScoped<Passkeys>();
        builder.Services.AddScoped<MyAccountQuery>();
        builder.Services.AddSingleton<MySessions>();
    }
}
