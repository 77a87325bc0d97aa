namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a middleware needs to read or replace the result of the function.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    public static InvocationResult GetInvocationResult(this FunctionContext context) =>
        context.Features.Get<InvocationResult>() ?? throw new InvalidOperationException("The invocation has no result feature.");
}
