using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PressEvents.Domain.Guests;

namespace PressEvents.Data.Configurations;

internal sealed class OfferConfiguration : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> builder)
    {
        builder.BelongsToGuest(o => o.GuestId);
        builder.Ignore(o => o.Shape);
        builder.Property(o => o.Reason).HasMaxLength(Offer.ReasonLength);
        builder.HasIndex(o => o.PartyId).IsUnique().HasFilter("\"EndedAt\" IS NULL");   // a party has one open offer at most
        builder.HasIndex(o => new { o.EventId, o.EndedAt });
        builder.HasOne<Party>().WithMany().HasForeignKey(o => o.PartyId).OnDelete(DeleteBehavior.Restrict);
    }
}
