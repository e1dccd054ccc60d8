namespace PressEvents.Web.Features.Contacts;

internal static class ContactsRegistration
{
    public static void AddContacts(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ContactList>();
        builder.Services.AddSingleton<ContactFileQuery>();
        builder.Services.AddSingleton<SaveContact>();
    }
}
