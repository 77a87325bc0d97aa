using System.Globalization;
using CitizenFeedback.Local.Simulators.Calls;
using CitizenFeedback.Local.Simulators.Zalo.Tokens;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Local.Simulators.Zalo.Api;

/// <summary>Before every call of the API: the access token and the rate limit.</summary>
internal sealed class ZaloGuard(TokenBook tokens, RateLimit rate) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var remain = rate.Count();
        var headers = context.HttpContext.Response.Headers;
        headers["X-RateLimit-Limit"] = rate.Limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remain"] = Math.Max(0, remain).ToString(CultureInfo.InvariantCulture);
        if (remain < 0)
            return ZaloAnswer.Of(ZaloRefusal.TooManyCalls);

        return tokens.StateOf(request.Headers["access_token"].ToString()) switch
        {
            AccessState.Valid => await next(context),
            AccessState.Expired => ZaloAnswer.Of(ZaloRefusal.TokenExpired),
            _ => ZaloAnswer.Of(IsTemplate(request) ? ZaloRefusal.TemplateTokenInvalid : ZaloRefusal.TokenInvalid),
        };
    }

    // The template API is of the ZNS family, whose code for a wrong token is its own.
    private static bool IsTemplate(HttpRequest request) => request.Path.Value!.EndsWith("/template", StringComparison.Ordinal);
}
