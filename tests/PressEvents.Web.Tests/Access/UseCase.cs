using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Tests.Access;

/// <summary>One method that somebody of the team acts or reads by, found by its first parameter.</summary>
internal sealed record UseCase(Type Type, MethodInfo Method)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly JsonSerializerOptions Json = new() { ReferenceHandler = ReferenceHandler.IgnoreCycles, MaxDepth = 256 };

    public string Name => $"{Type.Name}.{Method.Name}";

    /// <summary>Says by its answer whether it was refused; all others show.</summary>
    public bool Acts => Method.ReturnType.GetGenericArguments() is [var answer] && (answer == typeof(Result) || (answer.IsGenericType && answer.GetGenericTypeDefinition() == typeof(Result<>)));

    /// <summary>Whether it is told what to act on: such a thing can be another's.</summary>
    public bool IsTold => Method.GetParameters().Skip(1).Any(p => p.ParameterType != typeof(CancellationToken));

    /// <summary>Those of the whole product.</summary>
    public static IReadOnlyList<UseCase> All { get; } =
    [
        .. from type in new[] { typeof(Program).Assembly, typeof(PressDb).Assembly }.SelectMany(assembly => assembly.GetTypes())
           where type is { IsClass: true, IsAbstract: false } && !type.Name.Contains('<', StringComparison.Ordinal)
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           where method.GetParameters() is [{ } first, ..] && (first.ParameterType == typeof(Actor) || first.ParameterType == typeof(StaffActor)) && typeof(Task).IsAssignableFrom(method.ReturnType)
           orderby type.Name, method.Name
           select new UseCase(type, method),
    ];

    /// <summary>What it answers this actor: a refusal by its name, else what it shows as text.</summary>
    public async Task<string> AskAsync(IServiceProvider services, StaffActor actor, MadeUp made)
    {
        await using var scope = services.CreateAsyncScope();
        var asked = (Task)Method.Invoke(ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, Type), made.Arguments(Method, actor))!;
        await asked.WaitAsync(Patience, TestContext.Current.CancellationToken);
        var answer = asked.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(asked);
        var refusal = Acts ? (Refusal?)answer!.GetType().GetProperty(nameof(Result.Refusal))!.GetValue(answer) : null;
        return refusal is not null ? $"{refusal.GetType().Name}{(refusal is Invalid wrong ? $":{wrong.Field}" : "")}" : JsonSerializer.Serialize(answer, Json);
    }
}
