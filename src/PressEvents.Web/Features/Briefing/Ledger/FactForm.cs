using System.Globalization;
using PressEvents.Data.Queries;
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

    /// <summary>Whether only those may read it who accepted the rules.</summary>
    public bool IsEmbargoed { get; set; }

    public static FactForm Of(FactRow fact) => new()
    {
        Text = fact.Text,
        Source = fact.Source,
        AsOf = fact.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IsEmbargoed = fact.IsEmbargoed,
    };

    internal Invalid? Check()
    {
        if (Typed.Text(Text) is null)
        {
            return new Invalid(nameof(Text), "Write the fact as it may be quoted.");
        }

        return Typed.TooLong(nameof(Text), Text, Fact.MaxLength)
            ?? Typed.TooLong(nameof(Source), Source, SourceLength)
            ?? (Typed.Date(AsOf, out _) ? null : new Invalid(nameof(AsOf), $"“{AsOf}” is not a date; write it like 2017-12-31."));
    }

    internal FactDetails Read() => new(Typed.Text(Text)!)
    {
        Source = Typed.Text(Source),
        AsOf = Typed.Date(AsOf, out var day) ? day : null,
        IsEmbargoed = IsEmbargoed,
    };
}
