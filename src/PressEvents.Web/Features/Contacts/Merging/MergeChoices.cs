namespace PressEvents.Web.Features.Contacts.Merging;

/// <summary>Which of two values a field shall have; both where the field can hold both.</summary>
public enum MergeChoice
{
    Kept,
    Gone,
    Both,
}

/// <summary>Turns choices into the fields of the one contact.</summary>
public static class MergeChoices
{
    public static bool CanBeBoth(string field) => field is "tags" or "notes";

    /// <summary>What is chosen before anybody chooses: both where both can stand, else whoever says something, the kept one first.</summary>
    public static MergeChoice First(MergeView view, string field) => (view.Kept.Fields.ContainsKey(field), view.Gone.Fields.ContainsKey(field)) switch
    {
        (true, true) when CanBeBoth(field) => MergeChoice.Both,
        (false, true) => MergeChoice.Gone,
        _ => MergeChoice.Kept,
    };

    public static Dictionary<string, string> Fields(MergeView view, IReadOnlyDictionary<string, MergeChoice> choices)
    {
        var fields = new Dictionary<string, string>(view.Proposed, StringComparer.Ordinal);
        foreach (var (field, choice) in choices.Where(choice => choice.Value is not MergeChoice.Both))
        {
            var side = choice is MergeChoice.Kept ? view.Kept : view.Gone;
            foreach (var part in field is "name" ? ["name", "givenName", "familyName"] : new[] { field })
            {
                fields.Remove(part);
                if (side.Fields.TryGetValue(part, out var value))
                {
                    fields[part] = value;
                }
            }
        }

        return fields;
    }
}
