using System.Text;

namespace PressEvents.Web.Mail.Composing;

/// <summary>The placeholders of one message. While Markdown is read, each is one private-use character, which no rule of Markdown knows.</summary>
internal sealed class MailMarks(IReadOnlyDictionary<string, string> values)
{
    private const char FirstMark = '\uE000';
    private const char LastMark = '\uF8FF';

    private readonly List<string> names = [.. values.Keys];

    public static string OneLine(string value) => string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c));

    public string Mark(string text)
    {
        var own = string.Concat(text.Where(c => c is < FirstMark or > LastMark));
        return Placeholders.Fill(own, name => names.IndexOf(name) is var index and >= 0 ? ((char)(FirstMark + index)).ToString() : "");
    }

    public string Unmark(string text, Func<string, string, string> write)
    {
        var filled = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= FirstMark and <= LastMark && c - FirstMark < names.Count)
            {
                var name = names[c - FirstMark];
                filled.Append(write(name, OneLine(values[name])));
            }
            else
            {
                filled.Append(c);
            }
        }

        return filled.ToString();
    }
}
