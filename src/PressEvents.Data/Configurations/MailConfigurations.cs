using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;

namespace PressEvents.Data.Configurations;

internal sealed class MessageTextConfiguration : IEntityTypeConfiguration<MessageText>
{
    public void Configure(EntityTypeBuilder<MessageText> builder)
    {
        builder.BelongsToEvent();
        builder.Property(t => t.Subject).HasMaxLength(MessageText.SubjectLength);
        builder.Property(t => t.Language).HasMaxLength(35);
    }
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.BelongsToGuest(m => m.GuestId);
        builder.Property(m => m.Reason).HasMaxLength(500);
        builder.HasIndex(m => new { m.State, m.NotBefore });
        builder.Ignore(m => m.CanBeSentAnew);
        builder.Property(m => m.BounceWords).HasMaxLength(500);
        builder.HasIndex(m => m.EventId);
        builder.HasIndex(m => new { m.OrganisationId, m.State, m.StateAt });   // how many left within the day
        builder.HasIndex(m => m.SendId);
        builder.HasIndex(m => new { m.StageId, m.GuestId, m.Reader }).IsUnique();   // a stage never repeats for a guest
        builder.HasOne<MessageText>().WithMany().HasForeignKey(m => m.TextId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MessageStageConfiguration : IEntityTypeConfiguration<MessageStage>
{
    public void Configure(EntityTypeBuilder<MessageStage> builder)
    {
        builder.BelongsToEvent();
        builder.HasIndex(s => s.State);
    }
}

internal sealed class MailSuppressionConfiguration : IEntityTypeConfiguration<MailSuppression>
{
    public void Configure(EntityTypeBuilder<MailSuppression> builder)
    {
        builder.BelongsToOrganisation();
        builder.HasOne<PressEvent>().WithMany().HasForeignKey(s => s.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(s => s.AddressHash).HasMaxLength(32);
        builder.HasIndex(s => new { s.OrganisationId, s.AddressHash });
    }
}

internal sealed class GuestReplyConfiguration : IEntityTypeConfiguration<GuestReply>
{
    public void Configure(EntityTypeBuilder<GuestReply> builder)
    {
        builder.BelongsToGuest(r => r.GuestId);
        builder.Property(r => r.MessageKey).HasMaxLength(32);
        builder.Property(r => r.Sender).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(r => r.Subject).HasMaxLength(GuestReply.SubjectLength);
        builder.Property(r => r.Text).HasMaxLength(GuestReply.TextLength);
        builder.HasIndex(r => new { r.OrganisationId, r.MessageKey }).IsUnique();   // the same mail read twice is one reply
        builder.HasIndex(r => r.GuestId);
    }
}

internal sealed class DkimKeyConfiguration : IEntityTypeConfiguration<DkimKey>
{
    public void Configure(EntityTypeBuilder<DkimKey> builder)
    {
        builder.HasKey(k => new { k.Domain, k.Selector });
        builder.Property(k => k.Domain).HasMaxLength(253);
        builder.Property(k => k.Selector).HasMaxLength(63);
    }
}

internal sealed class MailboxMarkConfiguration : IEntityTypeConfiguration<MailboxMark>
{
    public void Configure(EntityTypeBuilder<MailboxMark> builder)
    {
        builder.HasKey(m => m.Mailbox);
        builder.Property(m => m.Mailbox).HasMaxLength(400);
    }
}
