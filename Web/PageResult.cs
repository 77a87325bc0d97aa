using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using CitizenFeedback.Web.Texts;

namespace CitizenFeedback.Web;

/// <summary>Answers with a page, rendered whole before the first byte leaves, and with the headers that keep it to itself.</summary>
public static class PageResult
{
    /// <summary>Nothing from elsewhere, nothing inline: a text of a sender that looks like a script is a text.</summary>
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <param name="parameters">Of the page component, by name.</param>
    public static IResult Of<TPage>(HttpContext http, IReadOnlyDictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        // Addresses of ours carry what opens them.
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=()";
        Languages.Remember(http);
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };
    }

    /// <summary>Whether a person's browser asks, and no program.</summary>
    public static bool IsWantedBy(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    /// <summary>A page without parameters, or with one.</summary>
    public static IResult Of<TPage>(HttpContext http, string? name = null, object? value = null, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        Of<TPage>(http, name is null ? new Dictionary<string, object?>() : new Dictionary<string, object?> { [name] = value }, status);
}
