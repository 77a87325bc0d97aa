using System.Reflection;

namespace CitizenFeedback.Deployment.Tests.WorkerApi;

/// <summary>Type names as C# writes them, with nullable annotations.</summary>
internal static class ApiTypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(string)] = "string", [typeof(object)] = "object", [typeof(bool)] = "bool",
        [typeof(int)] = "int", [typeof(long)] = "long", [typeof(byte)] = "byte", [typeof(double)] = "double",
    };

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsArray)
            return Of(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Of(value) + "?";
        return type.IsGenericType ? $"{Plain(type)}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : type.Name;
    }

    public static string Of(NullabilityInfo info, NullabilityState state)
    {
        // Reflection cannot tell T from T?, so neither side of the comparison marks a type parameter.
        var mark = state == NullabilityState.Nullable && info.Type is { IsValueType: false, IsGenericParameter: false } ? "?" : "";
        if (info.ElementType is { } element)
            return Of(element, element.ReadState) + "[]" + mark;
        if (info.Type.IsGenericType && Nullable.GetUnderlyingType(info.Type) is null)
            return $"{Plain(info.Type)}<{string.Join(", ", info.GenericTypeArguments.Select(argument => Of(argument, argument.ReadState)))}>{mark}";
        return Of(info.Type) + mark;
    }

    private static string Plain(Type type) => type.Name.Split('`')[0];
}
