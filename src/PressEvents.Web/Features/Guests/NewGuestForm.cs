using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Guests;

/// <summary>What is typed of somebody new on the list.</summary>
public sealed class NewGuestForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Outlet { get; set; }

    public string? Beat { get; set; }

    public int PlusOnes { get; set; }

    public Result<ContactDetails> Read()
    {
        if (PersonName.From(Name) is not { Full.Length: <= PersonName.MaxLength } name)
        {
            return new Invalid(nameof(Name), "Give the name as its owner writes it.");
        }

        if (EmailAddress.TryParse(Email) is null && !string.IsNullOrWhiteSpace(Email))
        {
            return new Invalid(nameof(Email), $"“{Email.Trim()}” is not an e-mail address.");
        }

        return new ContactDetails(name) { Email = EmailAddress.TryParse(Email), Beat = string.IsNullOrWhiteSpace(Beat) ? null : Beat.Trim() };
    }
}
