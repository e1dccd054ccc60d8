using System.Text.Json;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Seeding;

/// <summary>Reads a plan and says in one sentence where it is wrong.</summary>
internal static class PlanFile
{
    public static JsonSerializerOptions Format { get; } = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static async Task<Result<SeedPlan>> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            await using var file = File.OpenRead(path);
            var plan = await JsonSerializer.DeserializeAsync<SeedPlan>(file, Format, ct);
            return plan is null ? new Invalid(path, $"{path} is empty.") : plan;
        }
        catch (JsonException wrong)
        {
            return new Invalid(path, $"{path}, line {wrong.LineNumber + 1}, at {wrong.Path}: {FirstSentence(wrong.Message)}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Invalid(path, $"{path} cannot be read: {exception.Message}");
        }
    }

    private static string FirstSentence(string message) => message.Split(" Path:", 2)[0];
}
