using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PressEvents.Domain.Mail;

namespace PressEvents.Data.Configurations;

internal sealed class MessageTextConfiguration : IEntityTypeConfiguration<MessageText>
{
    public void Configure(EntityTypeBuilder<MessageText> builder)
    {
        builder.BelongsToEvent();
        builder.Property(t => t.Subject).HasMaxLength(MessageText.SubjectLength);
    }
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.BelongsToGuest(m => m.GuestId);
        builder.Property(m => m.Reason).HasMaxLength(500);
        builder.HasIndex(m => new { m.State, m.NotBefore });
        builder.HasIndex(m => m.EventId);
        builder.HasOne<MessageText>().WithMany().HasForeignKey(m => m.TextId).OnDelete(DeleteBehavior.Restrict);
    }
}
