namespace PressEvents.Web.Features.Invitations;

/// <summary>What the page at /u/… says.</summary>
public enum UnsubscribeState
{
    Ask,
    ChooseFirst,
    Done,
    NotSaved,
}
