using PressEvents.Domain.Contacts;

namespace PressEvents.Web.Features.Contacts.Duplicates;

/// <summary>Somebody of the address book as far as it takes to recognise them.</summary>
public sealed record BookPerson(ContactId Id, string Name)
{
    public string? Outlet { get; init; }

    public string? JobTitle { get; init; }

    public string? Email { get; init; }

    public string? OtherEmails { get; init; }

    public string? Phone { get; init; }

    internal NameWords Words { get; } = NameWords.Of(Name);

    internal string OutletKey => OutletWords.Key(Outlet);

    internal IEnumerable<string> Addresses => new[] { Email }.Concat(OtherEmails?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
        .OfType<string>().Select(address => address.ToLowerInvariant());

    /// <summary>The digits of the telephone number, without what only some write before them; empty for none that tells people apart.</summary>
    internal string PhoneKey
    {
        get
        {
            var digits = new string([.. (Phone ?? "").Where(char.IsAsciiDigit)]).TrimStart('0');
            return digits.Length < ShortestNumber ? "" : digits[^ShortestNumber..];
        }
    }

    private const int ShortestNumber = 8;
}
