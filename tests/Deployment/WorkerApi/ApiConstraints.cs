using System.Reflection;

namespace CitizenFeedback.Deployment.Tests.WorkerApi;

/// <summary>The <c>where</c> clauses of a generic method.</summary>
internal static class ApiConstraints
{
    public static string Of(MethodInfo method) => string.Concat(method.GetGenericArguments().Select(Of));

    private static string Of(Type argument)
    {
        var isClass = argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint);
        string[] wanted = [.. isClass ? ["class"] : Array.Empty<string>(), .. argument.GetGenericParameterConstraints().Select(ApiTypeName.Of)];
        return wanted.Length == 0 ? "" : $" where {argument.Name} : {string.Join(", ", wanted)}";
    }
}
