using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PressEvents.Web.Tests.Support;

/// <summary>The texts within records that are stored as JSON in one column, which the model does not know of. A new one is among them by itself.</summary>
internal static class RecordTexts
{
    /// <summary>Whether the column holds a record with members of its own.</summary>
    public static bool IsRecord(IReadOnlyProperty property) => property.GetValueConverter()?.GetType() is { IsGenericType: true } converter && converter.Name.StartsWith("JsonConverter", StringComparison.Ordinal);

    /// <summary>Every text that can stand in the column, of each kind of record that it takes: “HostItem.Content.DoNotSay.Why”.</summary>
    public static IReadOnlyList<string> NamesIn(IReadOnlyProperty property, string name) => [.. NamesIn(property.ClrType, name).Distinct(StringComparer.Ordinal)];

    /// <summary>The same record saying something else, text by text; what is empty is asked for, too.</summary>
    public static object Filled(object record, string name, Func<string, string?, string?> text)
    {
        var named = KindsOf(record.GetType().BaseType!).Any() ? $"{name}.{record.GetType().Name}" : name;
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        foreach (var member in MembersOf(record.GetType()))
        {
            member.SetValue(copy, FilledMember(member.PropertyType, member.GetValue(record), $"{named}.{member.Name}", text));
        }

        return copy;
    }

    private static object? FilledMember(Type type, object? value, string name, Func<string, string?, string?> text)
    {
        if (type == typeof(string))
        {
            return text(name, (string?)value);
        }

        if (ItemOf(type) is not { } item)
        {
            return IsOurs(type) && value is not null ? Filled(value, name, text) : value;
        }

        var filled = ((IEnumerable?)value ?? Array.Empty<object>()).Cast<object>().Select(each => FilledMember(item, each, name, text)).ToList();
        var array = Array.CreateInstance(item, filled.Count);
        ((ICollection)filled).CopyTo(array, 0);
        return array;
    }

    private static IEnumerable<string> NamesIn(Type type, string name) =>
        type == typeof(string) ? [name]
        : ItemOf(type) is { } item ? NamesIn(item, name)
        : !IsOurs(type) ? []
        : KindsOf(type).ToList() is { Count: > 0 } kinds ? kinds.SelectMany(kind => MemberNames(kind, $"{name}.{kind.Name}"))
        : MemberNames(type, name);

    private static IEnumerable<string> MemberNames(Type type, string name) => MembersOf(type).SelectMany(member => NamesIn(member.PropertyType, $"{name}.{member.Name}"));

    private static IEnumerable<PropertyInfo> MembersOf(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(member => member.CanWrite && member.GetCustomAttribute<JsonIgnoreAttribute>() is null);

    private static IEnumerable<Type> KindsOf(Type type) => type.GetCustomAttributes<JsonDerivedTypeAttribute>(false).Select(kind => kind.DerivedType);

    private static Type? ItemOf(Type type) => type.IsArray ? type.GetElementType()
        : type is { IsGenericType: true } && typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[^1]
        : null;

    private static bool IsOurs(Type type) => type is { IsClass: true, Namespace: { } space } && space.StartsWith("PressEvents.", StringComparison.Ordinal);
}
