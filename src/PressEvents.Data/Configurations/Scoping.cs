using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Configurations;

/// <summary>The foreign keys that nearly every entity has.</summary>
internal static class Scoping
{
    public static void BelongsToOrganisation<TEntity>(this EntityTypeBuilder<TEntity> builder)
        where TEntity : class, IScoped =>
        builder.HasOne<Organisation>().WithMany().HasForeignKey(nameof(IScoped.OrganisationId)).OnDelete(DeleteBehavior.Restrict);

    public static void BelongsToEvent<TEntity>(this EntityTypeBuilder<TEntity> builder)
        where TEntity : class, IScoped
    {
        builder.BelongsToOrganisation();
        builder.HasOne<PressEvent>().WithMany().HasForeignKey("EventId").OnDelete(DeleteBehavior.Restrict);
    }

    public static void BelongsToGuest<TEntity>(this EntityTypeBuilder<TEntity> builder, Expression<Func<TEntity, object?>> guestId)
        where TEntity : class, IScoped
    {
        builder.BelongsToEvent();
        builder.HasOne<Guest>().WithMany().HasForeignKey(guestId).OnDelete(DeleteBehavior.Restrict);
    }
}
