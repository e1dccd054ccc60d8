using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;
using PressEvents.Domain.Talents;

namespace PressEvents.Data.Configurations;

internal sealed class TableConfiguration : IEntityTypeConfiguration<Table>
{
    public void Configure(EntityTypeBuilder<Table> builder)
    {
        builder.BelongsToEvent();
        builder.Property(t => t.Name).HasMaxLength(100);
    }
}

internal sealed class SeatConfiguration : IEntityTypeConfiguration<Seat>
{
    public void Configure(EntityTypeBuilder<Seat> builder)
    {
        builder.BelongsToEvent();
        builder.HasIndex(s => new { s.TableId, s.Number }).IsUnique();
        builder.HasOne<Table>().WithMany().HasForeignKey(s => s.TableId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SeatAssignmentConfiguration : IEntityTypeConfiguration<SeatAssignment>
{
    public void Configure(EntityTypeBuilder<SeatAssignment> builder)
    {
        builder.BelongsToEvent();
        builder.HasIndex(a => a.SeatId).IsUnique();
        builder.HasIndex(a => a.GuestId).IsUnique();
        builder.HasIndex(a => a.TalentId).IsUnique();
        builder.HasOne<Seat>().WithMany().HasForeignKey(a => a.SeatId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Guest>().WithMany().HasForeignKey(a => a.GuestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Talent>().WithMany().HasForeignKey(a => a.TalentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SeatingTermsConfiguration : IEntityTypeConfiguration<SeatingTerms>
{
    public void Configure(EntityTypeBuilder<SeatingTerms> builder)
    {
        builder.HasKey(t => t.EventId);
        builder.BelongsToEvent();
    }
}

internal sealed class SeatingRuleConfiguration : IEntityTypeConfiguration<SeatingRule>
{
    public void Configure(EntityTypeBuilder<SeatingRule> builder)
    {
        builder.BelongsToEvent();
        builder.Property(r => r.Reason).HasMaxLength(SeatingRule.ReasonLength);
        builder.HasOne<Guest>().WithMany().HasForeignKey(r => r.GuestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Guest>().WithMany().HasForeignKey(r => r.OtherGuestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Talent>().WithMany().HasForeignKey(r => r.TalentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Talent>().WithMany().HasForeignKey(r => r.OtherTalentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Table>().WithMany().HasForeignKey(r => r.TableId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Seat>().WithMany().HasForeignKey(r => r.SeatId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class WaivedRuleConfiguration : IEntityTypeConfiguration<WaivedRule>
{
    public void Configure(EntityTypeBuilder<WaivedRule> builder)
    {
        builder.BelongsToEvent();
        builder.Property(w => w.Key).HasMaxLength(WaivedRule.KeyLength);
        builder.HasIndex(w => new { w.EventId, w.Key }).IsUnique();
    }
}

internal sealed class CourseConfiguration : IEntityTypeConfiguration<Course>
{
    public void Configure(EntityTypeBuilder<Course> builder)
    {
        builder.BelongsToEvent();
        builder.Property(c => c.Name).HasMaxLength(Course.NameLength);
    }
}

internal sealed class RotationStopConfiguration : IEntityTypeConfiguration<RotationStop>
{
    public void Configure(EntityTypeBuilder<RotationStop> builder)
    {
        builder.BelongsToEvent();
        builder.HasIndex(s => new { s.CourseId, s.SeatId }).IsUnique();
        builder.HasOne<Course>().WithMany().HasForeignKey(s => s.CourseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Seat>().WithMany().HasForeignKey(s => s.SeatId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Guest>().WithMany().HasForeignKey(s => s.GuestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Talent>().WithMany().HasForeignKey(s => s.TalentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SeatingStepConfiguration : IEntityTypeConfiguration<SeatingStep>
{
    public void Configure(EntityTypeBuilder<SeatingStep> builder)
    {
        builder.BelongsToEvent();
        builder.Property(s => s.Action).HasMaxLength(60);
        builder.HasIndex(s => new { s.EventId, s.Revision });
    }
}

internal sealed class SeatingVersionConfiguration : IEntityTypeConfiguration<SeatingVersion>
{
    public void Configure(EntityTypeBuilder<SeatingVersion> builder)
    {
        builder.BelongsToEvent();
        builder.Property(v => v.Name).HasMaxLength(SeatingVersion.NameLength);
    }
}

internal sealed class PublishedSeatConfiguration : IEntityTypeConfiguration<PublishedSeat>
{
    public void Configure(EntityTypeBuilder<PublishedSeat> builder)
    {
        builder.BelongsToEvent();
        builder.Property(p => p.TableName).HasMaxLength(100);
        builder.Property(p => p.CourseName).HasMaxLength(Course.NameLength);
        builder.HasIndex(p => new { p.TableId, p.CourseNumber });
        builder.HasOne<Guest>().WithMany().HasForeignKey(p => p.GuestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Talent>().WithMany().HasForeignKey(p => p.TalentId).OnDelete(DeleteBehavior.Cascade);
    }
}
