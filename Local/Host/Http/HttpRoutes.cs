using CitizenFeedback.Local.Host.Invocation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Local.Host.Http;

/// <summary>Puts each HTTP function at its route.</summary>
internal static class HttpRoutes
{
    public static void MapFunctions(this IEndpointRouteBuilder app, FunctionCatalog catalog, FunctionInvoker invoker, string prefix, ILogger logger)
    {
        foreach (var function in catalog.Of(FunctionKind.Http))
        {
            var attribute = (HttpTriggerAttribute)function.Attribute;
            var route = string.Join('/', new[] { prefix, attribute.Route ?? function.Name }.Where(part => part.Length > 0));
            Task Handle(HttpContext http) => HandleAsync(function, invoker, http, logger);
            if (attribute.Methods is { Length: > 0 } methods)
                app.MapMethods(route, methods.Select(method => method.ToUpperInvariant()), Handle);
            else
                app.Map(route, Handle);
        }
    }

    /// <summary>The names a function may bind from its route.</summary>
    public static IEnumerable<string> NamesIn(string? route) =>
        route is null ? [] : RoutePatternFactory.Parse(route).Parameters.Select(parameter => parameter.Name);

    private static async Task HandleAsync(FunctionEntry function, FunctionInvoker invoker, HttpContext http, ILogger logger)
    {
        using var pass = await invoker.Gate.EnterAsync(http.RequestAborted);
        HostTraces.Describe(http);
        try
        {
            await invoker.InvokeAsync(function, new Trigger { Http = http, BindingData = http.Request.RouteValues }, http.RequestAborted);
        }
        // The edge of a function: whatever it throws becomes an answer, as in the real host.
        catch (Exception e)
        {
            logger.LogError(e, "Function {Function} failed.", function.Name);
            if (http.Response.HasStarted)
                throw;
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
