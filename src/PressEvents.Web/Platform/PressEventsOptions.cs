using System.Net;

namespace PressEvents.Web.Platform;

/// <summary>Which database the instance keeps its data in.</summary>
public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}

/// <summary>The settings of the instance; <see cref="PressEventsOptionsCheck"/> says what is wrong with them.</summary>
public sealed class PressEventsOptions
{
    public const string Section = "PressEvents";

    /// <summary>Database, uploads, key ring, and mail files when no server is set.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>What links in mail begin with; never taken from a request.</summary>
    public string PublicBaseUrl { get; set; } = "";

    /// <summary>The program that prints packs; empty looks in the usual places.</summary>
    public string? Browser { get; set; }

    public DatabaseKind Database { get; set; }

    /// <summary>Whose word on the client's address and scheme counts besides this machine's: addresses and networks, with commas between them.</summary>
    public string? Proxies { get; set; }

    /// <summary>The same, read; null where one of them is neither an address nor a network.</summary>
    public IReadOnlyList<IPNetwork>? ProxyNetworks
    {
        get
        {
            var networks = (Proxies ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(NetworkOf).ToList();
            return networks.Contains(null) ? null : [.. networks.OfType<IPNetwork>()];
        }
    }

    public Uri PublicBase => new(PublicBaseUrl, UriKind.Absolute);

    /// <summary>Plain http on this machine only: no redirect, no HSTS, cookies without Secure.</summary>
    public bool IsLocalHttp => PublicBase is { Scheme: "http", IsLoopback: true };

    public string FullDataDirectory => Path.GetFullPath(DataDirectory);

    private static IPNetwork? NetworkOf(string written) =>
        IPAddress.TryParse(written, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(written, out var network) ? network
        : null;
}
