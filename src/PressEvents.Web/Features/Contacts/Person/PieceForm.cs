using System.Globalization;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Contacts.Person;

/// <summary>A recent piece as it is typed.</summary>
public sealed class PieceForm
{
    private const string DateForm = "yyyy-MM-dd";

    public string? Title { get; set; }

    /// <summary>Like 2026-10-30, as a date box gives it.</summary>
    public string? PublishedOn { get; set; }

    public string? Address { get; set; }

    public static PieceForm Of(RecentPieceRow piece) => new()
    {
        Title = piece.Title,
        PublishedOn = piece.PublishedOn?.ToString(DateForm, CultureInfo.InvariantCulture),
        Address = piece.Address,
    };

    internal Invalid? Check()
    {
        if (TypedText.Line(Title) is not { } title)
        {
            return new Invalid(nameof(Title), "Write what it is called.");
        }

        if (title.Length > RecentPiece.TitleLength)
        {
            return new Invalid(nameof(Title), $"At most {RecentPiece.TitleLength} characters fit; these are {title.Length}.");
        }

        if (TypedText.Line(PublishedOn) is not null && Date is null)
        {
            return new Invalid(nameof(PublishedOn), $"“{PublishedOn}” is not a date; write it like 2026-10-30.");
        }

        return TypedText.Line(Address) is { } address && !RecentPiece.IsAddress(address)
            ? new Invalid(nameof(Address), "The address begins with http:// or https://; no name or password before its host.")
            : null;
    }

    internal (string Title, DateOnly? PublishedOn, string? Address) Read() => (TypedText.Line(Title)!, Date, TypedText.Line(Address));

    private DateOnly? Date => DateOnly.TryParseExact(PublishedOn?.Trim(), DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
