using PressEvents.Domain.Guests;

namespace PressEvents.Web.Components;

/// <summary>How the team reads a guest's status and the way it reached us.</summary>
public static class GuestWords
{
    public static string Status(GuestStatus status) => status switch
    {
        GuestStatus.Listed => "Not invited",
        GuestStatus.Invited => "No answer",
        GuestStatus.Accepted => "Accepted",
        GuestStatus.Declined => "Declined",
        GuestStatus.Waitlisted => "Wait-list",
        GuestStatus.Offered => "Offered a seat",
        GuestStatus.Withdrawn => "Withdrawn",
        GuestStatus.Cancelled => "Cancelled",
        GuestStatus.Arrived => "Arrived",
        GuestStatus.NoShow => "No-show",
    };

    public static string Kind(PlusOneKind kind) => kind switch
    {
        PlusOneKind.PlusOne => "Plus-one",
        PlusOneKind.Child => "Child",
        PlusOneKind.Interpreter => "Interpreter",
        PlusOneKind.Photographer => "Photographer",
    };

    public static string Via(Channel channel) => channel switch
    {
        Channel.Link => "by their link",
        Channel.Phone => "by telephone",
        Channel.Text => "by text message",
        Channel.InPerson => "in person",
        Channel.Publicist => "in the back office",
        Channel.CommandLine => "on the command line",
        Channel.Import => "by import",
        Channel.Product => "by itself",
    };
}
