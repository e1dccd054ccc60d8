using PressEvents.Web.Features.Contacts.Duplicates;
using PressEvents.Web.Features.Contacts.Listing;
using PressEvents.Web.Features.Contacts.Merging;
using PressEvents.Web.Features.Contacts.Outlets;
using PressEvents.Web.Features.Contacts.Person;

namespace PressEvents.Web.Features.Contacts;

internal static class ContactsRegistration
{
    public static void AddContacts(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ContactList>();
        builder.Services.AddSingleton<ChangeContacts>();
        builder.Services.AddSingleton<ContactFileQuery>();
        builder.Services.AddSingleton<SaveContact>();
        builder.Services.AddSingleton<RecentPiecesQuery>();
        builder.Services.AddSingleton<ChangePieces>();
        builder.Services.AddSingleton<KnownWordsQuery>();
        builder.Services.AddSingleton<OutletList>();
        builder.Services.AddSingleton<ChangeOutlet>();
        builder.Services.AddSingleton<DuplicateList>();
        builder.Services.AddSingleton<TellApart>();
        builder.Services.AddSingleton<MergeQuery>();
        builder.Services.AddSingleton<MergeContacts>();
        builder.Services.AddSingleton<PartContacts>();
    }
}
