using System.Text.Json;
using System.Text.Json.Serialization;

namespace PressEvents.Seating.Problems;

/// <summary>Problems as JSON. What a file says and we do not know is refused: a misspelt rule must not go unheeded.</summary>
public static class ProblemFile
{
    /// <summary>How problems, plans and scores stand in JSON.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads a problem and checks it. What is no JSON, no problem or contradicts itself is answered with a sentence that names the place.</summary>
    public static ProblemRead Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<SeatingProblem>(json, Json) is not { } problem ? new(null, "The problem is empty.")
                : ProblemChecks.Of(problem) is [var fault, ..] ? new(null, fault)
                : new(problem, null);
        }
        catch (JsonException exception)
        {
            return new(null, Sentence(exception));
        }
    }

    public static string Write(SeatingProblem problem) => JsonSerializer.Serialize(problem, Json);

    private static string Sentence(JsonException exception)
    {
        var place = exception.Path is { Length: > 2 } path ? path[2..] : "the problem";
        var line = exception.LineNumber is { } number ? FormattableString.Invariant($", line {number + 1}") : "";
        var why = exception.InnerException is null ? exception.Message.Split(" Path:")[0].Split(" The JSON value")[0] : exception.InnerException.Message;
        return $"{place}{line}: {why.TrimEnd('.')}.";
    }
}

/// <summary>A problem read from a file, or the fault that keeps it from being one.</summary>
/// <param name="Fault">One sentence that names the place; null when there is a problem.</param>
public readonly record struct ProblemRead(SeatingProblem? Problem, string? Fault);
