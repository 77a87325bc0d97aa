using System.Reflection;
using System.Runtime.CompilerServices;

namespace CitizenFeedback.Deployment.Tests.WorkerApi;

/// <summary>The members of a declared type that others can see, each as one line in the words of the facts.</summary>
internal static class ApiMembers
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] OfEveryObject = ["Equals", "GetHashCode", "ToString"];
    private static readonly NullabilityInfoContext Nullability = new();

    public static IEnumerable<string> Of(Type type)
    {
        if (type.IsEnum || type.IsSubclassOf(typeof(Delegate)))
            return [];
        var constructors = type.GetConstructors(Declared).Where(IsVisible).Where(c => !IsCopy(c))
            .Select(c => $"{Access(c)} {type.Name.Split('`')[0]}({Parameters(c)});");
        var properties = type.GetProperties(Declared).Where(p => p.GetMethod is { } get && IsVisible(get) && p.Name != "EqualityContract")
            .Select(Property);
        var methods = type.GetMethods(Declared).Where(IsVisible).Where(m => !IsMadeByCompiler(m) && !OfEveryObject.Contains(m.Name)).Select(Method);
        return constructors.Concat(properties).Concat(methods);
    }

    public static string Signature(MethodInfo method, string name)
    {
        var returned = Nullability.Create(method.ReturnParameter);
        return $"{ApiTypeName.Of(returned, returned.ReadState)} {name}({Parameters(method)})";
    }

    private static string Property(PropertyInfo property)
    {
        var info = Nullability.Create(property);
        var get = property.GetMethod!;
        var set = property.SetMethod is { } setter && IsVisible(setter) ? IsInit(setter) ? " init;" : " set;" : "";
        return $"{Modifiers(get)}{ApiTypeName.Of(info, info.ReadState)} {property.Name} {{ get;{set} }}";
    }

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
        return $"{Modifiers(method)}{Signature(method, method.Name + generic)}{ApiConstraints.Of(method)};";
    }

    private static string Modifiers(MethodInfo method)
    {
        if (method.DeclaringType!.IsInterface)
            return "";
        var own = method.GetBaseDefinition() == method;
        var kind = method switch
        {
            { IsStatic: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true, IsFinal: false } => own ? "virtual " : "override ",
            _ => "",
        };
        return $"{Access(method)} {kind}";
    }

    private static string Parameters(MethodBase method)
    {
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return extension + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var info = Nullability.Create(parameter);
        var many = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        return $"{many}{ApiTypeName.Of(info, info.WriteState)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}";
    }

    private static string Default(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        null when parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null => "default",
        null => "null",
        bool value => value ? "true" : "false",
        var value when parameter.ParameterType.IsEnum => $"{parameter.ParameterType.Name}.{Enum.ToObject(parameter.ParameterType, value)}",
        var value => FormattableString.Invariant($"{value}"),
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsMadeByCompiler(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_Implicit", StringComparison.Ordinal)
        || ApiType.IsRecord(method.DeclaringType!) && method.Name is "<Clone>$" or "PrintMembers" or "Deconstruct" || method.Name.Contains('.', StringComparison.Ordinal);

    private static bool IsCopy(ConstructorInfo constructor) =>
        ApiType.IsRecord(constructor.DeclaringType!) && constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Access(MethodBase method) => method.IsPublic ? "public" : "protected";
}
