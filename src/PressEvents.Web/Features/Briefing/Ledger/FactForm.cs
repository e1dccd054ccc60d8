using System.Globalization;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Ledger;

/// <summary>A fact as it is typed.</summary>
public sealed class FactForm
{
    public const int SourceLength = 500;

    public string? Text { get; set; }

    public string? Source { get; set; }

    /// <summary>Like 2017-12-31, as a date box gives it.</summary>
    public string? AsOf { get; set; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; set; }

    /// <summary>Whether only those may read it who accepted the rules.</summary>
    public bool IsEmbargoed { get; set; }

    /// <summary>Whether it is for the host sheet only.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>The version the form was opened on; a change by somebody else in between is not overwritten.</summary>
    public int? Seen { get; set; }

    public static FactForm Of(LedgerRow fact) => new()
    {
        Text = fact.Details.Text,
        Source = fact.Details.Source,
        AsOf = fact.Details.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Owner = fact.Details.Owner,
        IsEmbargoed = fact.Details.IsEmbargoed,
        IsPrivate = fact.Details.IsPrivate,
        Seen = fact.Version,
    };

    internal Invalid? Check()
    {
        if (Typed.Text(Text) is null)
        {
            return new Invalid(nameof(Text), "Write the fact as it may be quoted.");
        }

        if (FactReferences.In(Text).Count > 0 || FactReferences.FirstWrong(Text) is not null)
        {
            return new Invalid(nameof(Text), "A fact says it in its own words; it names no other.");
        }

        return Typed.TooLong(nameof(Text), Text, Fact.MaxLength)
            ?? Typed.TooLong(nameof(Source), Source, SourceLength)
            ?? Typed.TooLong(nameof(Owner), Owner, Fact.OwnerLength)
            ?? (Typed.Date(AsOf, out _) ? null : new Invalid(nameof(AsOf), $"“{AsOf}” is not a date; write it like 2017-12-31."));
    }

    internal FactDetails Read() => new(Typed.Text(Text)!)
    {
        Source = Typed.Text(Source),
        AsOf = Typed.Date(AsOf, out var day) ? day : null,
        Owner = Typed.Text(Owner),
        IsEmbargoed = IsEmbargoed,
        IsPrivate = IsPrivate,
    };
}
