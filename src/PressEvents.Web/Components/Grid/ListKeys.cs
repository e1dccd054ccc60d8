namespace PressEvents.Web.Components.Grid;

/// <summary>The keys of a long list. What they do is also done by something on the page that can be pressed.</summary>
public static class ListKeys
{
    public static IReadOnlyList<(string Key, string Does)> All(string inviting) =>
    [
        ("/", "search"), ("↑ ↓", "move along the list"), ("Page Up, Page Down, Home, End", "move far"), ("Enter", "open"),
        ("Space", "select"), ("Shift + ↑ ↓", "select on the way"), ("a", "select all that are shown"), ("e", "edit the row; Enter saves, Esc leaves it"),
        ("i", inviting), ("?", "this help"), ("Esc", "close what is open beside the list"),
    ];
}
