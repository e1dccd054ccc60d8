using PressEvents.Data.Queries;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>The work in three lengths as typed, Markdown.</summary>
public sealed class TextsForm
{
    public const int ShortLength = 300;
    public const int MediumLength = 2000;
    public const int LongLength = 12_000;

    public string? Short { get; set; }

    public string? Medium { get; set; }

    public string? Long { get; set; }

    public static TextsForm Of(PackTextsRow texts) => new() { Short = texts.Short, Medium = texts.Medium, Long = texts.Long };

    internal Invalid? Check() =>
        Typed.TooLong(nameof(Short), Short, ShortLength)
        ?? Typed.TooLong(nameof(Medium), Medium, MediumLength)
        ?? Typed.TooLong(nameof(Long), Long, LongLength);
}
