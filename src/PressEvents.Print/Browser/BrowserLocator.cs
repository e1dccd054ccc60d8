using Microsoft.Extensions.Options;

namespace PressEvents.Print.Browser;

/// <summary>Finds the browser to print with: the one that was set, else the first in the usual places.</summary>
internal sealed class BrowserLocator
{
    private const string WhatToInstall =
        "To print, install Chromium, Google Chrome or Microsoft Edge, or set PressEvents__Browser to the path of one.";

    private const string WhereItRuns =
        "Printing needs a server on Linux or macOS; print these pages from your own browser instead.";

    private static readonly string[] ProgramNames =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable",
    ];

    private static readonly string[] MacApplications =
    [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private readonly string? chosen;
    private readonly IEnumerable<string> usualPlaces;

    public BrowserLocator(IOptions<PrintOptions> options)
        : this(options.Value.Browser, UsualPlaces())
    {
    }

    internal BrowserLocator(string? chosen, IEnumerable<string> usualPlaces)
    {
        this.chosen = string.IsNullOrWhiteSpace(chosen) ? null : chosen;
        this.usualPlaces = usualPlaces;
    }

    /// <summary>One sentence on why there is no browser to print with, or null when there is.</summary>
    public string? Unavailability
    {
        get
        {
            if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
            {
                return WhereItRuns;
            }

            if (chosen is not null && !File.Exists(chosen))
            {
                return $"To print, set PressEvents__Browser to the path of a browser: there is no file at {chosen}.";
            }

            return Find() is null ? WhatToInstall : null;
        }
    }

    /// <exception cref="PrinterUnavailableException">There is none.</exception>
    public string Locate() => Unavailability is { } reason ? throw new PrinterUnavailableException(reason) : Find()!;

    private static IEnumerable<string> UsualPlaces()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append("/usr/bin").Append("/snap/bin");
        return ProgramNames.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).Concat(MacApplications);
    }

    private string? Find() => chosen ?? usualPlaces.FirstOrDefault(File.Exists);
}
