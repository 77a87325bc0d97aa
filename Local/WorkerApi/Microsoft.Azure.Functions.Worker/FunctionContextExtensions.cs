using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The request behind an HTTP function.</summary>
public static class FunctionContextExtensions
{
    // The key under which the real worker keeps it too.
    private const string Key = "HttpRequestContext";

    public static HttpContext? GetHttpContext(this FunctionContext context) =>
        context.Items.TryGetValue(Key, out var http) ? http as HttpContext : null;
}
