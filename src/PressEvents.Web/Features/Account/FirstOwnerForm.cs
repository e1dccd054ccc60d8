using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Account;

/// <summary>What the first owner types.</summary>
public sealed record FirstOwnerForm(string? Code, string? Organisation, string? Name, string? Email, string? Password)
{
    public static FirstOwnerForm Empty { get; } = new(null, null, null, null, null);

    public static FirstOwnerForm Of(IFormCollection form) =>
        new(form["code"], form["organisation"], form["name"], form["email"], form["password"]);

    public Invalid? Problem()
    {
        if (string.IsNullOrWhiteSpace(Organisation))
        {
            return new Invalid(nameof(Organisation), "Give your organisation a name.");
        }

        if (string.IsNullOrWhiteSpace(Name))
        {
            return new Invalid(nameof(Name), "Tell us your name.");
        }

        if (EmailAddress.TryParse(Email) is null)
        {
            return new Invalid(nameof(Email), $"“{Email}” is not an e-mail address.");
        }

        return PasswordRules.Problem(Password, Organisation, Name, Email);
    }
}
