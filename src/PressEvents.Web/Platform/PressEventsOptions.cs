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

    public Uri PublicBase => new(PublicBaseUrl, UriKind.Absolute);

    /// <summary>Plain http on this machine only: no redirect, no HSTS, cookies without Secure.</summary>
    public bool IsLocalHttp => PublicBase is { Scheme: "http", IsLoopback: true };

    public string FullDataDirectory => Path.GetFullPath(DataDirectory);
}
