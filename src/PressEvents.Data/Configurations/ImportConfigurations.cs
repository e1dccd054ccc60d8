using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PressEvents.Domain.Events;
using PressEvents.Domain.Imports;

namespace PressEvents.Data.Configurations;

internal sealed class GuestImportConfiguration : IEntityTypeConfiguration<GuestImport>
{
    public void Configure(EntityTypeBuilder<GuestImport> builder)
    {
        builder.BelongsToOrganisation();
        builder.Property(i => i.FileName).HasMaxLength(GuestImport.FileNameLength);
        builder.HasOne<PressEvent>().WithMany().HasForeignKey(i => i.EventId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ImportStepConfiguration : IEntityTypeConfiguration<ImportStep>
{
    public void Configure(EntityTypeBuilder<ImportStep> builder)
    {
        builder.BelongsToOrganisation();
        builder.HasKey(s => new { s.ImportId, s.Number });
        builder.HasOne<GuestImport>().WithMany().HasForeignKey(s => s.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}
