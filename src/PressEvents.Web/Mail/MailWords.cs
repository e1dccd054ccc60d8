namespace PressEvents.Web.Mail;

/// <summary>Marks Resources/Mail.MailWords.resx: what the product itself writes in mail.</summary>
public sealed class MailWords;
