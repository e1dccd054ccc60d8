namespace PressEvents.Web.Mail.Composing;

/// <summary>
/// Text as a header may hold it: one line, and nothing that a mail program would take for an encoded word (RFC 2047) and read as
/// something else than was written.
/// </summary>
internal static class HeaderText
{
    public static string Line(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Replace("=?", "= ?", StringComparison.Ordinal);
}
