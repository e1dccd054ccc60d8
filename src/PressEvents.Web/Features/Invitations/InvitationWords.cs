namespace PressEvents.Web.Features.Invitations;

/// <summary>Marks Resources/Features.Invitations.InvitationWords.resx: what guests read when they unsubscribe.</summary>
public sealed class InvitationWords;
