using System.Text.Json;
using System.Text.Json.Serialization;

namespace PressEvents.Web.Features.Seeding;

/// <summary>Reads words, languages or tags, as a list or as one comma-separated string.</summary>
internal sealed class WordsConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.StartArray => string.Join(", ", JsonSerializer.Deserialize<string[]>(ref reader, options) ?? []),
        JsonTokenType.String => reader.GetString(),
        _ => throw new JsonException("Languages and tags are a list or one string."),
    };

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
