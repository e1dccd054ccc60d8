namespace PressEvents.Domain.Mail;

/// <summary>Who reads a message, follows its link and answers with it: the guest, or the assistant who keeps their diary.</summary>
public enum MailReader
{
    Guest,
    Assistant,
}

/// <summary>To whom a guest's mail goes.</summary>
public enum MailTo
{
    Guest,
    Assistant,
    Both,
}
