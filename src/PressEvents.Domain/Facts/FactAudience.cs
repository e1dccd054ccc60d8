namespace PressEvents.Domain.Facts;

/// <summary>Who reads a text, and so which facts may be named in it.</summary>
public enum FactAudience
{
    /// <summary>Whoever has a mail or opens a page, before they accepted any rules: nothing under embargo, nothing private.</summary>
    Anybody,

    /// <summary>Those who accepted the ground rules, in their pack: nothing private.</summary>
    Guests,

    /// <summary>Hosts, talent and the team: everything.</summary>
    Team,
}
