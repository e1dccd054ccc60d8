using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PressEvents.Domain.Lists;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Configurations;

internal sealed class SavedFilterConfiguration : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.BelongsToOrganisation();
        builder.Property(f => f.Name).HasMaxLength(SavedFilter.NameLength);
        builder.Property(f => f.Query).HasMaxLength(SavedFilter.QueryLength);
        builder.HasIndex(f => new { f.OrganisationId, f.List, f.Name }).IsUnique();
    }
}

internal sealed class ChosenColumnsConfiguration : IEntityTypeConfiguration<ChosenColumns>
{
    public void Configure(EntityTypeBuilder<ChosenColumns> builder)
    {
        builder.BelongsToOrganisation();
        builder.HasKey(c => new { c.MemberId, c.List });
        builder.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}
