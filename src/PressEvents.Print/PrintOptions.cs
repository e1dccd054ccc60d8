using System.ComponentModel.DataAnnotations;

namespace PressEvents.Print;

/// <summary>How documents are printed.</summary>
public sealed class PrintOptions
{
    public const string Section = "Print";

    /// <summary>The setting for the browser's path that people know; it wins over <see cref="Browser"/> in the section.</summary>
    public const string BrowserKey = "PressEvents:Browser";

    /// <summary>The browser's path. Without one it is looked for in the usual places.</summary>
    public string? Browser { get; set; }

    /// <summary>How long a browser without work is kept warm.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan IdleAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long one document may take.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a document is begun when the browser dies under it.</summary>
    [Range(1, 5)]
    public int Tries { get; set; } = 2;

    /// <summary>How many documents may print at once; never more than there are cores.</summary>
    [Range(1, 64)]
    public int Tabs { get; set; } = Environment.ProcessorCount;
}
