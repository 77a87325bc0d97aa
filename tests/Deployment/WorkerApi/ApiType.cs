namespace CitizenFeedback.Deployment.Tests.WorkerApi;

/// <summary>The first line of a declared type, in the words of the facts.</summary>
internal static class ApiType
{
    public static string FullName(Type type) => $"{type.Namespace}.{ApiTypeName.Of(type)}";

    /// <summary>Modifiers, kind and name; for an enum its values, for a delegate its signature.</summary>
    public static string Header(Type type)
    {
        if (type.IsEnum)
            return $"public enum {type.Name} {{ {string.Join(", ", Enum.GetValues(type).Cast<object>().Select(v => $"{v} = {(int)v}"))} }}";
        if (type.IsSubclassOf(typeof(Delegate)))
            return $"public delegate {ApiMembers.Signature(type.GetMethod("Invoke")!, type.Name)}";
        return $"public {Kind(type)} {ApiTypeName.Of(type)}";
    }

    /// <summary>The base class and the interfaces written at the type itself.</summary>
    public static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum || type.IsSubclassOf(typeof(Delegate)) || type.IsValueType)
            return [];
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var interfaces = type.GetInterfaces().Except(inherited).Where(i => !IsRecord(type) || !i.Name.StartsWith("IEquatable", StringComparison.Ordinal));
        return new[] { type.BaseType }.OfType<Type>().Where(b => b != typeof(object)).Concat(interfaces).Select(ApiTypeName.Of);
    }

    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static string Kind(Type type)
    {
        if (type.IsInterface)
            return "interface";
        if (type.IsValueType)
            return "struct";
        var modifier = (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static ",
            (true, false) => "abstract ",
            (false, true) => "sealed ",
            _ => "",
        };
        return modifier + (IsRecord(type) ? "record" : "class");
    }
}
