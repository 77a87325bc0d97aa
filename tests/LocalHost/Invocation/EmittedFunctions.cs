using System.Reflection;
using System.Reflection.Emit;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Local.Tests.Invocation;

/// <summary>Assemblies with functions that must not stand among the samples, because the host refuses them.</summary>
internal static class EmittedFunctions
{
    /// <summary>Queue functions that do nothing; the first parameter is the trigger.</summary>
    public static Assembly With(params (string Name, Type[] Parameters)[] functions)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Emitted"), AssemblyBuilderAccess.Run);
        var module = assembly.DefineDynamicModule("Emitted");
        for (var n = 0; n < functions.Length; n++)
            Add(module.DefineType($"Emitted{n}", TypeAttributes.Public), functions[n].Name, functions[n].Parameters);
        return assembly;
    }

    private static void Add(TypeBuilder type, string name, Type[] parameters)
    {
        var method = type.DefineMethod("Run", MethodAttributes.Public | MethodAttributes.Static, typeof(void), parameters);
        method.SetCustomAttribute(Attribute<FunctionAttribute>(name));
        for (var n = 0; n < parameters.Length; n++)
        {
            var parameter = method.DefineParameter(n + 1, ParameterAttributes.None, $"p{n}");
            if (n == 0)
                parameter.SetCustomAttribute(Attribute<ServiceBusTriggerAttribute>("queue"));
        }
        method.GetILGenerator().Emit(OpCodes.Ret);
        type.CreateType();
    }

    private static CustomAttributeBuilder Attribute<T>(string argument) => new(typeof(T).GetConstructor([typeof(string)])!, [argument]);
}
