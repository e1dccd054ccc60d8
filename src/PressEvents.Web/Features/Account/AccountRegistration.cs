namespace PressEvents.Web.Features.Account;

internal static class AccountRegistration
{
    public static void AddAccounts(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FirstOwnerCode>();
        builder.Services.AddScoped<AddFirstOwner>();
        builder.Services.AddScoped<SignIn>();
        builder.Services.AddScoped<ChangePassword>();
        builder.Services.AddSingleton<MySessions>();
        builder.Services.AddSingleton<MyAccountQuery>();
    }
}
