using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Rsvps;

namespace PressEvents.Data.Configurations;

internal sealed class PartyConfiguration : IEntityTypeConfiguration<Party>
{
    public void Configure(EntityTypeBuilder<Party> builder)
    {
        builder.BelongsToEvent();
        builder.Ignore(p => p.Named);
        builder.HasIndex(p => new { p.EventId, p.WaitSequence }).IsUnique();   // two parties never share a place in the queue
    }
}

internal sealed class GuestConfiguration : IEntityTypeConfiguration<Guest>
{
    public void Configure(EntityTypeBuilder<Guest> builder)
    {
        builder.BelongsToEvent();
        builder.Ignore(g => g.IsPlusOne);
        builder.Ignore(g => g.Standing);
        builder.Property(g => g.Name).HasMaxLength(PersonName.MaxLength);
        builder.Property(g => g.Language).HasMaxLength(35);
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.HasIndex(g => new { g.EventId, g.Status });
        builder.HasIndex(g => g.PartyId);
        builder.HasIndex(g => new { g.EventId, g.ContactId }).IsUnique();
        builder.HasOne<Party>().WithMany().HasForeignKey(g => g.PartyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contact>().WithMany().HasForeignKey(g => g.ContactId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.BelongsToGuest(i => i.GuestId);
        builder.HasIndex(i => i.GuestId).IsUnique();
    }
}

internal sealed class InvitationLinkConfiguration : IEntityTypeConfiguration<InvitationLink>
{
    public void Configure(EntityTypeBuilder<InvitationLink> builder)
    {
        builder.BelongsToGuest(l => l.GuestId);
        builder.Ignore(l => l.IsValid);
        builder.Property(l => l.TokenHash).HasMaxLength(32);
        builder.Property(l => l.IssuedFor).HasMaxLength(40);
        builder.Property(l => l.Label).HasMaxLength(InvitationLink.LabelLength);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasOne<Invitation>().WithMany().HasForeignKey(l => l.InvitationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LinkFetchConfiguration : IEntityTypeConfiguration<LinkFetch>
{
    public void Configure(EntityTypeBuilder<LinkFetch> builder)
    {
        builder.BelongsToOrganisation();
        builder.HasKey(f => f.LinkId);
        builder.HasOne<InvitationLink>().WithMany().HasForeignKey(f => f.LinkId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class GuestDeviceConfiguration : IEntityTypeConfiguration<GuestDevice>
{
    public void Configure(EntityTypeBuilder<GuestDevice> builder)
    {
        builder.BelongsToGuest(d => d.GuestId);
        builder.Property(d => d.SecretHash).HasMaxLength(32);
        builder.Property(d => d.CodeHash).HasMaxLength(32);
        builder.HasIndex(d => d.SecretHash).IsUnique();
    }
}

internal sealed class RsvpConfiguration : IEntityTypeConfiguration<Rsvp>
{
    public void Configure(EntityTypeBuilder<Rsvp> builder)
    {
        builder.BelongsToGuest(r => r.GuestId);
        builder.HasIndex(r => new { r.GuestId, r.Submission }).IsUnique();   // the same form twice is one answer
    }
}

internal sealed class SubstituteConfiguration : IEntityTypeConfiguration<Substitute>
{
    public void Configure(EntityTypeBuilder<Substitute> builder)
    {
        builder.BelongsToGuest(s => s.GuestId);
        builder.Property(s => s.Name).HasMaxLength(PersonName.MaxLength);
        builder.Property(s => s.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(s => s.JobTitle).HasMaxLength(Substitute.JobTitleLength);
        builder.Property(s => s.Note).HasMaxLength(Substitute.NoteLength);
        builder.HasIndex(s => new { s.GuestId, s.Submission }).IsUnique();   // the same form twice is one wish
        builder.HasOne<InvitationLink>().WithMany().HasForeignKey(s => s.LinkId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Guest>().WithMany().HasForeignKey(s => s.NewGuestId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ListApprovalConfiguration : IEntityTypeConfiguration<ListApproval>
{
    public void Configure(EntityTypeBuilder<ListApproval> builder)
    {
        builder.BelongsToEvent();
        builder.Ignore(a => a.GuestIds);
        builder.Property(a => a.Note).HasMaxLength(ListApproval.NoteLength);
    }
}
