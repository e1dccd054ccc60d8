using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Access;

/// <summary>Arguments for any use case: what it is told to use by type, and something plausible for all the rest.</summary>
internal sealed class MadeUp(IReadOnlyDictionary<Type, object> known)
{
    private const int Deepest = 5;

    public object?[] Arguments(MethodInfo method, object actor) =>
        [.. method.GetParameters().Select((parameter, index) => index == 0 ? actor : Of(parameter.ParameterType, parameter.Name!, 0))];

    private object? Of(Type type, string name, int depth)
    {
        if (known.TryGetValue(type, out var value))
        {
            return value;
        }

        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Of(inner, name, depth);
        }

        if (type == typeof(CancellationToken))
        {
            return TestContext.Current.CancellationToken;
        }

        return type switch
        {
            _ when type == typeof(string) => Text(name),
            _ when type == typeof(int) => 1,
            _ when type == typeof(long) => 1L,
            _ when type == typeof(decimal) => 1m,
            _ when type == typeof(double) => 1d,
            _ when type == typeof(bool) => true,
            _ when type == typeof(Guid) => Guid.CreateVersion7(),
            _ when type == typeof(DateTimeOffset) => Some.Now,
            _ when type == typeof(DateTime) => Some.Now.DateTime,
            _ when type == typeof(DateOnly) => DateOnly.FromDateTime(Some.Now.DateTime),
            _ when type == typeof(TimeOnly) => new TimeOnly(19, 0),
            _ when type == typeof(TimeSpan) => TimeSpan.FromMinutes(20),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
            _ when typeof(Delegate).IsAssignableFrom(type) => null,
            _ when ItemOf(type) is { } item => Listed(item, name, depth),
            _ when type.IsAbstract || depth > Deepest => null,
            _ => Built(type, depth),
        };
    }

    private static string Text(string name) => name switch
    {
        "OtherEmails" or "email" or "Email" or "ContactEmail" or "AssistantEmail" => "somebody@outlet.example",
        "Address" or "Site" => "https://outlet.example/page",
        "address" => "somebody@outlet.example",
        "Accent" => "#7A1F2B",
        "MealValue" => "85",
        "MealCurrency" => "EUR",
        "At" => "18:20",
        "LiftsAt" or "EmbargoLiftsAt" or "StartsAt" => "2026-12-14T19:00",
        "EndsAt" => "2026-12-14T22:00",
        "RsvpClosesAt" => "2026-12-10T18:00",
        "AsOf" or "PublishedOn" => "2026-11-20",
        "timeZone" or "zone" or "TimeZone" => "Europe/London",
        "slug" => "made-up",
        "language" => "en",
        _ => "1",
    };

    private static Type? ItemOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericArguments() is [var item] && typeof(IEnumerable).IsAssignableFrom(type) && type.IsInterface ? item
        : null;

    private Array Listed(Type item, string name, int depth)
    {
        var list = Array.CreateInstance(item, 1);
        list.SetValue(Of(item, name, depth + 1), 0);
        return list;
    }

    private object? Built(Type type, int depth)
    {
        // What is typed into a form is made up; what is chosen from is as it stands at first.
        var ready = type.Name.EndsWith("Form", StringComparison.Ordinal) ? null : type.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(p => p.PropertyType == type && p.Name is "Empty" or "None" or "Usual" or "Default");
        if (ready is not null && ready.PropertyType == type)
        {
            return ready.GetValue(null);
        }

        var maker = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(c => c.GetParameters() is not [{ } only] || only.ParameterType != type).OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();
        if (maker is null)
        {
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        }

        var made = maker.Invoke([.. maker.GetParameters().Select(p => Of(p.ParameterType, p.Name!, depth + 1))]);
        foreach (var needed in type.GetProperties().Where(p => p.CanWrite && p.GetCustomAttribute<RequiredMemberAttribute>() is not null))
        {
            needed.SetValue(made, Of(needed.PropertyType, char.ToLowerInvariant(needed.Name[0]) + needed.Name[1..], depth + 1));
        }

        if (type.Name.EndsWith("Form", StringComparison.Ordinal))
        {
            foreach (var typed in type.GetProperties().Where(p => p.CanWrite && p.PropertyType == typeof(string) && p.GetValue(made) is null or ""))
            {
                typed.SetValue(made, Text(typed.Name));
            }
        }

        return made;
    }
}
