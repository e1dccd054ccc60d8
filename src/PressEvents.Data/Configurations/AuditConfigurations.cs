using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PressEvents.Domain.Audit;

namespace PressEvents.Data.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.BelongsToOrganisation();
        builder.HasKey(a => new { a.OrganisationId, a.Sequence });
        builder.Property(a => a.ActorKind).HasMaxLength(40);
        builder.Property(a => a.Action).HasMaxLength(60);
        builder.Property(a => a.PreviousHash).HasMaxLength(64);
        builder.Property(a => a.Hash).HasMaxLength(64);
        builder.HasIndex(a => new { a.EventId, a.Sequence });
        builder.HasIndex(a => a.SubjectId);
    }
}

internal sealed class AuditHeadConfiguration : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.BelongsToOrganisation();
        builder.HasKey(h => h.OrganisationId);
        builder.Property(h => h.Hash).HasMaxLength(64);
    }
}
