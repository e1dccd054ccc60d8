using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PressEvents.Domain.Contacts;

namespace PressEvents.Data.Configurations;

internal sealed class OutletConfiguration : IEntityTypeConfiguration<Outlet>
{
    public void Configure(EntityTypeBuilder<Outlet> builder)
    {
        builder.BelongsToOrganisation();
        builder.Property(o => o.Name).HasMaxLength(Outlet.NameLength);
        builder.Property(o => o.NameKey).HasMaxLength(2 * Outlet.NameLength);
        builder.HasIndex(o => new { o.OrganisationId, o.NameKey }).IsUnique();
    }
}

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.BelongsToOrganisation();
        builder.Ignore(c => c.Details);
        builder.Property(c => c.Name).HasMaxLength(PersonName.MaxLength);
        builder.Property(c => c.EmailKey).HasMaxLength(EmailAddress.MaxLength);
        builder.HasIndex(c => new { c.OrganisationId, c.EmailKey }).IsUnique();
        builder.HasOne<Outlet>().WithMany().HasForeignKey(c => c.OutletId).OnDelete(DeleteBehavior.Restrict);
    }
}
