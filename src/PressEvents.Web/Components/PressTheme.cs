using MudBlazor;

namespace PressEvents.Web.Components;

/// <summary>Our tokens as MudBlazor's theme. The same values stand in wwwroot/css/tokens.css for everything else.</summary>
internal static class PressTheme
{
    private static readonly string[] Sans = ["Source Sans 3", "Noto Sans", "system-ui", "sans-serif"];
    private static readonly string[] Serif = ["Newsreader", "Noto Serif", "Georgia", "serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#7A1F2B", PrimaryContrastText = "#FFF9F2", Secondary = "#735A26", Background = "#FBFAF7", Surface = "#FFFFFF",
            AppbarBackground = "#FFFFFF", AppbarText = "#1C1B19", DrawerBackground = "#FFFFFF", DrawerText = "#1C1B19",
            TextPrimary = "#1C1B19", TextSecondary = "#625D55", ActionDefault = "#625D55", LinesDefault = "#E4DFD5", LinesInputs = "#8B8479",
            TableLines = "#E4DFD5", Divider = "#E4DFD5", Success = "#1F6B45", Warning = "#8A5A00", Error = "#8C2F2F", Info = "#3C5A78",
            BackgroundGray = "#F4EFE6", TableHover = "#F4EFE6",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#E08A93", PrimaryContrastText = "#241013", Secondary = "#C9A566", Background = "#161412", Surface = "#1E1B18",
            AppbarBackground = "#1E1B18", AppbarText = "#F2ECE2", DrawerBackground = "#1E1B18", DrawerText = "#F2ECE2",
            TextPrimary = "#F2ECE2", TextSecondary = "#B2A99B", ActionDefault = "#B2A99B", LinesDefault = "#38332D", LinesInputs = "#8B8479",
            TableLines = "#38332D", Divider = "#38332D", Success = "#7CC9A0", Warning = "#E0B25C", Error = "#E99A9A", Info = "#9DB9D6",
            BackgroundGray = "#26221E", TableHover = "#26221E", SuccessContrastText = "#0E1F16", ErrorContrastText = "#241013",
            WarningContrastText = "#241A06", InfoContrastText = "#10202E",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Sans, FontSize = "0.9375rem", LineHeight = "1.45" },
            H1 = new H1Typography { FontFamily = Serif, FontSize = "1.875rem", FontWeight = "500", LineHeight = "1.1" },
            H2 = new H2Typography { FontFamily = Serif, FontSize = "1.25rem", FontWeight = "500", LineHeight = "1.2" },
            Button = new ButtonTypography { FontFamily = Sans, FontSize = "0.875rem", FontWeight = "600", TextTransform = "none" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "3px" },
    };
}
