using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PressEvents.Domain;

namespace PressEvents.Data.Conventions;

/// <summary>Stores a typed id as the Guid it is.</summary>
internal sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, stored => From(stored))
    where TId : struct, IId<TId>
{
    private static TId From(Guid value) => TId.From(value);   // an expression tree may not call a static abstract
}

/// <summary>SQLite cannot compare or order DateTimeOffset; whole UTC ticks it can.</summary>
internal sealed class TicksConverter() : ValueConverter<DateTimeOffset, long>(
    instant => instant.UtcTicks, stored => new DateTimeOffset(stored, TimeSpan.Zero));

/// <summary>PostgreSQL's timestamptz takes offset zero only.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    instant => instant.ToUniversalTime(), stored => stored);
