using System.ComponentModel.DataAnnotations;

namespace PressEvents.Web.Platform;

/// <summary>Which database the instance keeps its data in.</summary>
public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}

/// <summary>The settings of the instance. A wrong one stops the start with one sentence.</summary>
public sealed class PressEventsOptions : IValidatableObject
{
    public const string Section = "PressEvents";

    /// <summary>Database, uploads, key ring, and mail files when no server is set.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "PressEvents:DataDirectory must name a folder.")]
    public string DataDirectory { get; set; } = "data";

    /// <summary>What links in mail begin with; never taken from a request.</summary>
    public string PublicBaseUrl { get; set; } = "";

    /// <summary>The program that prints packs; empty looks in the usual places.</summary>
    public string? Browser { get; set; }

    public DatabaseKind Database { get; set; }

    /// <summary>Plain http on this machine only: no redirect, no HSTS, cookies without Secure.</summary>
    public bool IsLocalHttp => Uri.TryCreate(PublicBaseUrl, UriKind.Absolute, out var url) && url is { Scheme: "http", IsLoopback: true };

    public string FullDataDirectory => Path.GetFullPath(DataDirectory);

    // A method, since validation reads every property, also of wrong settings.
    public Uri PublicBase() => new(PublicBaseUrl, UriKind.Absolute);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(PublicBaseUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.Query.Length > 0)
        {
            yield return new ValidationResult(
                $"PressEvents:PublicBaseUrl is “{PublicBaseUrl}”; it must be the address guests reach this server at, such as https://rsvp.agency.example.");
        }
    }
}
