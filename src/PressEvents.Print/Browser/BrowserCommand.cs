namespace PressEvents.Print.Browser;

/// <summary>How the browser is called: locked in, silent and the same everywhere.</summary>
internal static class BrowserCommand
{
    // The browser reads commands from descriptor 3 and answers on 4. .NET can hand a child no descriptors
    // but the first three, so a one-line shell moves stdin and stdout there and becomes the browser.
    private const string MoveStreams = "exec 3<&0 4>&1 0</dev/null 1>/dev/null; exec \"$@\"";

    // Documents hold what people typed. Nothing in them may reach a network, ours least of all: no name
    // resolves, not even an address, and whatever is left goes to a proxy that is not there.
    private static readonly string[] NoNetwork =
    [
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--proxy-server=http://127.0.0.1:9",
        "--proxy-bypass-list=<-loopback>",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        "--disable-extensions",
        "--disable-default-apps",
        "--disable-breakpad",
        "--disable-features=Translate,MediaRouter,OptimizationHints,WebRtcHideLocalIpsWithMdns",
    ];

    private static readonly string[] SameEverywhere =
    [
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--no-default-browser-check",
        "--mute-audio",
        "--hide-scrollbars",
        "--force-color-profile=srgb",
        "--font-render-hinting=none",
    ];

    public static string Shell => "/bin/sh";

    public static IReadOnlyList<string> Arguments(string browser, string profile, bool withoutSandbox) =>
    [
        "-c", MoveStreams, "sh", browser,
        "--headless=new",
        "--remote-debugging-pipe",
        $"--user-data-dir={profile}",
        .. NoNetwork,
        .. SameEverywhere,
        .. withoutSandbox ? ["--no-sandbox"] : Array.Empty<string>(),
        "about:blank",
    ];
}
