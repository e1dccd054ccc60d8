using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Rules;
using PressEvents.Domain.RunOfShow;

namespace PressEvents.Data.Configurations;

internal sealed class PressEventConfiguration : IEntityTypeConfiguration<PressEvent>
{
    public void Configure(EntityTypeBuilder<PressEvent> builder)
    {
        builder.BelongsToOrganisation();
        builder.Property(e => e.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(e => e.Title).HasMaxLength(200);
        builder.Property(e => e.CoverAlt).HasMaxLength(300);
        builder.Property(e => e.MealCurrency).HasMaxLength(3);
        builder.Property(e => e.AnswersKeptDays).HasDefaultValue(EventDetails.UsualAnswersKeptDays);   // for events from before there was a clock
        builder.Ignore(e => e.MealValue);
        builder.Ignore(e => e.MovedFrom);
        builder.Ignore(e => e.SensitiveKeptUntil);
        builder.Ignore(e => e.AnswersKeptUntil);
        builder.Property(e => e.SensitiveKeptDays).HasDefaultValue(EventDetails.UsualSensitiveKeptDays);
        builder.HasIndex(e => e.Slug).IsUnique();   // unique in the instance: the command line knows no organisation
    }
}

internal sealed class GroundRulesConfiguration : IEntityTypeConfiguration<GroundRules>
{
    public void Configure(EntityTypeBuilder<GroundRules> builder)
    {
        builder.BelongsToEvent();
        builder.Property(r => r.TextHash).HasMaxLength(64);
        builder.HasIndex(r => new { r.EventId, r.Version }).IsUnique();
    }
}

internal sealed class RulesAcceptanceConfiguration : IEntityTypeConfiguration<RulesAcceptance>
{
    public void Configure(EntityTypeBuilder<RulesAcceptance> builder)
    {
        builder.BelongsToGuest(a => a.GuestId);
        builder.Property(a => a.TextHash).HasMaxLength(64);
        builder.HasIndex(a => new { a.GuestId, a.Version }).IsUnique();
    }
}

internal sealed class EmbargoConfiguration : IEntityTypeConfiguration<Embargo>
{
    public void Configure(EntityTypeBuilder<Embargo> builder)
    {
        builder.BelongsToEvent();
        builder.Ignore(e => e.Window);
        builder.Property(e => e.Territory).HasMaxLength(Embargo.WordLength);
        builder.Property(e => e.Format).HasMaxLength(Embargo.WordLength);
    }
}

internal sealed class ScreenerConfiguration : IEntityTypeConfiguration<Screener>
{
    public void Configure(EntityTypeBuilder<Screener> builder)
    {
        builder.BelongsToEvent();
        builder.Property(s => s.Title).HasMaxLength(Screener.TitleLength);
        builder.Property(s => s.Address).HasMaxLength(Screener.AddressLength);
        builder.Property(s => s.Note).HasMaxLength(Screener.NoteLength);
    }
}

internal sealed class SegmentConfiguration : IEntityTypeConfiguration<Segment>
{
    public void Configure(EntityTypeBuilder<Segment> builder)
    {
        builder.BelongsToEvent();
        builder.Ignore(s => s.EndsAt);
        builder.Property(s => s.Title).HasMaxLength(200);
    }
}
