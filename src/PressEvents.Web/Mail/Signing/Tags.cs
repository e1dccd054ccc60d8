namespace PressEvents.Web.Mail.Signing;

/// <summary>The list of tags that DKIM and DMARC records are made of: <c>v=DKIM1; k=rsa; p=…</c>.</summary>
internal static class Tags
{
    public static Dictionary<string, string> Of(string record)
    {
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in record.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = tag.IndexOf('=', StringComparison.Ordinal);
            if (at > 0)
            {
                tags.TryAdd(tag[..at].Trim(), tag[(at + 1)..].Trim());
            }
        }

        return tags;
    }
}
