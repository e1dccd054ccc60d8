namespace PressEvents.Web.Features.Account;

/// <summary>Where a browser goes that has just been signed in.</summary>
internal static class Landing
{
    public const string Home = "/staff/events";

    /// <summary>Where it was going, if that is a page of ours; else to the events.</summary>
    public static string AddressOf(string? returnUrl) => returnUrl is not null && IsLocal(returnUrl) ? returnUrl : Home;

    // Only a path on this server: not another site, not //another.site, not /\another.site.
    private static bool IsLocal(string url) =>
        url is ['/', ..] && url is not (['/', '/', ..] or ['/', '\\', ..]) && !url.Any(char.IsControl);
}
