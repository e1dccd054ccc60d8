using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Terms;

/// <summary>A screener as it is typed.</summary>
public sealed class ScreenerForm
{
    public string? Title { get; set; }

    public string? Address { get; set; }

    public string? Note { get; set; }

    public static ScreenerForm Of(ScreenerEditRow screener) => new() { Title = screener.Title, Address = screener.Address, Note = screener.Note };

    internal Invalid? Check()
    {
        if (Typed.Text(Title) is null)
        {
            return new Invalid(nameof(Title), "Write what there is to see.");
        }

        return Typed.TooLong(nameof(Title), Title, Screener.TitleLength)
            ?? Typed.TooLong(nameof(Note), Note, Screener.NoteLength)
            ?? (Screener.IsAddress(Typed.Text(Address)) ? null : new Invalid(nameof(Address), "The address begins with https:// and leads to the screener; no name or password before its host."));
    }

    internal (string Title, string Address, string? Note) Read() => (Typed.Text(Title)!, Typed.Text(Address)!, Typed.Text(Note));
}
