using PressEvents.Domain.Contacts;
using PressEvents.Web.Features.Import.Columns;

namespace PressEvents.Web.Features.Import.Rows;

/// <summary>What one row says of one person, before it is compared with anybody.</summary>
internal sealed record RowReading(int Line)
{
    public PersonName? Name { get; init; }

    public EmailAddress? Email { get; init; }

    /// <summary>The cells that say something, as they are kept. A blank cell says nothing: it never erases.</summary>
    public Dictionary<ImportField, string> Values { get; } = [];

    public bool IsInvited { get; set; } = true;

    public bool IsSuppressed { get; set; }

    /// <summary>What was left out or understood in a particular way.</summary>
    public List<string> Remarks { get; } = [];

    /// <summary>Why the row is no person's; null when it is.</summary>
    public string? Problem { get; private set; }

    /// <summary>The name of the column whose cell is to blame; null where it is the whole row.</summary>
    public string? ProblemColumn { get; private set; }

    /// <summary>The name and the address as the row shows them, for the plan.</summary>
    public string? NameText { get; init; }

    public string? EmailText { get; init; }

    public string? Outlet => Values.GetValueOrDefault(ImportField.Outlet);

    public string? Role => Values.GetValueOrDefault(ImportField.Role);

    /// <summary>The row stands where no person’s does, whatever its cells say.</summary>
    public void Displace(string reason) => (Problem, ProblemColumn) = (reason, null);

    /// <summary>The first reason stands.</summary>
    public void Refuse(string reason, string? column = null)
    {
        if (Problem is null)
        {
            (Problem, ProblemColumn) = (reason, column);
        }
    }
}
