using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PressEvents.Data.Conventions;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Talents;

namespace PressEvents.Data.Configurations;

internal sealed class TalentConfiguration : IEntityTypeConfiguration<Talent>
{
    public void Configure(EntityTypeBuilder<Talent> builder)
    {
        builder.BelongsToEvent();
        builder.Property(t => t.Name).HasMaxLength(200);
        builder.Property(t => t.Profile).HasConversion<JsonConverter<TalentProfile>>().HasDefaultValueSql("'{}'");   // for talent from before there were profiles
    }
}

internal sealed class FactConfiguration : IEntityTypeConfiguration<Fact>
{
    public void Configure(EntityTypeBuilder<Fact> builder)
    {
        builder.BelongsToEvent();
        builder.Ignore(f => f.Details);
        builder.Property(f => f.Version).HasDefaultValue(1);
        builder.Property(f => f.Owner).HasMaxLength(Fact.OwnerLength);
        builder.HasIndex(f => new { f.EventId, f.Number }).IsUnique();
    }
}

// No foreign key to the fact: its history outlives it.
internal sealed class FactVersionConfiguration : IEntityTypeConfiguration<FactVersion>
{
    public void Configure(EntityTypeBuilder<FactVersion> builder)
    {
        builder.BelongsToEvent();
        builder.HasKey(v => new { v.FactId, v.Version });
        builder.Property(v => v.Owner).HasMaxLength(Fact.OwnerLength);
    }
}

internal sealed class PackPlanConfiguration : IEntityTypeConfiguration<PackPlan>
{
    public void Configure(EntityTypeBuilder<PackPlan> builder)
    {
        builder.HasKey(p => p.EventId);
        builder.BelongsToEvent();
        builder.Property(p => p.Outline).HasConversion(outline => outline.ToString(), written => PackOutline.Read(written)).HasMaxLength(1000);
        builder.Property(p => p.Texts).HasConversion<JsonConverter<PackTexts>>();
    }
}

internal sealed class PackItemConfiguration : IEntityTypeConfiguration<PackItem>
{
    public void Configure(EntityTypeBuilder<PackItem> builder)
    {
        builder.BelongsToEvent();
        builder.Property(i => i.Content).HasConversion<JsonConverter<PackContent>>();
        builder.HasIndex(i => new { i.EventId, i.Part, i.Order });
    }
}

internal sealed class PackEditionConfiguration : IEntityTypeConfiguration<PackEdition>
{
    public void Configure(EntityTypeBuilder<PackEdition> builder)
    {
        builder.BelongsToEvent();
        builder.HasIndex(e => new { e.EventId, e.Number }).IsUnique();
    }
}

internal sealed class PackCopyConfiguration : IEntityTypeConfiguration<PackCopy>
{
    public void Configure(EntityTypeBuilder<PackCopy> builder)
    {
        builder.BelongsToGuest(c => c.GuestId);
        builder.Ignore(c => c.IsHeld);
        builder.Property(c => c.ContentHash).HasMaxLength(64);
        builder.HasIndex(c => new { c.GuestId, c.Version }).IsUnique();
    }
}

internal sealed class CorrectionNoteConfiguration : IEntityTypeConfiguration<CorrectionNote>
{
    public void Configure(EntityTypeBuilder<CorrectionNote> builder)
    {
        builder.BelongsToGuest(c => c.GuestId);
        builder.HasIndex(c => new { c.GuestId, c.FactId, c.ToVersion }).IsUnique();   // nobody is told the same twice
        builder.HasIndex(c => c.MessageId);
    }
}

internal sealed class HostBriefConfiguration : IEntityTypeConfiguration<HostBrief>
{
    public void Configure(EntityTypeBuilder<HostBrief> builder)
    {
        builder.HasKey(b => b.EventId);
        builder.BelongsToEvent();
        builder.Property(b => b.Texts).HasConversion<JsonConverter<HostTexts>>();
    }
}

internal sealed class HostItemConfiguration : IEntityTypeConfiguration<HostItem>
{
    public void Configure(EntityTypeBuilder<HostItem> builder)
    {
        builder.BelongsToEvent();
        builder.Property(i => i.Content).HasConversion<JsonConverter<HostContent>>();
        builder.HasIndex(i => new { i.EventId, i.List, i.Order });
    }
}

internal sealed class GuestBriefConfiguration : IEntityTypeConfiguration<GuestBrief>
{
    public void Configure(EntityTypeBuilder<GuestBrief> builder)
    {
        builder.HasKey(b => b.GuestId);
        builder.BelongsToGuest(b => b.GuestId);
        builder.Ignore(b => b.IsEmpty);
        builder.Property(b => b.Writing).HasMaxLength(GuestBrief.TextLength);
        builder.Property(b => b.Deadline).HasMaxLength(GuestBrief.TextLength);
        builder.Property(b => b.Exclusive).HasMaxLength(GuestBrief.TextLength);
    }
}

internal sealed class RecentPieceConfiguration : IEntityTypeConfiguration<RecentPiece>
{
    public void Configure(EntityTypeBuilder<RecentPiece> builder)
    {
        builder.BelongsToOrganisation();
        builder.Property(p => p.Title).HasMaxLength(RecentPiece.TitleLength);
        builder.Property(p => p.Address).HasMaxLength(RecentPiece.AddressLength);
        builder.HasOne<Contact>().WithMany().HasForeignKey(p => p.ContactId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PrintedPaperConfiguration : IEntityTypeConfiguration<PrintedPaper>
{
    public void Configure(EntityTypeBuilder<PrintedPaper> builder)
    {
        builder.BelongsToEvent();
        builder.Property(p => p.Kind).HasMaxLength(PrintedPaper.KindLength);
        builder.Property(p => p.Subject).HasMaxLength(PrintedPaper.SubjectLength);
        builder.Property(p => p.ContentHash).HasMaxLength(64);
        builder.HasIndex(p => new { p.EventId, p.Kind, p.Subject }).IsUnique();
    }
}
