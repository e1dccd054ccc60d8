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
        builder.Ignore(o => o.Details);
        builder.Property(o => o.RivalGroup).HasMaxLength(Outlet.NameLength);
        builder.Property(o => o.RivalKey).HasMaxLength(2 * Outlet.NameLength);
        builder.Property(o => o.Site).HasMaxLength(Outlet.SiteLength);
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
        builder.HasIndex(c => new { c.OrganisationId, c.Name, c.Id });   // the order of the long list: its first rows without sorting the rest
        builder.HasOne<Outlet>().WithMany().HasForeignKey(c => c.OutletId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ContactMergeConfiguration : IEntityTypeConfiguration<ContactMerge>
{
    public void Configure(EntityTypeBuilder<ContactMerge> builder)
    {
        builder.BelongsToOrganisation();
        builder.HasIndex(m => m.KeptId);
        builder.HasIndex(m => m.GoneId);
    }
}

internal sealed class ErasedAddressConfiguration : IEntityTypeConfiguration<ErasedAddress>
{
    public void Configure(EntityTypeBuilder<ErasedAddress> builder)
    {
        builder.BelongsToOrganisation();
        builder.HasKey(a => new { a.OrganisationId, a.Hash });
        builder.Property(a => a.Hash).HasMaxLength(32);
    }
}

internal sealed class CorrectionConfiguration : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> builder)
    {
        builder.BelongsToGuest(c => c.GuestId);
        builder.Property(c => c.Fields).HasMaxLength(200);
        builder.Property(c => c.WantedEmail).HasMaxLength(EmailAddress.MaxLength);
        builder.HasIndex(c => new { c.GuestId, c.Submission }).IsUnique();   // the same form twice is one correction
    }
}

internal sealed class DifferentPeopleConfiguration : IEntityTypeConfiguration<DifferentPeople>
{
    public void Configure(EntityTypeBuilder<DifferentPeople> builder)
    {
        builder.BelongsToOrganisation();
        builder.HasKey(d => new { d.FirstId, d.SecondId });
    }
}
