using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PressEvents.Data.Conventions;

/// <summary>Stores a record as JSON, in one column that grows no others when the record does.</summary>
internal sealed class JsonConverter<TRecord>() : ValueConverter<TRecord, string>(
    record => JsonSerializer.Serialize(record, JsonForm.Options), stored => JsonSerializer.Deserialize<TRecord>(stored, JsonForm.Options)!)
    where TRecord : class;

/// <summary>How records are written as JSON in the database: without what is empty, and in letters rather than their numbers.</summary>
public static class JsonForm
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,   // stored and read by us alone, never put into a page
        Converters = { new JsonStringEnumConverter() },
    };
}
