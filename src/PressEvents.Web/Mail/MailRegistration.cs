using Microsoft.Extensions.Options;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Mail.Return;
using PressEvents.Web.Mail.Signing;
using PressEvents.Web.Mail.Standing;
using PressEvents.Web.Mail.Transport;
using PressEvents.Web.Platform.Calendar;

namespace PressEvents.Web.Mail;

internal static class MailRegistration
{
    /// <summary>Composing and sending; what verbs use, too.</summary>
    public static void AddMail(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SmtpOptions>().BindConfiguration(SmtpOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SmtpOptions>, SmtpChecks>();
        services.AddOptions<DnsOptions>().BindConfiguration(DnsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DnsOptions>, DnsChecks>();
        services.AddSingleton<DnsTexts>();
        services.AddSingleton<CheckStanding>();
        services.AddOptions<ImapOptions>().BindConfiguration(ImapOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ImapOptions>, ImapChecks>();
        services.AddSingleton<NoteReturned>();
        services.AddSingleton<ReadMailbox>();
        services.AddSingleton<MailboxHealth>();
        services.AddHostedService<MailboxWorker>();
        services.AddSingleton<GuestCalendar>();
        services.AddSingleton<MailFactsQuery>();
        services.AddSingleton<CorrectionWords>();
        services.AddSingleton<MessageComposer>();
        services.AddSingleton<MailFolder>();
        services.AddSingleton<FileTransport>();
        services.AddSingleton<SmtpTransport>();
        services.AddSingleton<IMailTransport>(all => all.GetRequiredService<IOptions<SmtpOptions>>().Value.HasServer
            ? all.GetRequiredService<SmtpTransport>()
            : all.GetRequiredService<FileTransport>());
        services.AddSingleton(all => new StaffMail(all.GetRequiredService<IMailTransport>(), all.GetRequiredService<IOptions<SmtpOptions>>(), all.GetRequiredService<Platform.PublicLinks>()));
        services.AddSingleton<LimitMail>();
        services.AddSingleton<OutboxQueue>();
        services.AddSingleton<OutboxLedger>();
        services.AddSingleton<SendProgress>();
        services.AddSingleton<ReturnPaths>();
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<Outgoing>();
        services.AddSingleton<MailSender>();
        services.AddSingleton<SendOutbox>();
        services.AddHostedService<OutboxWorker>();
    }
}
