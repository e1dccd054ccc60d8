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
